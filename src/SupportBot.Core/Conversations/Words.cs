using System.Globalization;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>The bot's own sentences and buttons, as writers wrote them in phrases.yaml.</summary>
internal sealed class Words(Phrases phrases)
{
    public string Button(string id) => phrases.Buttons[id];

    /// <summary>A sentence with its blanks filled in.</summary>
    public string Say(string id, params ReadOnlySpan<(string Blank, string With)> blanks)
    {
        var sentence = phrases.Sentences[id];
        foreach (var (blank, with) in blanks)
        {
            sentence = sentence.Replace($"{{{blank}}}", with, StringComparison.Ordinal);
        }

        return sentence;
    }

    /// <summary>"a, b and c".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => Say("list", ("items", string.Join(", ", items.SkipLast(1))), ("last", items[^1])),
    };

    public string Minutes(double minutes) => minutes switch
    {
        <= 1 => Say("a-minute"),
        < 50 => Say("minutes", ("number", Number(Math.Ceiling(minutes)))),
        <= 75 => Say("an-hour"),
        _ => Say("hours", ("number", Number(Math.Ceiling(minutes / 60)))),
    };

    public string Days(int days) => days switch
    {
        <= 1 => Say("a-day"),
        < 14 => Say("days", ("number", Number(days))),
        30 or 31 => Say("a-month"),
        < 60 => Say("weeks", ("number", Number(days / 7))),

        // Said in weeks, said back in weeks.
        < 150 when days % 7 == 0 => Say("weeks", ("number", Number(days / 7))),
        _ => Say("months", ("number", Number(days / 30))),
    };

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
