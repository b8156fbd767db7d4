using System.Globalization;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>How a conversation can end, each told apart.</summary>
internal static class Endings
{
    private const int MostTips = 2;

    public static void Solve(Talk talk, Remedy remedy)
    {
        talk.Add(EntryKind.Outcome, remedy.Id, nameof(Outcome.Helped));
        talk.Add(EntryKind.Ending, "confirmed");
        var tips = talk.Guide.Tips.Take(MostTips).Select(tip => $"• {talk.For(tip.Text)}");
        talk.SayText(string.Join("\n", tips.Prepend(talk.Words.Say("solved", ("title", talk.For(remedy.Title))))));
        Close(talk, Stage.Helpful);
    }

    /// <summary>The person says that it works, and has seen it.</summary>
    public static void SolveByItself(Talk talk)
    {
        talk.Add(EntryKind.Ending, "confirmed");
        var tips = talk.Guide.Tips.Take(MostTips).Select(tip => $"• {talk.For(tip.Text)}");
        talk.SayText(string.Join("\n", tips.Prepend(talk.Words.Say("solved-by-itself"))));
        Close(talk, Stage.Helpful);
    }

    public static void SafeElsewhere(Talk talk, Remedy remedy)
    {
        talk.Add(EntryKind.Outcome, remedy.Id, nameof(Outcome.SafeElsewhere));
        talk.Add(EntryKind.Ending, "safe-elsewhere");
        talk.Say("safe-elsewhere");
        Close(talk, Stage.Helpful);
    }

    public static void Stop(Talk talk)
    {
        talk.Add(EntryKind.Ending, "stopped");
        talk.Say("stopped");
        Close(talk, Stage.Ended);
    }

    /// <summary>A person who asks for a person gets one at once.</summary>
    public static void HandOverAsAsked(Talk talk)
    {
        if (talk.Guide.ToAPerson?.Reply is { } gladly)
        {
            talk.SayText(talk.For(gladly));
        }

        HandOver(talk);
    }

    public static void HandOver(Talk talk)
    {
        talk.Add(EntryKind.Ending, "handed-over");
        talk.SayText(talk.For(talk.Guide.HandOver.Text));
        if (Summary(talk) is { Kind: ReplyKind.Summary } known)
        {
            talk.Replies.Add(known);
        }

        talk.SayText(string.Join("\n", talk.Guide.HandOver.Ways.Select(way => $"• {talk.For(way)}")));
        Close(talk, Stage.Ended);
    }

    /// <summary>What was tried, when, and with what result; to be copied. Nothing in it names the person.</summary>
    public static Reply Summary(Talk talk)
    {
        var words = talk.Words;
        var lines = new List<string>();
        if (talk.Phone.Model is { } model)
        {
            lines.Add(model.Name);
        }

        if (talk.Phone.Ios is { } ios)
        {
            lines.Add($"iOS {ios}");
        }

        if (talk.Case.Message is { } message)
        {
            lines.Add(words.Say("summary-message", ("message", talk.For(message.Title))));
        }
        else if (talk.Case.Symptoms.LastOrDefault(symptom => symptom.Reply is null) is { } symptom)
        {
            lines.Add(words.Say("summary-symptom", ("symptom", talk.For(symptom.Title))));
        }

        if (talk.Case.SinceDays is { } days)
        {
            lines.Add(words.Say("summary-since", ("time", words.Days(days))));
        }

        lines.AddRange(talk.Case.Answered
            .Where(known => known.Fact.Options.TryGet(known.Value, out var option) && (!option.RulesOut.IsEmpty || !option.PointsTo.IsEmpty))
            .Select(known => words.Say("summary-fact", ("fact", talk.For(known.Fact.Title)), ("value", talk.For(known.Fact.Options[known.Value].Button)))));
        lines.AddRange(talk.Case.TriedBefore.Select(remedy => words.Say("summary-tried-before", ("remedy", talk.For(remedy.Title)))));
        lines.AddRange(talk.Case.Outcomes.Where(one => one.Outcome is not Outcome.NotNeeded).Select(one => words.Say(
            "summary-tried", ("remedy", talk.For(one.Remedy.Title)), ("result", words.Say(Result(one.Outcome))), ("date", Date(talk, one.At)))));
        if (lines.Count == 0)
        {
            return new Reply { Text = words.Say("summary-nothing") };
        }

        return new Reply { Kind = ReplyKind.Summary, Text = string.Join("\n", lines.Select(line => $"• {line}").Prepend(words.Say("summary-title"))) };
    }

    private static string Result(Outcome outcome) => outcome switch
    {
        Outcome.DidNotHelp => "result-no-help",
        Outcome.CouldNotCheck => "result-not-seen",
        Outcome.Helped => "result-helped",
        Outcome.SafeElsewhere => "result-copy",
        Outcome.Waiting => "result-waiting",
        Outcome.CouldNotDo => "result-could-not",
        _ => "result-left-out",
    };

    private static string Date(Talk talk, long at) =>
        DateTimeOffset.FromUnixTimeSeconds(at).ToOffset(talk.World.Now.Offset).ToString("d MMMM", CultureInfo.InvariantCulture);

    private static void Close(Talk talk, Stage stage)
    {
        talk.At = new Position { Stage = stage };
        talk.Ask();
    }
}
