using System.Globalization;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>Waiting, coming back, and all that is asked between two steps.</summary>
internal static class Afterwards
{
    private const int Morning = 9;
    private const int Evening = 19;

    public static bool Take(Talk talk, Answer answer) => talk.At.Stage switch
    {
        Stage.AskWhen => AskWhen(talk, answer),
        Stage.Waiting => Waited(talk, answer),
        Stage.LaterWhen => LaterWhen(talk, answer),
        Stage.Paused or Stage.WelcomeBack => GoOn(talk, answer),
        Stage.WithoutCopy => WithoutCopy(talk, answer),
        Stage.WhetherOn => WhetherOn(talk, answer),
        Stage.Helpful => Helpful(talk, answer),
        _ => false,
    };

    /// <summary>"It works now": a look at one screen shows whether it does.</summary>
    public static void LookWhetherItWorks(Talk talk)
    {
        talk.Say("good-to-hear");
        var check = talk.Guide.Checks.First(one => one is { Proves: Proof.Backup, AfterANight: false });
        talk.At = talk.At.Fresh() with { Stage = Stage.Waiting, Waiting = check.Id, Since = talk.Now, Then = talk.At.Stage };
        talk.Ask();
    }

    /// <summary>A backup runs: it is only looked at again, when the person likes.</summary>
    public static void Wait(Talk talk, Check check)
    {
        // Who waits for the same check already has waited since then.
        var since = talk.At.Waiting == check.Id ? talk.At.Since : talk.Now;
        talk.Say(check switch
        {
            { Proves: not Proof.Backup } => "copy-runs",
            { AfterANight: true } => "only-a-night-shows",
            _ when talk.At.Waiting == check.Id => "still-running",
            _ when Checking.NeverEndedBefore(talk, check) => "runs-again",
            _ => "good-sign",
        });
        talk.At = talk.At.Fresh() with { Stage = Stage.AskWhen, Waiting = check.Id, Since = since };
        talk.Ask();
    }

    private static bool AskWhen(Talk talk, Answer answer)
    {
        DateTimeOffset? due;
        switch (answer)
        {
            case { Meaning: Meaning.Option, Value: "two-hours" }:
                due = talk.World.Now.AddHours(2);
                break;
            case { Meaning: Meaning.Option, Value: "in-a-day" }:
            case { Meaning: Meaning.Yes or Meaning.Later } when Checking.NeverEndedBefore(talk, talk.Guide.Checks[talk.At.Waiting!]):
                due = Checking.LongestWait(talk);
                break;
            case { Meaning: Meaning.Option, Value: "morning" } or { Meaning: Meaning.Yes or Meaning.Later }:
                due = NextHour(talk, Morning);
                break;
            case { Meaning: Meaning.Option, Value: "no-reminder" } or { Meaning: Meaning.No or Meaning.Skip }:
                due = null;
                break;
            case { Meaning: Meaning.Option, Value: "finished" } or { Meaning: Meaning.Fixed or Meaning.Done }:
                talk.At = talk.At with { Stage = Stage.Waiting, Puzzled = 0 };
                talk.Ask();
                return true;
            default:
                return false;
        }

        talk.At = talk.At with { Stage = Stage.Waiting, Puzzled = 0 };
        Remind(talk, due);
        return true;
    }

    private static bool LaterWhen(Talk talk, Answer answer)
    {
        DateTimeOffset? due;
        switch (answer)
        {
            case { Meaning: Meaning.Option, Value: "when-back" } when AppleNews.CanTell(talk):
                due = Reply.WhenAppleIsBack;
                break;
            case { Meaning: Meaning.Option, Value: "evening" } or { Meaning: Meaning.Yes or Meaning.Later }:
                due = NextHour(talk, Evening);
                break;
            case { Meaning: Meaning.Option, Value: "morning" }:
                due = NextHour(talk, Morning);
                break;
            case { Meaning: Meaning.Option, Value: "no-reminder" } or { Meaning: Meaning.No or Meaning.Skip }:
                due = null;
                break;
            default:
                return false;
        }

        talk.At = talk.At with { Stage = Stage.Paused, Puzzled = 0 };
        Remind(talk, due);
        return true;
    }

    // The reminder says nothing of the matter: others may see it.
    private static void Remind(Talk talk, DateTimeOffset? due)
    {
        var isBack = due == Reply.WhenAppleIsBack;
        talk.Say(due is null ? "come-back-any-time" : isBack ? "will-tell" : "will-remind", ("time", due is { } time ? Time(talk, time) : ""));
        var prompt = Prompt.Of(talk).Reply;
        talk.Replies[^1] = talk.Replies[^1] with { Choices = prompt.Choices };
        if (due is not null)
        {
            talk.Replies.Add(new Reply { Text = talk.Words.Say(talk.At.Stage == Stage.Waiting ? "reminder-look" : isBack ? "reminder-back" : "reminder"), Choices = prompt.Choices, Due = due });
        }

        talk.EndTurn();
    }

    private static string Time(Talk talk, DateTimeOffset due) =>
        talk.Words.Say(due.Date == talk.World.Now.Date ? "at-time" : "at-time-tomorrow", ("time", due.ToString("H:mm", CultureInfo.InvariantCulture)));

    private static DateTimeOffset NextHour(Talk talk, int hour)
    {
        var now = talk.World.Now;
        var today = new DateTimeOffset(now.Date.AddHours(hour), now.Offset);

        // Less than an hour ahead is no later.
        return today > now.AddHours(1) ? today : today.AddDays(1);
    }

    private static bool Waited(Talk talk, Answer answer)
    {
        var check = talk.Guide.Checks[talk.At.Waiting!];
        if (talk.At.Frame is { } walked && talk.Guide.Remedies[walked.Remedy].Steps[walked.Step] is CheckStep step)
        {
            return Checking.Take(talk, check, answer, step);
        }

        if (Checking.Seen(talk, check, answer) is not { } seen)
        {
            return false;
        }

        foreach (var fact in seen.Learns)
        {
            talk.Learn(fact);
        }

        switch (Checking.Judge(talk, check, seen))
        {
            case CheckResult.Fixed when talk.At.Frame is { Did: true, For: null } frame:
                Endings.Solve(talk, talk.Guide.Remedies[frame.Remedy]);
                break;
            case CheckResult.Fixed:
                Endings.SolveByItself(talk);
                break;
            case CheckResult.Waiting:
                Wait(talk, Checking.Proof(talk, check));
                break;
            default:
                talk.Say("look-on");
                talk.At = talk.At with { Waiting = null };
                Resume(talk);
                break;
        }

        return true;
    }

    private static bool GoOn(Talk talk, Answer answer)
    {
        switch (answer)
        {
            case { Meaning: Meaning.Option, Value: "go-on" } or { Meaning: Meaning.Yes or Meaning.Done }:
                Resume(talk);
                return true;
            case { Meaning: Meaning.Option, Value: "start-over" } or { Meaning: Meaning.No }:
                Interruptions.Restart(talk);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Goes on where the conversation was before it paused.</summary>
    public static void Resume(Talk talk)
    {
        talk.At = talk.At with { Stage = talk.At.Frame is not null ? Stage.Step : talk.At.Then, Puzzled = 0 };
        switch (talk.At)
        {
            case { Stage: Stage.Step, Frame: not null }:
                Again(talk);
                Waterfall.Go(talk);
                break;
            case { Stage: Stage.Look, Asking: not null } or { Stage: Stage.Waiting or Stage.AskWhen, Waiting: not null }:
                talk.Ask();
                break;
            default:
                Next.Plan(talk);
                break;
        }
    }

    // Whoever paused because somebody else had to act begins that remedy again: what was asked may have changed.
    private static void Again(Talk talk)
    {
        var frame = talk.At.Frame!;
        var remedy = talk.Guide.Remedies[frame.Remedy];
        if (talk.At.Asking is not null || remedy.Steps[frame.Step] is not WarnStep warn || warn.Arrows.All(arrow => arrow.To.Exit != Exit.ComeBack))
        {
            return;
        }

        // What Apple's page says is heard in every turn, where it can be read.
        foreach (var ask in remedy.Steps.OfType<AskStep>().Where(ask => !ask.Fact.FromApple || talk.World.Apple is null))
        {
            talk.Add(EntryKind.Forgotten, ask.Fact.Id);
        }

        Waterfall.Replace(talk, frame with { Step = remedy.First.Id, Content = remedy.First.Content });
    }

    private static bool WithoutCopy(Talk talk, Answer answer)
    {
        if (Needs.OffersCopy(talk) && answer is { Meaning: Meaning.Option, Value: "copy-first" } or { Meaning: Meaning.Yes or Meaning.Unsure })
        {
            Needs.CopyFirst(talk);
            return true;
        }

        if (Needs.OffersCopy(talk) && answer is { Meaning: Meaning.Option, Value: "made" } or { Meaning: Meaning.Done or Meaning.AlreadyTried })
        {
            Needs.HasCopy(talk);
            return true;
        }

        var goOn = answer is { Meaning: Meaning.Option, Value: "accept" } or { Meaning: Meaning.Yes };
        if (!goOn && answer is not ({ Meaning: Meaning.Option, Value: "decline" } or { Meaning: Meaning.No or Meaning.Unsure or Meaning.Skip }))
        {
            return false;
        }

        Needs.DecideWithoutCopy(talk, goOn);
        Waterfall.Go(talk);
        return true;
    }

    private static bool WhetherOn(Talk talk, Answer answer)
    {
        switch (answer)
        {
            case { Meaning: Meaning.Option, Value: "go-on" } or { Meaning: Meaning.Yes or Meaning.Done or Meaning.Unsure }:
                talk.Add(EntryKind.Consent, Next.GoesOn);
                Next.Plan(talk);
                return true;
            case { Meaning: Meaning.Option, Value: "person" } or { Meaning: Meaning.No or Meaning.Skip }:
                Endings.HandOver(talk);
                return true;
            default:
                return false;
        }
    }

    private static bool Helpful(Talk talk, Answer answer)
    {
        var helpful = answer is { Meaning: Meaning.Option, Value: "accept" } or { Meaning: Meaning.Yes or Meaning.Thanks or Meaning.Fixed };
        if (!helpful && answer is not ({ Meaning: Meaning.Option, Value: "decline" } or { Meaning: Meaning.No or Meaning.Skip }))
        {
            return false;
        }

        talk.Add(EntryKind.Consent, helpful ? "helpful" : "not-helpful");
        talk.Say(helpful ? "glad" : "thanks-for-saying");
        talk.At = talk.At with { Stage = Stage.Ended };
        talk.Ask();
        return true;
    }
}
