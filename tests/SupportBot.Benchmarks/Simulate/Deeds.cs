using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>The steps that really do a remedy: the last before its check, or the one that the population names.</summary>
internal sealed class Deeds
{
    private readonly Dictionary<string, HashSet<string>> steps = new(StringComparer.Ordinal);

    public Deeds(Guide guide, Population population)
    {
        foreach (var remedy in guide.Remedies)
        {
            if (!population.Remedies.TryGetValue(remedy.Id, out var cure))
            {
                throw new FormatException($"The population knows no remedy '{remedy.Id}'.");
            }

            steps[remedy.Id] = [.. remedy.Steps.OfType<DoStep>().Where(step => cure.Deed is { } deed ? step.Id == deed : EndsInCheck(remedy, step)).Select(step => step.Id)];
        }
    }

    public bool Contains(string remedy, string step) => steps[remedy].Contains(step);

    public IReadOnlySet<string> Of(string remedy) => steps[remedy];

    private static bool EndsInCheck(Remedy remedy, DoStep step)
    {
        var arrow = step.Then;
        while (arrow.Step is { } id)
        {
            switch (remedy.Steps[id])
            {
                case CheckStep:
                    return true;
                case WarnStep warn:
                    arrow = warn.Accept;
                    break;
                case AskStep ask:
                    arrow = ask.ByOutcome.First();
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
