using System.Xml.Linq;
using SupportBot.Core.Guides;
using static SupportBot.Pictures.Svg;

namespace SupportBot.Pictures;

/// <summary>Draws a page of the phone from the top down: lines that belong together on one card, small print between the cards.</summary>
internal sealed class ScreenPicture
{
    private const int Left = 16;
    private const int Across = Width - (2 * Left);
    private const int Line = 46;
    private const int LettersOfSmallPrint = 36;

    private readonly List<XElement> behind = [];
    private readonly List<XElement> shapes = [];
    private readonly List<XElement> rings = [];
    private int y;
    private int cardFrom = -1;

    public static string Draw(string place, string description, Picture.Screen screen, IReadOnlyCollection<int> ringed, Phone phone) =>
        new ScreenPicture().Draw(screen.Title?.For(phone) ?? place, place, description, [.. screen.Rows.For(phone.MenusOf)], ringed, phone);

    private string Draw(string heading, string title, string description, List<ScreenRow> rows, IReadOnlyCollection<int> ringed, Phone phone)
    {
        Top(rows is [{ Kind: RowKind.Slider }, ..] ? null : heading);
        foreach (var (index, row) in rows.Index())
        {
            var (top, tall) = Row(row, row.Label.For(phone), row.Value?.For(phone));
            if (ringed.Contains(index))
            {
                RingAround(row.Kind, top, tall);
            }
        }

        EndCard();
        var height = Math.Max(y + 34, 250);
        return Document(height, title, description,
        [
            Box("page", 3, 3, Width - 6, height - 6, 34).Outlined("frame", 3),
            .. behind, .. shapes,
            Stroke("frame", 4, $"M116 {height - 16}H204"),
            .. rings,
        ]);
    }

    // Signs for the time, the network and the battery; the way back; the page's name.
    private void Top(string? heading)
    {
        shapes.AddRange([
            Box("frame", 34, 20, 34, 8, 4), Stroke("frame", 3.5, "M240 28V25M246 28V22M252 28V19"),
            Box("page", 261, 18, 24, 12, 4).Outlined("frame", 1.5), Box("frame", 264, 21, 15, 6, 2),
        ]);
        if (heading is not null)
        {
            shapes.AddRange([Stroke("link", 2.5, "M28 54L20 62L28 70"), Words("text", Width / 2, 68, 17, heading, "middle", bold: true)]);
        }

        y = heading is null ? 72 : 92;
    }

    // Where it stands: its top, and how tall it is.
    private (int Top, int Tall) Row(ScreenRow row, string label, string? value)
    {
        switch (row.Kind)
        {
            case RowKind.Text:
                return SmallPrint(label);
            case RowKind.Bar:
                return Bar(label, value);
            case RowKind.Slider:
                return Slider(label);
        }

        BeginLine();
        var middle = y + (Line / 2);
        switch (row.Kind)
        {
            case RowKind.Button:
                shapes.Add(Words("link", 32, middle + 5, 16, label));
                break;
            case RowKind.SwitchOn or RowKind.SwitchOff:
                var isOn = row.Kind == RowKind.SwitchOn;
                shapes.AddRange([
                    Words("text", 32, middle + 5, 16, label),
                    Box(isOn ? "on" : "frame", 244, middle - 14, 46, 28, 14), Circle("knob", isOn ? 276 : 258, middle, 12),
                ]);
                break;
            case RowKind.Network:
                shapes.AddRange([
                    Stroke("link", 2.5, $"M32 {middle}l5 5l9 -10"), Words("text", 56, middle + 5, 16, label),
                    Stroke("text", 2.5, $"M243 {middle - 3}a13 13 0 0 1 18 0M247.5 {middle + 2}a7 7 0 0 1 9 0"), Circle("text", 252, middle + 6, 2),
                    Circle("card", 281, middle, 9).Outlined("link", 1.8), Stroke("link", 2, $"M281 {middle - 1}V{middle + 4}M281 {middle - 4.5}v.1"),
                ]);
                break;
            default:
                shapes.AddRange([Words("text", 32, middle + 5, 16, label), Stroke("soft", 2, $"M282 {middle - 5}l5 5l-5 5")]);
                AtTheEnd(272, middle + 5, value);
                break;
        }

        y += Line;
        return (y - Line, Line);
    }

    private (int Top, int Tall) Bar(string label, string? value)
    {
        const int tall = 74;
        EndCard();
        var top = cardFrom = y;
        shapes.AddRange([
            Words("text", 32, y + 28, 16, label, bold: true),
            Stroke("rule", 14, $"M39 {y + 52}H281"), Stroke("used-3", 14, $"M39 {y + 52}H268"),
            Stroke("used-2", 14, $"M39 {y + 52}H226"), Stroke("used-1", 14, $"M39 {y + 52}H162"),
        ]);
        AtTheEnd(288, y + 28, value);
        y += tall;
        EndCard();
        return (top, tall);
    }

    private void AtTheEnd(int x, int baseline, string? value)
    {
        if (value is not null)
        {
            shapes.Add(Words("soft", x, baseline, 14, value, "end"));
        }
    }

    private (int Top, int Tall) Slider(string label)
    {
        EndCard();
        shapes.AddRange([
            Box("card", 28, y, 264, 60, 30).Outlined("rule", 1.5), Circle("page", 58, y + 30, 25).Outlined("frame", 1.5),
            Stroke("mark", 3, $"M51 {y + 24}a10 10 0 1 0 14 0M58 {y + 18}v11"), Words("text", 174, y + 36, 17, label, "middle"),
            Stroke("soft", 2.5, $"M258 {y + 24}l6 6l-6 6M268 {y + 24}l6 6l-6 6"),
        ]);
        y += 76;
        return (y - 78, 64);
    }

    private (int Top, int Tall) SmallPrint(string text)
    {
        EndCard();
        var top = y - 8;
        foreach (var line in Wrapped(text))
        {
            shapes.Add(Words("soft", 28, y + 12, 13, line));
            y += 18;
        }

        y += 14;
        return (top, y - top - 6);
    }

    private void BeginLine()
    {
        if (cardFrom < 0)
        {
            cardFrom = y;
        }
        else
        {
            shapes.Add(Stroke("rule", 1, $"M32 {y}H{Left + Across}"));
        }
    }

    private void EndCard()
    {
        if (cardFrom >= 0)
        {
            behind.Add(Box("card", Left, cardFrom, Across, y - cardFrom, 12));
            cardFrom = -1;
            y += 18;
        }
    }

    // And a hand that points at the first: on the switch, else where no words are.
    private void RingAround(RowKind kind, int top, int tall)
    {
        var (x, y) = kind switch
        {
            RowKind.SwitchOn or RowKind.SwitchOff => (267, top + (tall / 2)),
            RowKind.Slider => (60, top + tall - 22),
            RowKind.Network => (200, top + tall - 14),
            _ => (285, top + tall - 14),
        };
        var (aside, corner) = kind == RowKind.Slider ? (10, 30) : (4, 11);
        var isFirst = rings.Count == 0;
        rings.Add(Ring(Left + aside, top + 4, Across - (2 * aside), tall - 8, corner));
        if (isFirst)
        {
            rings.Add(Hand(x, y));
        }
    }

    private static XElement Hand(int x, int y) =>
        Filled("knob", $"M{x - 4.5} {y + 4}a4.5 4.5 0 0 1 9 0v13l9.5 2.500a6 6 0 0 1 4.6 7l-1.8 8.500a8 8 0 0 1 -7.8 6.400h-8a10 10 0 0 1 -7.6 -3.500l-9 -10.600a3.6 3.6 0 0 1 5.2 -5l5.9 4.500z").Outlined("mark", 2.2);

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LettersOfSmallPrint)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
