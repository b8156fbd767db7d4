using System.Collections.Immutable;
using SupportBot.Core.Conversations;
using SupportBot.Pictures;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Cards;

namespace SupportBot.Rendering;

/// <summary>What the bot says, as activities: what looks best on a channel among what it can show.</summary>
internal static class Activities
{
    /// <summary>The replies of a turn, in their order; <paramref name="reply"/> is what each of them starts from.</summary>
    public static IEnumerable<(Activity Activity, DateTimeOffset? Due)> Of(ImmutableArray<Reply> replies, Look look, Activity reply, Gallery gallery)
    {
        // Suggested actions stand under the last message only.
        var last = replies.LastOrDefault(one => one.Due is null);
        return replies.Select(one => (Of(one, look, reply, gallery, one == last || one.Due is not null), one.Due));
    }

    /// <summary>All replies of a turn as one card, for where a card is the answer.</summary>
    public static AdaptiveCard AsOneCard(ImmutableArray<Reply> replies)
    {
        var now = replies.Where(one => one.Due is null).ToList();
        return new AdaptiveCard
        {
            FallbackText = string.Join("\n\n", now.Select(one => Texts.Plain(one, withChoices: true))),
            Lang = "en",
            Body = [.. now.SelectMany(one => Cards.Body(one, picture: null).Concat(Cards.Buttons(one)))],
        };
    }

    private static Activity Of(Reply one, Look look, Activity reply, Gallery gallery, bool isLast)
    {
        var wantsCard = look.Cards && one.Kind is ReplyKind.Instructions or ReplyKind.Warning;
        var suggests = isLast && one.Choices.Length > 0 && one.Choices.Length <= look.Suggestions && (look.SuggestionsBesideCards || !wantsCard);
        var activity = reply with
        {
            InputHint = one.Choices.Length > 0 ? "expectingInput" : "acceptingInput",
            SuggestedActions = suggests ? new SuggestedActions { Actions = [.. one.Choices.Select(choice => CardAction.Says(choice.Label))] } : null,
        };
        if (look.Cards && (wantsCard || (one.Choices.Length > 0 && !suggests)))
        {
            var picture = one.Illustration is { } illustration ? gallery.AddressOf(illustration, look.PicturesAsPng) : null;
            var card = new AdaptiveCard
            {
                FallbackText = Texts.Plain(one, withChoices: !suggests),
                Lang = "en",
                Body = [.. Cards.Body(one, picture), .. suggests ? [] : Cards.Buttons(one)],
            };
            return activity with { Summary = Summary(one), Attachments = [card.ToAttachment()] };
        }

        return look.Markdown
            ? activity with { Text = Texts.Marked(one, withChoices: !suggests), TextFormat = "markdown" }
            : activity with { Text = Texts.Plain(one, withChoices: !suggests), TextFormat = "plain" };
    }

    // What a notification shows of a card.
    private static string Summary(Reply one) =>
        Markdown.Plain(one.Text.Length > 0 ? one.Text : one.Closing.Length > 0 ? one.Closing : one.Lines.FirstOrDefault("")).Split('\n')[0];
}
