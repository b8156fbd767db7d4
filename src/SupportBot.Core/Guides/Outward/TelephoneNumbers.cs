using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SupportBot.Core.Guides.Outward;

/// <summary>
/// Finds whatever could be dialled. The bot never shows a number: scammers plant false support numbers, and a wrong alarm
/// costs a writer one sentence.
/// </summary>
public static partial class TelephoneNumbers
{
    private const int FewestDigits = 7;

    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var (digits, end) = Run(text, at);
            if (digits >= FewestDigits && !Date().IsMatch(text[at..end]))
            {
                yield return (at, end - at);
            }

            at = Math.Max(end, at + 1);
        }

        foreach (var match in Vanity().EnumerateMatches(text).ToList())
        {
            yield return match;
        }

        foreach (var match in ShortNumber().EnumerateMatches(text).ToList())
        {
            yield return match;
        }
    }

    // How many digits stand together from here, with the separators that people write between them, and where they end.
    private static (int Digits, int End) Run(string text, int start)
    {
        var digits = 0;
        var end = start;
        for (var at = start; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsDigit(rune))
            {
                digits++;
                end = at + length;
            }
            else if (digits == 0 ? rune.Value is not ('+' or '(') : !IsSeparator(rune))
            {
                break;
            }

            at += length;
        }

        return (digits, end);
    }

    private static bool IsDigit(Rune rune) => Rune.GetNumericValue(rune) is >= 0 and <= 9 and var value && value == Math.Floor(value);

    private static bool IsSeparator(Rune rune) =>
        rune.Value is ' ' or '-' or '.' or '(' or ')' or '/' or '·' or '•' or '_' or '*' or 0x20E3
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    [GeneratedRegex(@"^\(?[12][0-9]{3}-[01][0-9]-[0-3][0-9]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(1[-. ]?)?\(?8(00|33|44|55|66|77|88)\)?[-. ][A-Z][A-Z0-9-]{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Vanity();

    [GeneratedRegex(@"\b(call|dial|ring|phone|tel|hotline)[:.]? *(us *)?(at|on)? *\+?[0-9]{3,6}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ShortNumber();
}

file static class MatchExtensions
{
    // The enumerator is a ref struct and cannot live across a yield.
    public static List<(int Start, int Length)> ToList(this Regex.ValueMatchEnumerator matches)
    {
        var found = new List<(int, int)>();
        foreach (var match in matches)
        {
            found.Add((match.Index, match.Length));
        }

        return found;
    }
}
