using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>A guide cut down to a few causes, remedies and looks, with its own numbers but other priors: small enough to search it all.</summary>
internal sealed class SmallCase
{
    private const int MostCauses = 8;
    private const int MostRemedies = 6;
    private const int MostLooks = 3;
    private const double Furthest = 3;
    private const double Likeliest = 0.9;
    private const double WaitingPerMinute = 60;

    private SmallCase(Guide guide, double[] odds)
    {
        (Guide, Odds) = (guide, odds);
        Planner = new Planner(guide);
        Offers = [.. guide.Remedies.Select(remedy => new Offer(remedy, remedy.Minutes + (Math.Min(remedy.Waits, 480) / WaitingPerMinute)))];
        Looks = [.. guide.Facts];
    }

    public Guide Guide { get; }

    public Planner Planner { get; }

    public double[] Odds { get; }

    public IReadOnlyList<Offer> Offers { get; }

    public IReadOnlyList<Fact> Looks { get; }

    public static SmallCase Draw(Guide guide, ulong seed, int number)
    {
        var luck = Luck.Person(seed, number);
        var causes = Some(guide.Causes, cause => cause.Id, luck, 3 + (int)(Luck.Of(luck, "causes") * (MostCauses - 2)));
        var kept = causes.Select(cause => cause.Id).ToHashSet();
        Effect[] Kept(IEnumerable<Effect> effects) => [.. effects.Where(effect => kept.Contains(effect.Cause.Id))];
        var remedies = guide.Remedies
            .Select(remedy => remedy with { Fixes = [.. Kept(remedy.Fixes)] })
            .Where(remedy => remedy.Fixes.Any(fix => fix.Times >= 0.1));
        var facts = guide.Facts
            .Where(fact => fact.Kind != FactKind.Message)
            .Select(fact => fact with { Options = Catalogue(fact.Options.Select(Cut), option => option.Id) })
            .Where(fact => fact.Options.Any(option => !option.PointsTo.IsEmpty || !option.RulesOut.IsEmpty));
        var small = guide with
        {
            Causes = Catalogue(causes, cause => cause.Id),
            Remedies = Catalogue(Some(remedies, remedy => remedy.Id, luck, MostRemedies), remedy => remedy.Id),
            Facts = Catalogue(Some(facts, fact => fact.Id, luck, MostLooks), fact => fact.Id),
        };
        return new SmallCase(small, [.. causes.Select(cause => OddsOf(cause, luck))]);

        FactOption Cut(FactOption option) => option with
        {
            PointsTo = [.. Kept(option.PointsTo)],
            RulesOut = [.. option.RulesOut.Where(cause => kept.Contains(cause.Id))],
        };
    }

    private static double OddsOf(Cause cause, ulong luck)
    {
        var factor = 1 + (Luck.Of(luck, "shift", cause.Id) * (Furthest - 1));
        var prior = Math.Min(Likeliest, Luck.Of(luck, "up", cause.Id) < 0.5 ? cause.Prior * factor : cause.Prior / factor);
        return prior / (1 - prior);
    }

    private static List<T> Some<T>(IEnumerable<T> all, Func<T, string> id, ulong luck, int count) =>
        [.. all.OrderBy(one => Luck.Of(luck, "some", id(one))).Take(count)];

    private static Catalogue<T> Catalogue<T>(IEnumerable<T> all, Func<T, string> id) =>
        new(all.Select(one => KeyValuePair.Create(id(one), one)));
}
