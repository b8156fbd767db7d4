using SupportBot.Core.Guides;

namespace SupportBot.Core.Diagnosis;

/// <summary>
/// Chooses what to do next: the remedy with the best chance per minute, or first a look, where the look is expected to save
/// more minutes than it takes. Made once for a guide.
/// </summary>
public sealed class Planner
{
    private readonly Guide guide;
    private readonly Dictionary<string, double[]> fixes;
    private readonly Dictionary<string, double[][]> meanings;

    public Planner(Guide guide)
    {
        this.guide = guide;
        fixes = guide.Remedies.ToDictionary(remedy => remedy.Id, Fixes);
        meanings = guide.Facts.Where(IsTelling).ToDictionary(fact => fact.Id, fact => fact.Options.Select(option => Meaning(fact, option)).ToArray());
    }

    /// <summary>The facts whose answers say something about the causes.</summary>
    public bool Tells(Fact fact) => meanings.ContainsKey(fact.Id);

    /// <summary>The remedies with their chances per minute, the best first.</summary>
    public IEnumerable<Candidate> Rank(Beliefs beliefs, IEnumerable<Offer> offers)
    {
        var chances = beliefs.Chances();
        return offers
            .Select(offer => new Candidate(offer.Remedy, Chance(chances, fixes[offer.Remedy.Id]), offer.Cost))
            .OrderByDescending(candidate => candidate.Worth)
            .ThenBy(candidate => candidate.Remedy.Id, StringComparer.Ordinal);
    }

    /// <summary>The look that saves most beyond the minutes it takes; null where to act at once is better.</summary>
    public Look? BestLook(Beliefs beliefs, IEnumerable<Offer> offers, IEnumerable<Fact> open)
    {
        var outlook = new Outlook([.. offers.Select(offer => (fixes[offer.Remedy.Id], offer.Cost))]);
        var odds = beliefs.Odds;
        var now = outlook.Minutes(odds);
        return open
            .Where(Tells)
            .Select(fact => new Look(fact, now - fact.Minutes - Afterwards(outlook, odds, meanings[fact.Id])))
            .Where(look => look.Saves > 0)
            .OrderByDescending(look => look.Saves)
            .ThenBy(look => look.Fact.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The chance that a remedy helps.</summary>
    public double Chance(Beliefs beliefs, Remedy remedy) => Chance(beliefs.Chances(), fixes[remedy.Id]);

    /// <summary>The likeliest cause among those that a remedy fixes.</summary>
    public (Cause Cause, double Chance) Reason(Beliefs beliefs, Remedy remedy)
    {
        var chances = beliefs.Chances();
        return remedy.Fixes
            .Select(effect => (effect.Cause, Chance: chances[guide.Causes.IndexOf(effect.Cause.Id)], Weight: chances[guide.Causes.IndexOf(effect.Cause.Id)] * effect.Times))
            .OrderByDescending(reason => reason.Weight)
            .Select(reason => (reason.Cause, reason.Chance))
            .First();
    }

    internal static double Chance(double[] chances, double[] shares)
    {
        var chance = 0.0;
        for (var i = 0; i < chances.Length; i++)
        {
            chance += chances[i] * shares[i];
        }

        return Math.Min(chance, 0.98);
    }

    private static double Afterwards(Outlook outlook, double[] odds, double[][] answers)
    {
        // An answer is as likely as the causes make it: each cause that is there multiplies its chance. What a cause makes a
        // hundred times likelier must be rare without it.
        var weights = answers.Select(times => Expected(odds, times) / Math.Max(1, times.Max())).ToList();
        var sum = weights.Sum();
        var after = 0.0;
        for (var i = 0; i < answers.Length; i++)
        {
            after += weights[i] / sum * outlook.Minutes([.. odds.Zip(answers[i], (one, times) => one * times)]);
        }

        return after;
    }

    private static double Expected(double[] odds, double[] times)
    {
        var expected = 1.0;
        for (var i = 0; i < odds.Length; i++)
        {
            expected *= (1 + (odds[i] * times[i])) / (1 + odds[i]);
        }

        return expected;
    }

    private static bool IsTelling(Fact fact) =>
        fact.Options.Any(option => !option.RulesOut.IsEmpty || !option.PointsTo.IsEmpty);

    private double[] Fixes(Remedy remedy)
    {
        var shares = new double[guide.Causes.Count];
        foreach (var effect in remedy.Fixes)
        {
            shares[guide.Causes.IndexOf(effect.Cause.Id)] = effect.Times;
        }

        return shares;
    }

    private double[] Meaning(Fact fact, FactOption option)
    {
        var times = new double[guide.Causes.Count];
        Array.Fill(times, 1);
        foreach (var effect in option.PointsTo)
        {
            times[guide.Causes.IndexOf(effect.Cause.Id)] *= effect.Times;
        }

        foreach (var cause in option.RulesOut)
        {
            times[guide.Causes.IndexOf(cause.Id)] *= Beliefs.Weight(guide, fact);
        }

        return times;
    }
}

/// <summary>A remedy that could be offered now, and its price in minutes: attention, waiting, what is at stake, what it needs first.</summary>
public readonly record struct Offer(Remedy Remedy, double Cost);

/// <summary>A remedy and what it is worth.</summary>
public readonly record struct Candidate(Remedy Remedy, double Chance, double Cost)
{
    public double Worth => Chance / Cost;
}

/// <summary>A fact to look up, and the minutes that it is expected to save.</summary>
public sealed record Look(Fact Fact, double Saves);
