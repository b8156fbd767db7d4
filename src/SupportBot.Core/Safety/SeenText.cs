using System.Globalization;
using System.Text;

namespace SupportBot.Core.Safety;

/// <summary>
/// A text as the eye sees it: no invisible signs, one kind of digit, dash, quote and space, small letters. Knows where in the
/// original each sign stood, so that what hides behind full-width digits or invisible spaces can be cut out of the original.
/// </summary>
internal sealed class SeenText
{
    private const char Unknown = '□';
    private const char FirstMark = '\uE000';

    private readonly string original;
    private readonly List<int> starts = [];

    public SeenText(string original)
    {
        this.original = original;
        Text = WithMarks(Fold());
        starts.Add(original.Length);
        Pieces = [.. FindPieces()];
    }

    /// <summary>One sign for each that is seen; what an earlier look took out is one mark.</summary>
    public string Text { get; }

    /// <summary>Words and groups of digits, in order.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    public static bool IsMark(char sign) => sign is >= FirstMark and < '\uE010';

    public ReadOnlySpan<char> Word(int piece) => Text.AsSpan(Pieces[piece].Start, Pieces[piece].Length);

    public ReadOnlySpan<char> Gap(int piece) => Text.AsSpan(Pieces[piece].End..Pieces[piece + 1].Start);

    public bool IsMark(int at, SecretKind kind) => at < Text.Length && Text[at] == FirstMark + (int)kind;

    public int OriginalStart(int at) => starts[at];

    /// <summary>Where the sign after stands, so that invisible signs at the end go too.</summary>
    public int OriginalEnd(int end) => starts[end];

    public ReadOnlySpan<char> Original(int start, int end) => original.AsSpan(starts[start]..starts[end]);

    private string Fold()
    {
        var text = new StringBuilder(original.Length);
        for (var at = 0; at < original.Length;)
        {
            Rune.DecodeFromUtf16(original.AsSpan(at), out var rune, out var length);
            if (Fold(rune) is { } sign)
            {
                text.Append(sign);
                starts.Add(at);
            }

            at += length;
        }

        return text.ToString();
    }

    private static char? Fold(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) || rune.Value == 0x2800)
        {
            return rune.Value == '\n' ? '\n' : ' ';
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return null;
            case UnicodeCategory.DashPunctuation:
                return '-';
            case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber:
                var value = Rune.GetNumericValue(rune);
                return value is >= 0 and <= 9 && value == Math.Floor(value) ? (char)('0' + (int)value) : Unknown;
            case UnicodeCategory.PrivateUse:
                return Unknown;
        }

        return rune.Value switch
        {
            0x2212 => '-',
            0x2018 or 0x2019 or 0x201B or 0x02BC or 0x00B4 or '`' => '\'',
            0x201C or 0x201D or 0x201E or 0x00AB or 0x00BB => '"',
            >= 0xFF01 and <= 0xFF5E => char.ToLowerInvariant((char)(rune.Value - 0xFEE0)),
            > char.MaxValue => Unknown,
            _ => char.ToLowerInvariant((char)rune.Value),
        };
    }

    private string WithMarks(string folded)
    {
        if (!folded.Contains(" removed]", StringComparison.Ordinal))
        {
            return folded;
        }

        var text = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length;)
        {
            var (mark, length) = folded[at] == '[' ? Placeholders.At(folded, at) : (null, 0);
            starts[text.Length] = starts[at];
            text.Append(mark is { } kind ? (char)(FirstMark + (int)kind) : folded[at]);
            at += Math.Max(1, length);
        }

        starts.RemoveRange(text.Length, starts.Count - text.Length);
        return text.ToString();
    }

    private IEnumerable<Piece> FindPieces()
    {
        for (var at = 0; at < Text.Length;)
        {
            var start = at;
            if (char.IsAsciiDigit(Text[at]))
            {
                while (at < Text.Length && char.IsAsciiDigit(Text[at]))
                {
                    at++;
                }

                yield return new Piece(start, at, IsDigits: true);
            }
            else if (char.IsLetter(Text[at]))
            {
                while (at < Text.Length && (char.IsLetter(Text[at]) || IsInnerApostrophe(at)))
                {
                    at++;
                }

                yield return new Piece(start, at, IsDigits: false);
            }
            else
            {
                at++;
            }
        }
    }

    private bool IsInnerApostrophe(int at) => Text[at] == '\'' && at + 1 < Text.Length && char.IsLetter(Text[at + 1]);
}

/// <summary>A word, or digits that stand together.</summary>
internal readonly record struct Piece(int Start, int End, bool IsDigits)
{
    public int Length => End - Start;
}
