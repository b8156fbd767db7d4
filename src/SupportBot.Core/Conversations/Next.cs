using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>What to do next: a look, a remedy, or a person.</summary>
internal static class Next
{
    // Looking whether it helped takes minutes too, and so many minutes of waiting are as bad as one of attention.
    private const double Checked = 2;
    private const double Waiting = 60;

    // What multiplies a cause's odds by this much leaves little to ask.
    private const double Decisive = 100;

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
        var offers = Offers(talk).ToList();
        var best = Best(talk, beliefs, offers);
        if (Look(talk, beliefs, offers, best) is { } look)
        {
            talk.At = talk.At with { Looks = talk.At.Looks + 1 };
            Waterfall.AskFor(talk, look);
        }
        else if (best is { } remedy)
        {
            Introduce(talk, remedy);
            Waterfall.Begin(talk, remedy);
        }
        else
        {
            Endings.HandOver(talk);
        }
    }

    /// <summary>The remedies that could be offered now, with their price.</summary>
    public static IEnumerable<Offer> Offers(Talk talk)
    {
        var children = talk.Guide.Remedies.SelectMany(remedy => remedy.Steps.OfType<ChooseStep>()).SelectMany(choose => choose.Among).ToHashSet();
        return talk.Guide.Remedies
            .Where(remedy => !children.Contains(remedy.Id) && (Mends(remedy) || !remedy.OnlyIf.IsEmpty) && IsOpen(talk, remedy))
            .Select(remedy => new Offer(remedy, Cost(talk, remedy)));
    }

    /// <summary>Whether the bot could mend something by it: it can end in a backup.</summary>
    private static bool Mends(Remedy remedy) =>
        remedy.Steps.SelectMany(step => step.Arrows).Any(arrow => arrow.To.Exit == Exit.Solved);

    private static bool IsOpen(Talk talk, Remedy remedy) =>
        talk.Case.OutcomeOf(remedy) is null
        && remedy.OnlyIf.All(talk.Case.Holds)
        && !remedy.NotIf.Any(talk.Case.Holds)
        && AppleNews.Forbids(talk, remedy) is null
        && !EndsAtOnce(talk, remedy);

    // What is known already leads straight out of it: there is nothing to do in it.
    private static bool EndsAtOnce(Talk talk, Remedy remedy)
    {
        for (var step = remedy.First; step is AskStep ask;)
        {
            var value = talk.Case.Value(ask.Fact) ?? (talk.Case.IsUnsure(ask.Fact) ? "unsure" : null);
            if (value is null)
            {
                return false;
            }

            var arrow = value == "unsure" ? ask.Unsure : ask.ByOutcome[value];
            if (arrow.Step is null)
            {
                return true;
            }

            step = remedy.Steps[arrow.Step];
        }

        return false;
    }

    // Attention, a part of the waiting, what is at stake, and what has to be brought about first.
    private static double Cost(Talk talk, Remedy remedy)
    {
        var stake = talk.Planner.AtStake(remedy) switch { RiskLevel.Setup => 12, RiskLevel.Data => 30, _ => 0 };
        var needs = remedy.Needs
            .Select(need => talk.Guide.Prerequisites[need])
            .Where(need => talk.Case.Value(need.Wanted.Fact) is { } value && value != need.Wanted.Value)
            .Sum(need => talk.Guide.Remedies[need.Remedy].Minutes);

        // Where only a night shows whether it helped, one is waited for whatever is done.
        var waits = talk.Case.Consented(Checking.OnlyAtNight) ? 0 : Math.Min(remedy.Waits, 480) / Waiting;
        return Attention(talk, remedy) + waits + stake + needs;
    }

    // A remedy that begins with a look often ends there: then it costs the look only.
    private static double Attention(Talk talk, Remedy remedy)
    {
        if (remedy.First is not AskStep ask || talk.Case.Value(ask.Fact) is not null || ask.ByOutcome.Count == 0)
        {
            return remedy.Minutes + Checked;
        }

        var goesOn = ask.ByOutcome.Count(arrow => arrow.Step is not null) / (double)ask.ByOutcome.Count;
        return ask.Fact.Minutes + (goesOn * (remedy.Minutes + Checked));
    }

    private static Remedy? Best(Talk talk, Beliefs beliefs, List<Offer> offers)
    {
        // A remedy for a special case that is known to be this one comes before all others.
        var special = offers.FirstOrDefault(offer => !offer.Remedy.OnlyIf.IsEmpty).Remedy;
        var ranked = talk.Planner.Rank(beliefs, offers).ToList();
        var told = ranked.FirstOrDefault(candidate => IsTold(talk, candidate.Remedy)).Remedy;
        return special ?? told ?? ranked.Where(candidate => candidate.Chance >= Planner.SmallestChance).Select(candidate => candidate.Remedy).FirstOrDefault();
    }

    private static Fact? Look(Talk talk, Beliefs beliefs, List<Offer> offers, Remedy? best)
    {
        if (best is { Risk: >= RiskLevel.Setup } && Open(talk, talk.Guide.Looks.BeforeRisk) is { } safety)
        {
            return safety;
        }

        if (best is null || !best.OnlyIf.IsEmpty)
        {
            return null;
        }

        if (MessageToRead(talk) is { } message)
        {
            return message;
        }

        if (talk.At.Looks >= Planner.MostLooks)
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
    private static Fact? MessageToRead(Talk talk) => talk.Guide.Checks
        .SelectMany(check => check.Answers)
        .Where(answer => answer.Asks is { Kind: FactKind.Message } message
            && talk.Case.LastMessage is null
            && !WasAsked(talk, message)
            && answer.Learns.Any(known => talk.Case.Value(known.Fact) == known.Value))
        .Select(answer => answer.Asks)
        .FirstOrDefault();

    // What is known says it outright: Apple's own page shows trouble, the switch is off.
    private static bool IsTold(Talk talk, Remedy remedy) => talk.Case.Answered.Any(known =>
        known.Fact.Options.TryGet(known.Value, out var option)
        && option.PointsTo.Any(effect => effect.Times >= Decisive && remedy.Fixes.Any(fix => fix.Cause == effect.Cause)));

    /// <summary>The facts that could be looked up now. Nobody likes to be asked the same twice, even if it may have changed.</summary>
    public static IEnumerable<Fact> OpenLooks(Talk talk) => talk.Guide.Facts.Where(fact =>
        talk.Case.Value(fact) is null
        && !WasAsked(talk, fact)
        && (fact.Kind != FactKind.Message || !HasNoMessage(talk, fact))
        && fact.Compares.All(part => !talk.Case.IsUnsure(part)));

    private static bool WasAsked(Talk talk, Fact fact) =>
        talk.Log.Any(entry => entry.Id == fact.Id && entry.Kind is (EntryKind.Fact or EntryKind.Unsure or EntryKind.Skipped))
        || (fact.Kind == FactKind.Message && talk.Log.Any(entry => entry.Kind == EntryKind.Message));

    // It starts, it is grey, nothing happens: something else than the answer that a check asks the message for.
    private static bool HasNoMessage(Talk talk, Fact message) => talk.Guide.Checks
        .SelectMany(check => check.Answers)
        .Where(answer => answer.Asks == message)
        .SelectMany(answer => answer.Learns)
        .Any(known => talk.Case.Value(known.Fact) is { } value && value != known.Value);

    /// <summary>A remedy that makes things safe elsewhere, where nothing mends the backup itself.</summary>
    public static Remedy? SafeCopy(Talk talk) => talk.Guide.Remedies.FirstOrDefault(remedy =>
        remedy.OnlyIf.IsEmpty
        && remedy.Steps.OfType<CheckStep>().Any(step => step.Check.Proves == Proof.Copy)
        && !Mends(remedy)
        && IsOpen(talk, remedy));

    private static Fact? Open(Talk talk, IEnumerable<Fact> facts) =>
        facts.FirstOrDefault(fact => talk.Case.Value(fact) is null && !talk.Case.IsUnsure(fact));

    // "Checked so far: Wi-Fi ✓ Power ✓", and what comes now.
    private static void Introduce(Talk talk, Remedy remedy)
    {
        var done = talk.Case.LookedAt
            .Where(known => known.Fact.Options.TryGet(known.Value, out var option) && !option.RulesOut.IsEmpty)
            .Select(known => $"{talk.For(known.Fact.Title)} ✓")
            .TakeLast(4)
            .ToList();
        var next = talk.Words.Say("next-remedy", ("title", talk.For(remedy.Title)), ("why", talk.For(remedy.Why)), ("time", talk.Words.Minutes(remedy.Minutes)));
        talk.SayText(done.Count > 0 ? $"{talk.Words.Say("progress", ("done", string.Join(" ", done)))}\n{next}" : next);
    }
}
