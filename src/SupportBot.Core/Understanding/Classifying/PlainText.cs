using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// Text as the classifier reads it: words of small letters without accents, and every emoji a word of its own, with one space between.
/// </summary>
internal static class PlainText
{
    /// <summary>What follows is not read: nobody needs more to say what is wrong, and the time stays bounded.</summary>
    public const int LongestText = 2000;

    public const int MostWords = 300;

    /// <summary>Room for the longest text, with a space before each word.</summary>
    public const int Room = LongestText + MostWords;

    /// <summary>Writes the plain words of a text, and says how many characters they take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        var words = 0;
        var inWord = false;
        var last = default(Rune);
        var inARow = 0;
        foreach (var rune in text[..Math.Min(text.Length, LongestText)].EnumerateRunes())
        {
            if (IsSilent(rune))
            {
                continue;
            }

            var letter = Plain(rune);
            var goesOn = inWord && Rune.IsLetterOrDigit(letter);
            inWord = Rune.IsLetterOrDigit(letter);
            if (!inWord && !IsSign(letter))
            {
                continue;
            }

            if (!goesOn && ++words > MostWords)
            {
                break;
            }

            if (!goesOn && length > 0)
            {
                into[length++] = ' ';
            }

            // "noooo" is "no": a third equal letter takes the second one with it.
            inARow = goesOn && letter == last && Rune.IsLetter(letter) ? inARow + 1 : 1;
            last = letter;
            if (inARow == 3)
            {
                length -= letter.Utf16SequenceLength;
            }
            else if (inARow < 3)
            {
                length += letter.EncodeToUtf16(into[length..]);
            }
        }

        return length;
    }

    private static Rune Plain(Rune rune) => rune.IsBmp ? new Rune(Accents.Without(char.ToLowerInvariant((char)rune.Value))) : rune;

    // Apostrophes, because people leave them out; accents written apart; what has no width; the skin colour of an emoji.
    private static bool IsSilent(Rune rune) => rune.Value switch
    {
        '\'' or '`' or '´' or '‘' or '’' or 'ʼ' or '′' => true,
        < 128 => false,
        >= 0x1F3FB and <= 0x1F3FF => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark,
    };

    private static bool IsSign(Rune rune) => rune.Value switch
    {
        '?' or '!' or '%' or '$' or '+' => true,
        < 128 => false,

        // Half a character, at the cut or as it came.
        0xFFFD => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol,
    };
}
