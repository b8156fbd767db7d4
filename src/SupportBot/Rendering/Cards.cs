using System.Text.Json.Nodes;
using SupportBot.Core.Conversations;
using SupportBot.Protocol.Cards;

namespace SupportBot.Rendering;

/// <summary>A reply as the parts of an Adaptive Card.</summary>
internal static class Cards
{
    /// <summary>Where a pressed button's value stands in what comes back.</summary>
    public const string Choice = "choice";

    public static IEnumerable<CardElement> Body(Reply reply)
    {
        if (reply.Kind == ReplyKind.Warning)
        {
            var text = new TextBlock(Texts.Lead(reply) + Markdown.Paragraphs(reply.Text)) { Weight = "bolder" };
            yield return new Container([text]) { Style = Container.Warning, Bleed = true };
        }
        else if (reply.Text.Length > 0)
        {
            yield return new TextBlock(Markdown.Paragraphs(reply.Text));
        }

        foreach (var (index, line) in reply.Lines.Index())
        {
            yield return ColumnSet.Step(index + 1, line);
        }

        if (reply.Closing.Length > 0)
        {
            yield return new TextBlock(Markdown.Paragraphs(reply.Closing)) { Spacing = "medium" };
        }
    }

    // One below the other, because what people say on a button is long.
    public static IEnumerable<CardElement> Buttons(Reply reply) =>
        reply.Choices.Select((choice, index) => new ActionSet([Button(choice)]) { Spacing = index == 0 ? "medium" : "small" });

    // No "msteams" beside it: with that Teams would show the words as the person's own, but in the Agents Playground (0.2.28) such a
    // button does nothing at all.
    private static SubmitAction Button(Choice choice) => new(choice.Label) { Data = new JsonObject { [Choice] = choice.Value } };
}
