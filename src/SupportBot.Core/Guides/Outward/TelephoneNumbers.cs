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
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.Any(letter => letter > '\x7F'))
        {
            return [];
        }

        var found = Runs(text).Where(run => !DateOrYears().IsMatch(text.AsSpan(run.Start, run.Length))).ToList();
        var words = Vanity().Matches(text).Concat(ShortNumber().Matches(text)).Select(match => (match.Index, match.Length));

        // "Call 0800 …" is one number, not two.
        return found.Concat(words.Where(word => !found.HasAnyOf(word)));
    }

    // Digits that stand together, with the separators that people write between them.
    private static IEnumerable<(int Start, int Length)> Runs(string text)
    {
        var (digits, start, end) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsDigit(rune))
            {
                start = digits == 0 ? Beginning(text, at) : start;
                end = at + length;
                digits++;
            }
            else if (!IsSeparator(rune))
            {
                if (digits >= FewestDigits)
                {
                    yield return (start, end - start);
                }

                digits = 0;
            }

            at += length;
        }

        if (digits >= FewestDigits)
        {
            yield return (start, end - start);
        }
    }

    // "+44" and "(0800)" begin before their first digit.
    private static int Beginning(string text, int digit)
    {
        var start = digit > 0 && text[digit - 1] == '(' ? digit - 1 : digit;
        return start > 0 && text[start - 1] == '+' ? start - 1 : start;
    }

    private static bool IsDigit(Rune rune) => Rune.GetNumericValue(rune) is >= 0 and <= 9 and var value && value == Math.Floor(value);

    private static bool IsSeparator(Rune rune) =>
        rune.Value is ' ' or '-' or '.' or '(' or ')' or '[' or ']' or '/' or '·' or '•' or '_' or '*' or 0x20E3
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    [GeneratedRegex(
        @"^\(?([12][0-9]{3}-[01]?[0-9]-[0-3]?[0-9]|[0-3]?[0-9]([./])[01]?[0-9]([./])[12][0-9]{3}|[01]?[0-9]/[0-3]?[0-9]/[12][0-9]{3}|(19|20)[0-9]{2} ?[-–/] ?(19|20)[0-9]{2})\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex DateOrYears();

    [GeneratedRegex(@"(\b1[-. ]?)?(\(|\b)8(00|33|44|55|66|77|88)\)?[-. ][A-Z][A-Z0-9-]{3,}", RegexOptions.ExplicitCapture)]
    private static partial Regex Vanity();

    [GeneratedRegex(@"\b(call|dial|ring|phone|tel|hotline)[:.]? *(us *)?((at|on) *)?\+?[0-9]{3,6}\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();
}
