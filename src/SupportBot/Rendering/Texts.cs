using SupportBot.Core.Conversations;

namespace SupportBot.Rendering;

/// <summary>A reply as text, with its instructions numbered.</summary>
internal static class Texts
{
    /// <summary>What stands before a warning, so that it looks like one without any colour.</summary>
    public static string Lead(Reply reply) => reply.Kind == ReplyKind.Warning ? "⚠️ " : "";

    public static string Marked(Reply reply, bool withChoices) => string.Join(
        "\n\n",
        new[]
        {
            Markdown.Paragraphs(Lead(reply) + reply.Text),
            string.Join('\n', reply.Lines.Select((line, index) => $"{index + 1}. {line}")),
            Markdown.Paragraphs(reply.Closing),
            withChoices ? string.Join('\n', reply.Choices.Select(choice => $"- {choice.Label}")) : "",
        }.Where(part => part.Length > 0));

    // What may be answered stands with an arrow: nothing can be pressed there.
    public static string Plain(Reply reply, bool withChoices) => Markdown.Plain(string.Join(
        '\n',
        new[] { Lead(reply) + reply.Text }
            .Concat(reply.Lines.Select((line, index) => $"{index + 1}. {line}"))
            .Append(reply.Closing)
            .Concat(withChoices ? reply.Choices.Select(choice => $"→ {choice.Label}") : [])
            .Where(part => part.Length > 0)));
}
