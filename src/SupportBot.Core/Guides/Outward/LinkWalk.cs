using System.Globalization;

namespace SupportBot.Core.Guides.Outward;

/// <summary>
/// Goes through a text, from its beginning on, and tells where links end. It remembers what led to none, so that no part is gone through
/// again from each of its letters, whoever wrote it and whatever for.
/// </summary>
internal sealed class LinkWalk(string text)
{
    private static readonly string[] bareSchemes = ["mailto:", "tel:", "sms:", "javascript:", "data:", "facetime:"];

    private int schemeEnd;
    private int nameEnd;
    private int lastDot = -1;

    /// <summary>Where the link ends that begins here; here, where none does.</summary>
    public int EndOf(int start) => HasScheme(start) ? EndOf(start, IsOfLink) : HasHost(start) ? EndOf(start, IsOfBareLink) : start;

    private bool HasScheme(int start)
    {
        if (!IsLetterOfScheme(text[start]) || (start > 0 && IsOfWord(text[start - 1])))
        {
            return false;
        }

        schemeEnd = schemeEnd > start ? schemeEnd : EndOf(start, IsOfScheme);
        return Says(":", schemeEnd) && ((Says("://", schemeEnd) && IsOfLink(schemeEnd + 3)) || (IsBareScheme(start) && IsOfLink(schemeEnd + 1)));
    }

    private bool IsBareScheme(int start) => bareSchemes.Any(scheme => Says(scheme, start));

    // A name with dots in it, or an address for mail; behind a dot of it stand two letters.
    private bool HasHost(int start)
    {
        if (start < nameEnd || !IsOfName(text[start]))
        {
            return false;
        }

        nameEnd = EndOf(start, IsOfName);
        if (Says("@", nameEnd))
        {
            var host = EndOf(nameEnd + 1, IsOfHost);
            return IsDot(host) && IsDomain(host + 1);
        }

        // A dot that was passed in vain leads nowhere from a later beginning either.
        var dot = nameEnd;
        while (IsDot(dot) && !IsDomain(dot + 1) && dot > lastDot && !IsDot(dot + 1))
        {
            lastDot = dot;
            dot = EndOf(dot + 1, IsOfPart);
        }

        return IsDot(dot) && IsDomain(dot + 1);
    }

    private bool Says(string words, int at) => text.AsSpan(Math.Min(at, text.Length)).StartsWith(words, StringComparison.OrdinalIgnoreCase);

    private bool IsOfLink(int at) => at < text.Length && IsOfLink(text[at]);

    // Browsers take the dots of other scripts for one too.
    private bool IsDot(int at) => at < text.Length && text[at] is '.' or '。' or '．' or '｡';

    private bool IsDomain(int at) => at + 1 < text.Length && char.IsLetter(text[at]) && char.IsLetter(text[at + 1]);

    private int EndOf(int at, Func<char, bool> isPart)
    {
        while (at < text.Length && isPart(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsOfLink(char sign) => !char.IsWhiteSpace(sign) && sign is not ('<' or '>' or '"');

    private static bool IsOfBareLink(char sign) => IsOfLink(sign) && sign is not ('*' or ',' or ';' or ')' or ']');

    // The sign of Kelvin is a k to whoever does not tell small letters from capitals.
    private static bool IsLetterOfScheme(char sign) => char.IsAsciiLetter(sign) || sign == '\u212A';

    private static bool IsOfScheme(char sign) => IsLetterOfScheme(sign) || char.IsAsciiDigit(sign) || sign is '+' or '.' or '-';

    private static bool IsOfHost(char sign) => char.IsLetter(sign) || char.IsNumber(sign) || sign == '-';

    private static bool IsOfName(char sign) => IsOfHost(sign) || sign is '_' or '%' or '+';

    private static bool IsOfPart(char sign) => IsOfHost(sign) || sign is '_' or '@';

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign)
        || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation || sign is '\u200C' or '\u200D';
}
