using SupportBot.Protocol.Activities;

namespace SupportBot.Rendering;

/// <summary>What a client can show.</summary>
/// <param name="Cards">Adaptive Cards.</param>
/// <param name="Suggestions">How many suggested actions, at most.</param>
/// <param name="SuggestionsBesideCards">Whether they are shown beside a card.</param>
/// <param name="Markdown">Whether the text may be Markdown.</param>
/// <param name="PicturesAsPng">Whether pictures in cards are to be PNGs.</param>
/// <param name="CardsChange">Whether a card that was sent can be written anew.</param>
internal sealed record Look(bool Cards, int Suggestions, bool SuggestionsBesideCards, bool Markdown, bool PicturesAsPng = false, bool CardsChange = false)
{
    private static readonly Look whole = new(Cards: true, Suggestions: 100, SuggestionsBesideCards: true, Markdown: true);

    // Teams: three at most, in a chat of two only, never with attachments; and no SVG.
    private static readonly Look teams = new(Cards: true, Suggestions: 3, SuggestionsBesideCards: false, Markdown: true, PicturesAsPng: true, CardsChange: true);
    private static readonly Look plain = new(Cards: false, Suggestions: 0, SuggestionsBesideCards: false, Markdown: false);

    public static Look Of(string channelId, bool inPublic) => channelId switch
    {
        ChannelIds.Emulator or ChannelIds.WebChat or ChannelIds.DirectLine => whole,
        ChannelIds.Teams => inPublic ? teams with { Suggestions = 0 } : teams,
        "facebook" => plain with { Suggestions = 11 },
        "line" => plain with { Suggestions = 13 },
        "telegram" or "slack" => plain with { Suggestions = 100, Markdown = true },
        _ => plain,
    };
}
