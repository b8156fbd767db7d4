using System.Globalization;
using SupportBot.Core.Conversations;

namespace SupportBot.Tool.Tests.Chats;

/// <summary>
/// A conversation as text. What the person does stands in it ("user:", "later: 2 days", "begin: restart", "apple: outage");
/// what the bot says is written by replaying.
/// </summary>
internal sealed record ChatFile(string Path, IReadOnlyList<string> Comments, IReadOnlyList<string> Script)
{
    private static readonly DateTimeOffset start = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static ChatFile Read(string path)
    {
        var lines = File.ReadAllLines(path);
        return new(
            path,
            [.. lines.TakeWhile(line => line.StartsWith('#'))],
            [.. lines.Where(line => Verbs.Any(verb => line.StartsWith(verb, StringComparison.Ordinal)))]);
    }

    private static string[] Verbs { get; } = ["user: ", "user:", "later: ", "begin: ", "apple: "];

    /// <summary>Plays the conversation, and gives it as text with the arrows that were taken.</summary>
    public (string Transcript, List<TakenArrow> Taken, ConversationState State) Play(Conversation conversation)
    {
        var output = new StringWriter { NewLine = "\n" };
        foreach (var comment in Comments)
        {
            output.WriteLine(comment);
        }

        var now = start;
        AppleStatus? apple = null;
        var taken = new List<TakenArrow>();
        var turn = conversation.Take(ConversationState.New, Message.Opened, World());
        if (!Script.Any(line => line.StartsWith("begin: ", StringComparison.Ordinal)))
        {
            Write();
        }

        foreach (var line in Script)
        {
            var at = line.IndexOf(':');
            var (verb, said) = (line[..at], line[(at + 1)..].TrimStart());
            output.WriteLine(line);
            switch (verb)
            {
                case "later":
                    now += Duration(said);
                    continue;
                case "apple":
                    apple = said == "silent" ? null : new AppleStatus(said == "outage", now);
                    continue;
                case "begin":
                    turn = conversation.Begin(turn.State, conversation.Guide.Remedies[said], World());
                    break;
                default:
                    now += TimeSpan.FromMinutes(1);
                    turn = conversation.Take(turn.State, ChatText.Heard(turn, said), World());
                    break;
            }

            taken.AddRange(turn.Taken);
            Write();
        }

        output.WriteLine($"=> {Ending(turn.State)}");
        return (output.ToString(), taken, turn.State);

        World World() => new(now, new byte[] { 7, 1, 4, 2, 8, 5, 7, 1 }, apple);

        void Write()
        {
            foreach (var reply in turn.Replies)
            {
                ChatText.Write(reply, output, transcript: true);
            }
        }
    }

    private static string Ending(ConversationState state)
    {
        var ending = state.Log.LastOrDefault(entry => entry.Kind == EntryKind.Ending)?.Id;
        var helped = state.Log.LastOrDefault(entry => entry is { Kind: EntryKind.Outcome, Value: "Helped" or "SafeElsewhere" })?.Id;
        var waiting = state.At.Stage is Stage.Waiting or Stage.AskWhen ? "likely, waiting" : null;
        return string.Join(", ", new[] { waiting ?? ending ?? $"open, {state.At.Stage}", helped }.OfType<string>());
    }

    private static TimeSpan Duration(string said)
    {
        var words = said.Split(' ');
        var number = int.Parse(words[0], CultureInfo.InvariantCulture);
        return words[1].TrimEnd('s') switch
        {
            "minute" => TimeSpan.FromMinutes(number),
            "hour" => TimeSpan.FromHours(number),
            "day" => TimeSpan.FromDays(number),
            _ => throw new FormatException($"'{said}' is no duration such as '2 days'."),
        };
    }
}
