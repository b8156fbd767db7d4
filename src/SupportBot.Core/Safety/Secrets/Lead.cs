using System.Buffers;

namespace SupportBot.Core.Safety.Secrets;

internal enum LeadKind
{
    None,

    /// <summary>The value follows at once: "passcode 4821".</summary>
    Space,

    /// <summary>"is", "was" and the like.</summary>
    Is,

    /// <summary>A colon or an equals sign.</summary>
    Sign,
}

/// <summary>What stands between the word "password" and what may be one.</summary>
/// <param name="Kind">How plainly it says that the value comes.</param>
/// <param name="End">Where the value begins.</param>
/// <param name="IsDirect">Whether nothing else stands between: not "password for my phone is".</param>
internal readonly record struct Lead(LeadKind Kind, int End, bool IsDirect)
{
    private static readonly SearchValues<char> clauseEnds = SearchValues.Create(".,;!?\n/");

    private const int MostWords = 6;
    private const int WidestGap = 6;

    public static Lead After(SeenText text, int keyword)
    {
        var words = 0;
        for (var piece = keyword; piece + 1 < text.Pieces.Count && words <= MostWords; piece++, words++)
        {
            var gap = text.Gap(piece);
            var sign = gap.Length <= WidestGap ? SignIn(gap) : -1;
            if (sign >= 0)
            {
                return Reached(text, LeadKind.Sign, text.Pieces[piece].End + sign, words == 0);
            }

            if (gap.Length > WidestGap || gap.ContainsAny(clauseEnds) || HasMark(gap))
            {
                break;
            }

            if (IsConnector(text.Word(piece + 1)))
            {
                return Reached(text, LeadKind.Is, text.Pieces[piece + 1].End, words == 0);
            }
        }

        return JustAfter(text, text.Pieces[keyword].End);
    }

    private static Lead JustAfter(SeenText text, int at)
    {
        var start = at;
        while (at < text.Text.Length && at - start <= WidestGap && text.Text[at] is ' ' or '-' or '(' or '"' or '\'' or ':' or '=' or '>')
        {
            at++;
        }

        // A sign with no further word: "pw: !!!###".
        if (text.Text.AsSpan(start..at).IndexOfAny(":=") >= 0)
        {
            return Reached(text, LeadKind.Sign, at, true);
        }

        return at > start && text.Text[start] != '-' ? new Lead(LeadKind.Space, at, true) : default;
    }

    // Further words that change nothing: "is still", "is: ".
    private static Lead Reached(SeenText text, LeadKind kind, int at, bool direct)
    {
        while (true)
        {
            while (at < text.Text.Length && text.Text[at] is ' ' or '\n' or ':' or '=' or '-' or '>')
            {
                kind = text.Text[at] is ':' or '=' ? LeadKind.Sign : kind;
                at++;
            }

            var end = at;
            while (end < text.Text.Length && char.IsLetter(text.Text[end]))
            {
                end++;
            }

            var after = end < text.Text.Length ? text.Text[end] : ' ';
            if (after is not (' ' or '\n' or ':' or '=') || !(IsFiller(text.Text.AsSpan(at..end)) || IsConnector(text.Text.AsSpan(at..end))))
            {
                return new Lead(kind, at, direct);
            }

            at = end;
        }
    }

    private static int SignIn(ReadOnlySpan<char> gap)
    {
        var sign = gap.IndexOfAny(":=");
        return sign >= 0 ? sign : gap.IndexOf("->", StringComparison.Ordinal);
    }

    private static bool HasMark(ReadOnlySpan<char> gap)
    {
        foreach (var sign in gap)
        {
            if (SeenText.IsMark(sign))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConnector(ReadOnlySpan<char> word) =>
        word is "is" or "was" or "are" or "it's" or "its" or "ist" or "es" or "est" or "é" or "reads" or "equals";

    private static bool IsFiller(ReadOnlySpan<char> word) => word is "still" or "actually" or "just" or "now" or "currently" or "basically" or "simply";
}
