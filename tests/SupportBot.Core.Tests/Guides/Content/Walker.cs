using System.Collections.Immutable;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides.Content;

/// <summary>
/// Walks every path through a remedy that the owner of one phone can take: an answer given is remembered, what follows from
/// the phone is not asked, a choice offers each remedy once.
/// </summary>
internal sealed class Walker(Guide guide, Phone phone)
{
    private const int Endless = 200;

    public long Paths { get; private set; }

    public HashSet<(string Remedy, string Step)> Reached { get; } = [];

    /// <summary>Every text that was to be read on the way.</summary>
    public HashSet<string> Read { get; } = [];

    public void Walk(Remedy remedy) =>
        Walk(remedy, new Arrow(remedy.First.Id, null), ImmutableDictionary<string, string>.Empty, [], 0);

    private void Walk(Remedy remedy, Arrow to, ImmutableDictionary<string, string> known, ImmutableHashSet<string> offered, int length)
    {
        if (to.Step is null)
        {
            Assert.NotNull(to.Exit);
            Paths++;
            return;
        }

        Assert.True(length < Endless, $"{remedy.Id}: a path of {length} steps has not ended at '{to.Step}' on {phone}.");
        var step = remedy.Steps[to.Step];
        Reached.Add((remedy.Id, step.Id));
        switch (step)
        {
            case AskStep ask:
                Ask(remedy, ask, known, offered, length);
                break;
            case DoStep todo:
                Do(remedy, todo, known, offered, length);
                break;
            case ChooseStep choose:
                Choose(remedy, choose, known, offered, length);
                break;
            default:
                foreach (var (_, next) in step.Arrows)
                {
                    Walk(remedy, next, known, offered, length + 1);
                }

                break;
        }
    }

    private void Ask(Remedy remedy, AskStep ask, ImmutableDictionary<string, string> known, ImmutableHashSet<string> offered, int length)
    {
        foreach (var outcome in Outcomes(ask.Fact, known))
        {
            var next = outcome == "unsure" ? ask.Unsure : ask.ByOutcome[outcome];
            Walk(remedy, next, known.SetItem(ask.Fact.Id, outcome), offered, length + 1);
        }
    }

    private void Do(Remedy remedy, DoStep todo, ImmutableDictionary<string, string> known, ImmutableHashSet<string> offered, int length)
    {
        foreach (var value in todo.Variants.By is { } fact ? Variants(fact, known) : [""])
        {
            var lines = todo.Variants.For(value is "unsure" or "" ? null : value, phone).For(phone).ToList();
            Assert.True(lines.Count is >= 1 and <= 6, $"{remedy.Id}/{todo.Id}: {lines.Count} lines for {value} on {phone}.");
            Read.UnionWith(lines);
            var after = todo.Variants.By is { } by ? known.SetItem(by.Id, value) : known;
            Walk(remedy, todo.Then, after, offered, length + 1);
        }
    }

    private void Choose(Remedy remedy, ChooseStep choose, ImmutableDictionary<string, string> known, ImmutableHashSet<string> offered, int length)
    {
        var left = choose.Among.Where(id => !offered.Contains(id)).ToList();
        foreach (var id in left)
        {
            var forgotten = guide.Remedies[id].Forgets.Select(fact => fact.Id).ToHashSet();
            forgotten.UnionWith(guide.Facts.Where(fact => fact.Compares.Any(other => forgotten.Contains(other.Id))).Select(fact => fact.Id).ToList());
            Walk(remedy, choose.Until, known.RemoveRange(forgotten), offered.Add(id), length + 1);
        }

        if (left.Count == 0)
        {
            Walk(remedy, choose.NoneLeft, known, offered, length + 1);
        }
    }

    private IEnumerable<string> Outcomes(Fact fact, ImmutableDictionary<string, string> known) =>
        known.TryGetValue(fact.Id, out var value) ? [value]
        : FromPhone(fact) is { } follows ? [follows]
        : [.. fact.Outcomes, "unsure"];

    // Beside what follows from the phone there is what no phone tells, such as hands that cannot press two buttons.
    private IEnumerable<string> Variants(Fact fact, ImmutableDictionary<string, string> known) =>
        known.TryGetValue(fact.Id, out var value) ? [value]
        : FromPhone(fact) is { } follows ? [follows, .. fact.Options.Ids.Where(option => !TellsSomePhone(fact, option))]
        : [.. fact.Options.Ids, "unsure"];

    private string? FromPhone(Fact fact) => fact.FromPhone is { } feature ? phone.Tells(feature) : fact.Kind switch
    {
        FactKind.Model when phone.Model is not null => "known",
        FactKind.Ios when phone.Ios is not null => "known",
        _ => null,
    };

    private bool TellsSomePhone(Fact fact, string option) =>
        guide.Phones.Models.Any(model => guide.Phones.VersionsOf(model).Any(ios => new Phone(model, ios).Tells(fact.FromPhone!.Value) == option));
}
