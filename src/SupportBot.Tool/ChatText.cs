using SupportBot.Core.Conversations;

namespace SupportBot.Tool;

/// <summary>A reply as text: the lead, the numbered lines, what closes it, the buttons in brackets.</summary>
internal static class ChatText
{
    /// <summary>What was typed: the words of a button are a tap on it.</summary>
    public static Message Heard(Turn turn, string line)
    {
        var choices = turn.Replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices);
        var tapped = choices.LastOrDefault(choice => string.Equals(choice.Label, line.Trim(), StringComparison.OrdinalIgnoreCase));
        return tapped is null ? new Message(line) : new Message(line, tapped.Value);
    }

    public static void Write(Reply reply, TextWriter output, bool transcript)
    {
        var lines = new List<string>();
        if (reply.Text.Length > 0)
        {
            lines.AddRange(reply.Text.Split('\n'));
        }

        lines.AddRange(reply.Lines.Index().Select(line => $"{line.Index + 1}. {line.Item}"));
        if (reply.Closing.Length > 0)
        {
            lines.Add(reply.Closing);
        }

        if (reply.Choices.Length > 0)
        {
            lines.Add(string.Join(' ', reply.Choices.Select(choice => $"[{choice.Label}]")));
        }

        var lead = reply.Due == Reply.WhenAppleIsBack ? "(later, when Apple is back) "
            : reply.Due is { } due ? $"(later, {due:ddd H:mm}) " : reply.Kind == ReplyKind.Warning ? "⚠ " : "";
        var first = transcript ? "bot:  " : "";
        foreach (var (index, line) in lines.Index())
        {
            output.WriteLine((index == 0 ? first + lead : transcript ? "      " : "") + line);
        }

        output.WriteLine(transcript ? null : "");
    }
}
