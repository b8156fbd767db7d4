using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>"Did it help?": what an answer to a check means, and where it leads.</summary>
internal static class Checking
{
    /// <summary>Noted where the backup runs by hand and fails at night only.</summary>
    public const string OnlyAtNight = "only-at-night";

    // A day without progress is long enough even for a first backup.
    private static readonly long longestWait = (long)TimeSpan.FromHours(24).TotalSeconds;

    public static bool Take(Talk talk, Check check, Answer answer, CheckStep step)
    {
        var seen = Seen(talk, check, answer);
        if (seen is null)
        {
            return false;
        }

        foreach (var fact in seen.Learns)
        {
            talk.Learn(fact);
        }

        if (IsSameMessage(check, seen) && talk.Case is { Message: null, LastMessage: { } same })
        {
            talk.Add(EntryKind.Message, same.Id);
        }

        if (seen.Asks is { } asks && !(asks.Kind == FactKind.Message && answer.Understood.Facts.Message is not null))
        {
            talk.At = talk.At with { Stage = Stage.Step };
            talk.Add(EntryKind.Forgotten, asks.Id);
            AskBefore(talk, asks, seen);
            return true;
        }

        Conclude(talk, check, seen, step);
        return true;
    }

    // What was seen is concluded from once this is answered.
    private static void AskBefore(Talk talk, Fact fact, CheckAnswer seen)
    {
        Waterfall.AskFor(talk, fact);
        talk.At = talk.At with { Pending = talk.At.Asking is null ? null : seen.Id };
    }

    /// <summary>The check that is looked at: the one that is waited for, or the step's own.</summary>
    public static Check Current(Guide guide, Position at, CheckStep step) =>
        at.Waiting is { } waiting && guide.Checks.TryGet(waiting, out var check) ? check : step.Check;

    public static void Conclude(Talk talk, Check check, CheckAnswer seen, CheckStep step)
    {
        var did = talk.At.Frame?.Did == true;
        var result = Judge(talk, check, seen);
        talk.At = talk.At with { Stage = Stage.Step };
        if (result == CheckResult.Fixed && AskedAfterSuccess(talk, check) is { } last)
        {
            talk.Say("finished-well");
            AskBefore(talk, last, seen);
            return;
        }

        if (ShownByANight(talk, check, result) is { } night)
        {
            if (result == CheckResult.Fixed)
            {
                talk.Say("this-one-is-done");
            }

            Afterwards.Wait(talk, night);
            return;
        }

        var (name, arrow, outcome) = result switch
        {
            CheckResult.Fixed => ("fixed", step.Fixed, Outcome.Helped),
            CheckResult.Waiting => ("waiting", step.Waiting, Outcome.Waiting),
            CheckResult.NotFixed => ("not-fixed", step.NotFixed, did ? Outcome.DidNotHelp : Outcome.NotNeeded),
            _ => ("cannot-run", step.CannotRun, did ? Outcome.CouldNotCheck : Outcome.NotNeeded),
        };
        if (result != CheckResult.Waiting)
        {
            talk.At = talk.At with { Waiting = null };
        }

        if (result == CheckResult.NotFixed && check.AfterANight && IsByHand(step.Check) && FailedByHand(talk))
        {
            // It runs by hand now, so this has done its part; what is left keeps it from running by itself.
            talk.Add(EntryKind.Consent, OnlyAtNight);
            (arrow, outcome) = (new Arrow(null, Exit.NextRemedy), Outcome.Helped);
        }
        else if (arrow.Step is not null && result == CheckResult.NotFixed && IsNews(talk))
        {
            // Another message than before: what was done here has done its part.
            arrow = new Arrow(null, Exit.NextRemedy);
        }

        if (arrow.Exit == Exit.NextRemedy)
        {
            talk.Say("look-on");
        }

        Waterfall.Follow(talk, name, arrow, outcome);
        Waterfall.Go(talk);
    }

    /// <summary>The check that counts: for a backup that is not known ever to have failed by hand, the one after a night.</summary>
    public static Check Proof(Talk talk, Check check) =>
        IsByHand(check) && (talk.Case.Consented(OnlyAtNight) || !FailedByHand(talk) || FailsByItself(talk)) ? Nightly(talk) ?? check : check;

    // It ran by hand before, so that it does so now proves nothing; or little could be hoped of what was done.
    private static Check? ShownByANight(Talk talk, Check check, CheckResult result) => result switch
    {
        CheckResult.Fixed when IsSurprise(talk, check) => Nightly(talk),
        CheckResult.Fixed or CheckResult.Waiting when Proof(talk, check) is var proof && proof != check => proof,
        _ => null,
    };

    private static bool IsSurprise(Talk talk, Check check) => IsByHand(check) && talk.At.Frame is { LongShot: true };

    private static Check? Nightly(Talk talk) => talk.Guide.Checks.FirstOrDefault(check => check.AfterANight);

    /// <summary>What is asked before a backup that ran by hand counts as the end of the trouble.</summary>
    private static Fact? AskedAfterSuccess(Talk talk, Check check) => IsByHand(check) && !IsSurprise(talk, check) && Proof(talk, check) == check
        ? talk.Guide.Looks.AfterSuccess.FirstOrDefault(fact => talk.Case.Value(fact) is null && !talk.Case.IsUnsure(fact))
        : null;

    private static bool IsByHand(Check check) => check is { Proves: Guides.Proof.Backup, AfterANight: false };

    // "Not always on power at night": by itself it would not run. Who cannot tell sees it after a night, and so does whoever told of a
    // failure that nobody has seen.
    private static bool FailsByItself(Talk talk) => talk.Guide.Looks.AfterSuccess.Any(fact =>
        talk.Case.IsUnsure(fact)
        || (fact.Options.TryGet(talk.Case.Value(fact) ?? "", out var option) && !option.PointsTo.IsEmpty)
        || (!FailedByHand(talk, EntryKind.Fact) && IsLikely(talk, fact)));

    private static bool IsLikely(Talk talk, Fact fact)
    {
        var beliefs = Beliefs.From(talk.Guide, talk.Case.Evidence());
        var causes = fact.Options.SelectMany(option => option.PointsTo).Where(effect => effect.Times > 1).Select(effect => effect.Cause);
        return causes.Distinct().Sum(beliefs.Of) > 0.5;
    }

    // A message, a grey button, a check that failed before: then it's news that it runs by hand now.
    private static bool FailedByHand(Talk talk) =>
        talk.Case.Message is not null || FailedByHand(talk, EntryKind.Fact) || FailedByHand(talk, EntryKind.Implied);

    private static bool FailedByHand(Talk talk, EntryKind kind) => talk.Log.Any(entry => entry.Kind == kind
        && talk.Guide.Facts.TryGet(entry.Id, out var fact)
        && fact.Options.Any(option => option.ByHand)
        && fact.Options.TryGet(entry.Value ?? "", out var seen) && !seen.ByHand);

    public static CheckResult Judge(Talk talk, Check check, CheckAnswer seen)
    {
        return seen.Result == CheckResult.Waiting && IsTooLong(talk, check) ? CheckResult.NotFixed : seen.Result;
    }

    /// <summary>Which of a check's answers was given; what still runs after a whole day is stuck.</summary>
    public static CheckAnswer? Seen(Talk talk, Check check, Answer answer)
    {
        var seen = Seen(check, answer);
        return seen is { Result: CheckResult.Waiting } && IsTooLong(talk, check) ? check.Answers.FirstOrDefault(one => one.AfterADay) ?? seen : seen;
    }

    /// <summary>Whether it ran before without coming to an end, so that only the end counts.</summary>
    public static bool NeverEndedBefore(Talk talk, Check check) => check.Answers
        .Where(answer => answer.AfterADay)
        .SelectMany(answer => answer.Learns)
        .Any(known => talk.Log.Any(entry =>
            entry.Kind is EntryKind.Fact or EntryKind.Implied && entry.Id == known.Fact.Id && entry.Value == known.Value));

    /// <summary>When a backup that is waited for has had its whole day.</summary>
    public static DateTimeOffset LongestWait(Talk talk) => talk.World.Now.AddSeconds(Math.Max(3600, talk.At.Since + longestWait - talk.Now));

    private static bool IsTooLong(Talk talk, Check check) => talk.At.Waiting == check.Id && talk.Now - talk.At.Since >= longestWait;

    private static CheckAnswer? Seen(Check check, Answer answer)
    {
        var byButton = answer is { Meaning: Meaning.Option, Value: { } value } && check.Answers.TryGet(value, out var tapped) ? tapped : null;
        if (check.AfterANight && byButton is { Result: CheckResult.Waiting } && answer.Also.Contains(Meaning.Fixed))
        {
            // "Yes, it backed up overnight" sounds like "It's backing up" and means something else: better to ask again.
            return null;
        }

        return byButton ?? answer.Meaning switch
        {
            Meaning.Yes or Meaning.Fixed => First(check, CheckResult.Fixed),
            Meaning.InProgress or Meaning.Partly => First(check, CheckResult.Waiting),
            Meaning.No or Meaning.Worse or Meaning.AlreadyTried => First(check, CheckResult.NotFixed),
            Meaning.Missing => First(check, CheckResult.CannotRun),
            Meaning.Symptom => First(check, CheckResult.NotFixed),
            _ => null,
        };
    }

    private static bool IsNews(Talk talk) =>
        talk.Case.Message is not null
        && talk.Log.Where(entry => entry.Kind == EntryKind.Message).Select(entry => entry.Id).TakeLast(2).Distinct().Count() == 2;

    // There is a message, as with the answer that asks for it, but none that would have to be asked for.
    private static bool IsSameMessage(Check check, CheckAnswer seen) =>
        seen.Asks is null
        && check.Answers.Any(other => other.Asks?.Kind == FactKind.Message && other.Learns.Any(known => seen.Learns.Contains(known)));

    private static CheckAnswer First(Check check, CheckResult result) => check.Answers.First(answer => answer.Result == result);
}
