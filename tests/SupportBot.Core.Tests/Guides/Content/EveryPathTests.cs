using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides.Content;

public sealed class EveryPathTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryPathOfEveryRemedyEndsOnEveryPhone()
    {
        var guide = ShippedGuide.Guide;
        var reached = new HashSet<(string Remedy, string Step)>();
        var paths = 0L;
        var phones = 0;
        foreach (var phone in EveryPhone(guide.Phones))
        {
            var walker = new Walker(guide, phone);
            foreach (var remedy in guide.Remedies)
            {
                walker.Walk(remedy);
            }

            foreach (var line in walker.Read)
            {
                Assert.False(line.Contains('{') || string.IsNullOrWhiteSpace(line), $"'{line}' on {phone}");
            }

            reached.UnionWith(walker.Reached);
            paths += walker.Paths;
            phones++;
        }

        var steps = guide.Remedies.SelectMany(remedy => remedy.Steps.Select(step => (remedy.Id, step.Id))).ToHashSet();
        Assert.Empty(steps.Except(reached));
        output.WriteLine($"{paths:N0} paths through {guide.Remedies.Count} remedies and {steps.Count} steps, on {phones} phones (model and iOS), all to an end.");
        TestContext.Current.SendDiagnosticMessage("{0:N0} paths on {1} phones walked.", paths, phones);
    }

    // Every model with every iOS version it ran, and what is known of a phone whose owner knows less.
    private static IEnumerable<Phone> EveryPhone(Phones phones) =>
        phones.Models.SelectMany(model => phones.VersionsOf(model).Select(ios => new Phone(model, ios)).Append(new Phone(model)))
            .Concat(phones.IosVersions.Select(ios => new Phone(Ios: ios)))
            .Append(Phone.Unknown);
}
