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
        var seen = Seen(check, answer);
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
            Waterfall.AskFor(talk, asks);
            talk.At = talk.At with { Pending = seen.Id };
            return true;
        }

        Conclude(talk, check, seen, step);
        return true;
    }

    /// <summary>The check that is looked at: the one that is waited for, or the step's own.</summary>
    public static Check Current(Guide guide, Position at, CheckStep step) =>
        at.Waiting is { } waiting && guide.Checks.TryGet(waiting, out var check) ? check : step.Check;

    public static void Conclude(Talk talk, Check check, CheckAnswer seen, CheckStep step)
    {
        var did = talk.At.Frame?.Did == true;
        var result = Judge(talk, check, seen);
        talk.At = talk.At with { Stage = Stage.Step };
        if (result is CheckResult.Fixed or CheckResult.Waiting && Proof(talk, check) != check)
        {
            // It ran by hand before; that it does so now proves nothing.
            Afterwards.Wait(talk, Proof(talk, check));
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

        if (arrow.Exit == Exit.NextRemedy)
        {
            talk.Say("look-on");
        }

        Waterfall.Follow(talk, name, arrow, outcome);
        Waterfall.Go(talk);
    }

    /// <summary>The check that counts: for a backup that is not known ever to have failed by hand, the one after a night.</summary>
    public static Check Proof(Talk talk, Check check) =>
        check is { Proves: Guides.Proof.Backup, AfterANight: false } && (talk.Case.Consented(OnlyAtNight) || !FailedByHand(talk))
            ? talk.Guide.Checks.FirstOrDefault(one => one.AfterANight) ?? check
            : check;

    // A message, a grey button, a check that failed before: then it's news that it runs by hand now.
    private static bool FailedByHand(Talk talk) =>
        talk.Case.Message is not null
        || talk.Log.Any(entry => entry.Kind is EntryKind.Fact or EntryKind.Implied
            && talk.Guide.Facts.TryGet(entry.Id, out var fact)
            && fact.Options.Any(option => option.ByHand)
            && fact.Options.TryGet(entry.Value ?? "", out var seen) && !seen.ByHand);

    public static CheckResult Judge(Talk talk, Check check, CheckAnswer seen)
    {
        var waited = talk.At.Waiting == check.Id ? talk.Now - talk.At.Since : 0;
        return seen.Result == CheckResult.Waiting && waited >= longestWait ? CheckResult.NotFixed : seen.Result;
    }

    public static CheckAnswer? Seen(Check check, Answer answer)
    {
        var byButton = answer is { Meaning: Meaning.Option, Value: { } value } && check.Answers.TryGet(value, out var tapped) ? tapped : null;
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

    // There is a message, as with the answer that asks for it, but none that would have to be asked for.
    private static bool IsSameMessage(Check check, CheckAnswer seen) =>
        seen.Asks is null
        && check.Answers.Any(other => other.Asks?.Kind == FactKind.Message && other.Learns.Any(known => seen.Learns.Contains(known)));

    private static CheckAnswer First(Check check, CheckResult result) => check.Answers.First(answer => answer.Result == result);
}
