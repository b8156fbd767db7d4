using System.Text.Json.Nodes;
using SupportBot.Core.Conversations;
using SupportBot.Protocol.Cards;

namespace SupportBot.Rendering;

/// <summary>A reply as the parts of an Adaptive Card.</summary>
internal static class Cards
{
    /// <summary>Where a pressed button's value stands in what comes back.</summary>
    public const string Choice = "choice";

    /// <param name="reply">What is said.</param>
    /// <param name="picture">The address of its picture, where it has one that can be shown.</param>
    public static IEnumerable<CardElement> Body(Reply reply, string? picture)
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

        if (picture is not null)
        {
            yield return new Image(picture, Markdown.Plain(reply.Illustration!.Alt)) { Width = "280px", Spacing = "medium" };
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
