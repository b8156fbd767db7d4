using System.Buffers;
using System.Text.RegularExpressions;

namespace SupportBot.Core.Safety.Secrets;

/// <summary>What stands where a password may stand: all up to the next space, or what is between quotes.</summary>
internal readonly partial record struct Value(SeenText Text, int Start, int End, int ChunkEnd)
{
    private static readonly SearchValues<char> digitSigns = SearchValues.Create("0123456789- ");
    private static readonly SearchValues<char> passwordSigns = SearchValues.Create("!@#$%^&*_+=~?|\\<>□");

    private const int LongestQuote = 60;
    private const int MostWordsFurther = 3;

    public int Length => End - Start;

    public bool IsDigits => IsStrong && !Written.ContainsAnyExcept(digitSigns);

    /// <summary>Whether it looks like nothing else than a password or passcode.</summary>
    public bool IsStrong
    {
        get
        {
            if (Length == 0)
            {
                return false;
            }

            var letters = 0;
            var digits = 0;
            var signs = 0;
            var marks = 0;
            foreach (var sign in Written)
            {
                letters += char.IsLetter(sign) ? 1 : 0;
                digits += char.IsAsciiDigit(sign) ? 1 : 0;
                signs += passwordSigns.Contains(sign) ? 1 : 0;
                marks += SeenText.IsMark(sign) ? 1 : 0;
            }

            if (marks > 0)
            {
                return letters + digits > 0;
            }

            if (letters == 0 && signs == 0)
            {
                return digits >= 4 && !Written.ContainsAnyExcept(digitSigns) && !IsDate && !IsCounted;
            }

            // "wrong!!" is a complaint; "wr!ong" is a password.
            var inside = Written.TrimEnd("!?*_~\"").TrimStart("*_~\"").ContainsAny(passwordSigns);
            return (digits > 0 || inside) && letters + digits + signs >= 4 && !IsMeasure;
        }
    }

    private ReadOnlySpan<char> Written => Text.Text.AsSpan(Start..End);

    private bool IsDate => Date().IsMatch(Written);

    private bool IsMeasure => Measure().IsMatch(Written);

    private bool IsCounted => Units.Contains(Following(ChunkEnd).ToString());

    public static Value At(SeenText text, int start)
    {
        while (start < text.Text.Length && (IsSpace(text.Text[start]) || text.Text[start] is '(' or '*'))
        {
            start++;
        }

        if (start < text.Text.Length && text.Text[start] is '"' or '\'')
        {
            var quote = text.Text.AsSpan(start + 1, Math.Min(LongestQuote, text.Text.Length - start - 1)).IndexOf(text.Text[start]);
            if (quote > 0)
            {
                return new Value(text, start + 1, start + 1 + quote, start + 2 + quote);
            }

            start++;
        }

        var end = start;
        while (end < text.Text.Length && !IsSpace(text.Text[end]))
        {
            end++;
        }

        return Trimmed(text, start, end);
    }

    public static Value EndingBefore(SeenText text, int end)
    {
        while (end > 0 && IsSpace(text.Text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && !IsSpace(text.Text[start - 1]))
        {
            start--;
        }

        while (start < end && text.Text[start] is '"' or '\'' or '(')
        {
            start++;
        }

        return Trimmed(text, start, end) with { ChunkEnd = text.Text.Length };
    }

    public Secret Taken() => new(Start, End, SecretKind.Password);

    /// <summary>From here through a later word that looks like a password: "fluffy 1234".</summary>
    public Secret? StrongWithin(bool afterSign)
    {
        if (!afterSign && PasswordWords.Says(Written))
        {
            return null;
        }

        var last = this;
        for (var further = 0; further < MostWordsFurther; further++)
        {
            if (last.End < last.ChunkEnd && !SeenText.IsMark(Text.Text[last.Start]))
            {
                return null;
            }

            last = At(Text, last.ChunkEnd);
            if (last.IsStrong)
            {
                return SeenText.IsMark(Text.Text[Start]) ? last.Taken() : new Secret(Start, last.End, SecretKind.Password);
            }

            if (last.Length == 0 || Text.IsMark(last.Start, SecretKind.Password) || (PasswordWords.GoesOn(last.Written) && last.Written is not "and"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether it is a word that can only be meant as the password itself.</summary>
    public bool IsPlainWord(bool afterSign)
    {
        if (Length < 3 || SeenText.IsMark(Written[0]) || PasswordWords.Says(Written) || Written.Contains('\''))
        {
            return false;
        }

        if (afterSign)
        {
            return true;
        }

        if (Written.EndsWith("ed") || Written.EndsWith("ing") || Written.EndsWith("ly") || Written.IndexOfAny("[]/□") >= 0)
        {
            return false;
        }

        return End < ChunkEnd || Following(ChunkEnd) is var next && (next.IsEmpty || PasswordWords.GoesOn(next));
    }

    private static Value Trimmed(SeenText text, int start, int chunkEnd)
    {
        var end = chunkEnd;
        while (end > start && text.Text[end - 1] is '.' or ',' or ';' or ':' or ')' or '"' or '\'')
        {
            end--;
        }

        var value = new Value(text, start, end, chunkEnd);
        return !value.Written.ContainsAnyExcept(digitSigns) ? value.WithFurtherDigits() : value;
    }

    // "4 8 2 1", "482 913"
    private Value WithFurtherDigits()
    {
        var whole = this;
        while (whole.End == whole.ChunkEnd && whole.Length is > 0 and <= 12)
        {
            var next = whole.ChunkEnd;
            while (next < Text.Text.Length && IsSpace(Text.Text[next]))
            {
                next++;
            }

            var end = next;
            while (end < Text.Text.Length && char.IsAsciiDigit(Text.Text[end]))
            {
                end++;
            }

            if (end == next || (end < Text.Text.Length && !IsSpace(Text.Text[end]) && Text.Text[end] is not ('.' or ',' or '!' or '?')))
            {
                break;
            }

            var chunkEnd = end;
            while (chunkEnd < Text.Text.Length && !IsSpace(Text.Text[chunkEnd]))
            {
                chunkEnd++;
            }

            if (Text.Text.AsSpan(end..chunkEnd).ContainsAnyInRange('0', '9'))
            {
                break;
            }

            whole = whole with { End = end, ChunkEnd = chunkEnd };
        }

        return whole;
    }

    private ReadOnlySpan<char> Following(int at)
    {
        while (at < Text.Text.Length && IsSpace(Text.Text[at]))
        {
            at++;
        }

        var end = at;
        while (end < Text.Text.Length && !IsSpace(Text.Text[end]))
        {
            end++;
        }

        return Text.Text.AsSpan(at..end).TrimEnd(".,;:!?");
    }

    private static bool IsSpace(char sign) => sign is ' ' or '\n';

    [GeneratedRegex(@"^([0-9]{1,2}-){2}([0-9]{2}){1,2}\z|^[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    // Phones, versions, amounts and standards: letters and digits that people need to say.
    [GeneratedRegex(
        @"^(iphones?|ios|ipad|ipados|macos|watchos|se|xs|a|ht|wpa|ipv|h|mp|wifi|2fa|v)-?[0-9]{1,4}[a-z+.0-9]{0,6}[?!]*\z|^[$~<>+]?[0-9][0-9.,:/-]*(gbs?|mbs?|kb|tb|gigs?|megs?|g|k|am|pm|h|hrs?|mins?|secs?|s|x|st|nd|rd|th|d|days?|weeks?|months?|years?|digits?|characters?|chars?|letters?|stellig|times|fa|mbps|pro|plus|max|mini|ghz|%)?[?!]*\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Measure();
}
