using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>What to do next: a look, a remedy, or a person.</summary>
internal static partial class Next
{
    /// <summary>Noted where the person would rather go on than turn to somebody else.</summary>
    public const string GoesOn = "goes-on";

    private const double NotFarBehind = 0.2;

    // To have it mended here is worth that much more than the minutes that a person would take.
    private const double Rather = 1.55;

    // What multiplies a cause's odds by this much leaves little to ask.
    private const double Decisive = 100;

    /// <summary>Noted where the person told of it before it was asked.</summary>
    public static string BroughtUp(Fact fact) => $"brought-up-{fact.Id}";

    public static void Plan(Talk talk)
    {
        if (talk.HasAsked || AppleNews.ComesFirst(talk))
        {
            return;
        }

        if (AppleNews.IsAllThatIsKnown(talk))
        {
            talk.At = talk.At.Offered.IsEmpty ? Position.Start : new Position { Stage = Stage.Clarify, Offered = talk.At.Offered };
            talk.Ask();
            return;
        }

        talk.At = talk.At with { Stage = Stage.Look, Frames = [], Asking = null, Pending = null, Waiting = null, Puzzled = 0 };
        var beliefs = Beliefs.From(talk.Guide, talk.Case.Evidence());
        var offers = Offers(talk);
        var best = Best(talk, beliefs, offers);
        if (Look(talk, beliefs, offers, best) is { } look)
        {
            talk.At = talk.At with { Looks = talk.At.Looks + 1 };
            Waterfall.AskFor(talk, look);
        }
        else if (best is { } unlikely && IsUnlikely(talk, beliefs, unlikely))
        {
            talk.At = talk.At with { Stage = Stage.WhetherOn };
            talk.Ask();
        }
        else if (best is { } remedy)
        {
            Introduce(talk, remedy);
            Waterfall.Begin(talk, remedy);
        }
        else
        {
            talk.Say("no-ideas-left");
            Endings.HandOver(talk);
        }
    }

    // Something was tried, and what is left takes longer than a person would, for what it is likely to bring.
    private static bool IsUnlikely(Talk talk, Beliefs beliefs, Remedy best) =>
        !talk.Case.Consented(GoesOn)
        && talk.Case.Outcomes.Any(one => one.Outcome is Outcome.DidNotHelp or Outcome.CouldNotCheck)
        && !IsTold(talk, best)
        && talk.Planner.Chance(beliefs, best) * Outlook.Person * Rather < Cost(talk, best);

    private static Remedy? Best(Talk talk, Beliefs beliefs, List<Offer> offers)
    {
        // A remedy for a special case that is known to be this one comes before all others.
        var special = offers.FirstOrDefault(offer => !offer.Remedy.OnlyIf.IsEmpty).Remedy;
        var ranked = talk.Planner.Rank(beliefs, offers);
        var causes = Told(talk);
        var told = causes.Count == 0 ? null : ranked.FirstOrDefault(candidate => Mends(candidate.Remedy, causes)).Remedy;
        return special ?? told ?? Named(talk, ranked) ?? ranked.Where(candidate => IsWorthwhile(talk, candidate)).Select(candidate => candidate.Remedy).FirstOrDefault();
    }

    // "I use a VPN, if that matters": what the person brought up is looked at first, unless something else is far likelier.
    private static Remedy? Named(Talk talk, IReadOnlyList<Candidate> ranked) => ranked
        .Where(candidate => talk.Planner.AtStake(candidate.Remedy) == RiskLevel.None
            && candidate.Remedy.First is AskStep ask
            && talk.Case.Consented(BroughtUp(ask.Fact))
            && ask.ByOutcome.TryGet(talk.Case.Value(ask.Fact) ?? "", out var arrow) && arrow.Step is not null
            && candidate.Chance >= ranked.Max(one => one.Chance) * NotFarBehind)
        .Select(candidate => candidate.Remedy)
        .FirstOrDefault();

    // What can be undone is worth a try as long as it has a chance; the rest only where a person would take longer.
    private static bool IsWorthwhile(Talk talk, Candidate candidate) =>
        candidate.Chance >= Planner.SmallestChance
        && (talk.Planner.AtStake(candidate.Remedy) == RiskLevel.None || candidate.Chance * Outlook.Person * Rather >= Attention(talk, candidate.Remedy));

    private static Fact? Look(Talk talk, Beliefs beliefs, List<Offer> offers, Remedy? best)
    {
        if (best is { Risk: >= RiskLevel.Setup } && Open(talk, talk.Guide.Looks.BeforeRisk) is { } safety)
        {
            return safety;
        }

        if (best is { OnlyIf.IsEmpty: false })
        {
            return null;
        }

        if (MessageToRead(talk) is { } message)
        {
            return message;
        }

        if (best is null || talk.At.Looks >= Planner.MostLooks)
        {
            return null;
        }

        if (talk.Planner.IsClear(beliefs, best) || IsTold(talk, best))
        {
            return null;
        }

        // Once something was done, the look whether it helped has shown what the first look would.
        var isBegun = talk.Case.Outcomes.Any(one => one.Outcome is Outcome.DidNotHelp or Outcome.CouldNotCheck);
        return !isBegun && Open(talk, talk.Guide.Looks.First) is { } first ? first : talk.Planner.LookBefore(beliefs, best, offers, OpenLooks(talk));
    }

    // "It stops with a message": which one is what anybody would ask next, as a check does.
    private static Fact? MessageToRead(Talk talk) => talk.Case.LastMessage is not null ? null : talk.Planner.TellOfMessage
        .FirstOrDefault(answer => !WasAsked(talk, answer.Asks!) && answer.Learns.Any(known => talk.Case.Value(known.Fact) == known.Value))?.Asks;

    // What is known says it outright: Apple's own page shows trouble, the switch is off.
    private static bool IsTold(Talk talk, Remedy remedy) => Mends(remedy, Told(talk));

    private static bool Mends(Remedy remedy, List<Cause> causes)
    {
        foreach (var fix in remedy.Fixes)
        {
            if (causes.Contains(fix.Cause))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Cause> Told(Talk talk)
    {
        var causes = new List<Cause>();
        foreach (var (fact, value) in talk.Case.Answered)
        {
            if (fact.Options.TryGet(value, out var option))
            {
                foreach (var effect in option.PointsTo)
                {
                    if (effect.Times >= Decisive)
                    {
                        causes.Add(effect.Cause);
                    }
                }
            }
        }

        return causes;
    }

    /// <summary>The facts that could be looked up now and would say something. Nobody likes to be asked the same twice, even if it may have changed.</summary>
    public static IEnumerable<Fact> OpenLooks(Talk talk) => talk.Guide.Facts.Where(fact =>
        talk.Planner.Tells(fact)
        && talk.Case.Value(fact) is null
        && !WasAsked(talk, fact)
        && !talk.Planner.Compared.Any(whole => whole.Compares.Contains(fact) && talk.Case.IsUnsure(whole))
        && (fact.Kind != FactKind.Message || !HasNoMessage(talk, fact))
        && fact.Compares.All(part => !talk.Case.IsUnsure(part)));

    private static bool WasAsked(Talk talk, Fact fact) =>
        talk.Log.Any(entry => entry.Id == fact.Id && entry.Kind is (EntryKind.Fact or EntryKind.Unsure or EntryKind.Skipped))
        || (fact.Kind == FactKind.Message && talk.Log.Any(entry => entry.Kind == EntryKind.Message));

    // It starts, it is grey, nothing happens: something else than the answer that a check asks the message for.
    private static bool HasNoMessage(Talk talk, Fact message) => talk.Planner.TellOfMessage
        .Where(answer => answer.Asks == message)
        .SelectMany(answer => answer.Learns)
        .Any(known => talk.Case.Value(known.Fact) is { } value && value != known.Value);

    /// <summary>A remedy that makes things safe elsewhere, where nothing mends the backup itself.</summary>
    public static Remedy? SafeCopy(Talk talk) => talk.Guide.Remedies.FirstOrDefault(remedy =>
        remedy.OnlyIf.IsEmpty
        && remedy.Steps.OfType<CheckStep>().Any(step => step.Check.Proves == Proof.Copy)
        && !talk.Planner.Mends(remedy)
        && IsOpen(talk, remedy));

    private static Fact? Open(Talk talk, IEnumerable<Fact> facts) =>
        facts.FirstOrDefault(fact => talk.Case.Value(fact) is null && !talk.Case.IsUnsure(fact));

    // "It stops with a message" rules something out too, and is nothing to tick off.
    private static bool IsGood(FactOption option) =>
        !option.RulesOut.IsEmpty && (option.ByHand || option.PointsTo.All(effect => effect.Times <= 1));

    // "Checked so far: Wi-Fi ✓ Power ✓", and what comes now.
    private static void Introduce(Talk talk, Remedy remedy)
    {
        var done = talk.Case.LookedAt
            .Where(known => known.Fact.Options.TryGet(known.Value, out var option) && IsGood(option))
            .Select(known => $"{talk.For(known.Fact.Title)} ✓")
            .TakeLast(4)
            .ToList();
        var next = talk.Words.Say("next-remedy", ("title", talk.For(remedy.Title)), ("why", talk.For(remedy.Why)), ("time", talk.Words.Minutes(remedy.Minutes)));
        var isFirst = talk.Before.At.Stage is Stage.Start or Stage.Clarify;
        talk.SayText(done.Count > 0 && !isFirst ? $"{talk.Words.Say("progress", ("done", string.Join(" ", done)))}\n{next}" : next);
    }
}
