using System.Collections.Immutable;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Diagnosis;

/// <summary>
/// Chooses what to do next: the remedy with the best chance per minute, or first a look, where the look is expected to save
/// more minutes than it takes. Made once for a guide.
/// </summary>
public sealed class Planner
{
    /// <summary>Below this a remedy is not worth anybody's time.</summary>
    internal const double SmallestChance = 0.02;

    /// <summary>Who is asked more before anything happens feels questioned.</summary>
    internal const int MostLooks = 2;

    // Where one cause is this likely, acting beats the first look; a little less is enough against any other.
    private const double Clear = 0.6;
    private const double Likely = 0.5;

    // A question that saves less is not worth the asking.
    private const double LeastSaved = 1;

    private readonly Guide guide;
    private readonly Dictionary<string, Share[]> fixes;
    private readonly Dictionary<string, RiskLevel> stakes;
    private readonly Dictionary<string, Answers> meanings;
    private readonly HashSet<string> mending;

    public Planner(Guide guide)
    {
        this.guide = guide;
        fixes = guide.Remedies.ToDictionary(remedy => remedy.Id, Fixes);
        stakes = guide.Remedies.ToDictionary(remedy => remedy.Id, Stakes.Of);
        meanings = guide.Facts.Where(IsTelling).ToDictionary(fact => fact.Id, fact => new Answers([.. Meanings(fact)]));
        mending = [.. guide.Remedies.Where(EndsInBackup).Select(remedy => remedy.Id)];
        var children = guide.Remedies.SelectMany(remedy => remedy.Steps.OfType<ChooseStep>()).SelectMany(choose => choose.Among).ToHashSet();
        Compared = [.. guide.Facts.Where(fact => !fact.Compares.IsEmpty)];
        TellOfMessage = [.. guide.Checks.SelectMany(check => check.Answers).Where(answer => answer.Asks is { Kind: FactKind.Message })];
        Offered = [.. guide.Remedies.Where(remedy => !children.Contains(remedy.Id) && (Mends(remedy) || !remedy.OnlyIf.IsEmpty))];
    }

    /// <summary>The remedies that are offered by themselves, and not only among the ways of another.</summary>
    internal ImmutableArray<Remedy> Offered { get; }

    /// <summary>The facts that follow from two others.</summary>
    internal ImmutableArray<Fact> Compared { get; }

    /// <summary>The answers to checks by which the phone shows a message.</summary>
    internal ImmutableArray<CheckAnswer> TellOfMessage { get; }

    /// <summary>Whether the bot could mend something by it: it can end in a backup.</summary>
    internal bool Mends(Remedy remedy) => mending.Contains(remedy.Id);

    /// <summary>The facts whose answers say something about the causes.</summary>
    public bool Tells(Fact fact) => meanings.ContainsKey(fact.Id);

    /// <summary>The remedies with their chances per minute, the best first.</summary>
    public IReadOnlyList<Candidate> Rank(Beliefs beliefs, IReadOnlyList<Offer> offers)
    {
        var some = Some(beliefs.Odds);
        var ranked = new Candidate[offers.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i] = new Candidate(offers[i].Remedy, Chance(Mended(beliefs.Odds, fixes[offers[i].Remedy.Id]), some), offers[i].Cost);
        }

        Array.Sort(ranked, static (one, other) => other.Worth.CompareTo(one.Worth) is var order and not 0 ? order : string.CompareOrdinal(one.Remedy.Id, other.Remedy.Id));
        return ranked;
    }

    /// <summary>Whether it is clear enough what is wrong to do something without a look.</summary>
    internal bool IsClear(Beliefs beliefs, Remedy best) => Reason(beliefs, best).Chance >= Clear;

    /// <summary>What is worth looking at before the best remedy; null where to act at once is better.</summary>
    internal Fact? LookBefore(Beliefs beliefs, Remedy best, IReadOnlyList<Offer> offers, IEnumerable<Fact> open) =>
        Reason(beliefs, best).Chance < Likely && BestLook(beliefs, offers, open) is { Saves: > LeastSaved } look ? look.Fact : null;

    /// <summary>The look that saves most beyond the minutes it takes; null where to act at once is better.</summary>
    public Look? BestLook(Beliefs beliefs, IReadOnlyList<Offer> offers, IEnumerable<Fact> open)
    {
        var outlook = new Outlook([.. offers.Select(offer => (fixes[offer.Remedy.Id], offer.Cost))], beliefs.Odds);
        var now = outlook.Minutes();
        Look? best = null;
        foreach (var fact in open.Where(Tells))
        {
            var saves = now - fact.Minutes - meanings[fact.Id].Afterwards(outlook, beliefs.Odds);
            if (saves > 0 && (best is null || saves > best.Saves || (saves == best.Saves && string.CompareOrdinal(fact.Id, best.Fact.Id) < 0)))
            {
                best = new Look(fact, saves);
            }
        }

        return best;
    }

    /// <summary>What may be lost on the shortest way through a remedy to the look whether it helped: the risky ways come after it.</summary>
    public RiskLevel AtStake(Remedy remedy) => stakes[remedy.Id];

    /// <summary>What the answers to a question may say.</summary>
    internal Answers AnswersTo(Fact fact) => meanings[fact.Id];

    /// <summary>The odds once a remedy has been done in vain.</summary>
    internal double[] Without(double[] odds, Remedy remedy)
    {
        var left = odds.ToArray();
        foreach (var (cause, of) in fixes[remedy.Id])
        {
            left[cause] = Beliefs.Left(left[cause], of);
        }

        return left;
    }

    /// <summary>The chance that nothing is wrong any more once a remedy has been done.</summary>
    public double Chance(Beliefs beliefs, Remedy remedy) => Chance(Mended(beliefs.Odds, fixes[remedy.Id]), Some(beliefs.Odds));

    /// <summary>The likeliest cause among those that a remedy fixes.</summary>
    public (Cause Cause, double Chance) Reason(Beliefs beliefs, Remedy remedy)
    {
        var chances = beliefs.Chances();
        var (likeliest, most) = (0, double.NegativeInfinity);
        var shares = fixes[remedy.Id];
        for (var i = 0; i < shares.Length; i++)
        {
            var weight = chances[shares[i].Cause] * shares[i].Of;
            (likeliest, most) = weight > most ? (i, weight) : (likeliest, most);
        }

        return (remedy.Fixes[likeliest].Cause, chances[shares[likeliest].Cause]);
    }

    /// <summary>How much likelier it is that anything is wrong or nothing than that nothing is.</summary>
    internal static double Some(double[] odds)
    {
        var some = 1.0;
        foreach (var one in odds)
        {
            some *= 1 + one;
        }

        return some;
    }

    /// <summary>How much likelier that is of what a remedy mends alone.</summary>
    internal static double Mended(double[] odds, Share[] shares)
    {
        var mended = 1.0;
        foreach (var (cause, of) in shares)
        {
            mended *= 1 + (odds[cause] * of);
        }

        return mended;
    }

    // At least one fault is there; whatever is there must be mended.
    internal static double Chance(double mended, double some) => Math.Min((mended - 1) / (some - 1), 0.98);

    private static bool EndsInBackup(Remedy remedy) =>
        remedy.Steps.SelectMany(step => step.Arrows).Any(arrow => arrow.To.Exit == Exit.Solved);

    private static bool IsTelling(Fact fact) =>
        fact.Kind == FactKind.Message || fact.Options.Any(option => !option.RulesOut.IsEmpty || !option.PointsTo.IsEmpty);

    // A message may also be one that nobody knows, or there is none.
    private IEnumerable<double[]> Meanings(Fact fact) => fact.Kind == FactKind.Message
        ? guide.Messages.Select(message => Times(message.Means, [], 1)).Append(Times([], [], 1))
        : fact.Options.Select(option => Times(option.PointsTo, option.RulesOut, Beliefs.Weight(guide, fact)));

    private Share[] Fixes(Remedy remedy) =>
        [.. remedy.Fixes.Select(effect => new Share(guide.Causes.IndexOf(effect.Cause.Id), effect.Times))];

    private double[] Times(IEnumerable<Effect> pointsTo, IEnumerable<Cause> rulesOut, double ruledOut)
    {
        var times = new double[guide.Causes.Count];
        Array.Fill(times, 1);
        foreach (var effect in pointsTo)
        {
            times[guide.Causes.IndexOf(effect.Cause.Id)] *= effect.Times;
        }

        foreach (var cause in rulesOut)
        {
            times[guide.Causes.IndexOf(cause.Id)] *= ruledOut;
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
