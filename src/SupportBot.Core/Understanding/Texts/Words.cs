using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Cuts a text into words.</summary>
internal static class Words
{
    /// <summary>What comes later in a message is not read: nobody needs more to say what is wrong, and the time stays bounded.</summary>
    public const int LongestText = 2000;

    public const int MostWords = 400;

    public const int LongestWord = 40;

    // Most messages have fewer words.
    private const int Usual = 16;

    /// <summary>The words of a text, and what stands behind the last one.</summary>
    public static (ImmutableArray<Word> Words, Gap End) Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>(Usual);
        var gap = Gap.Space;
        Span<char> letters = stackalloc char[LongestWord + 1];
        var at = 0;
        var length = Math.Min(text.Length, LongestText);
        while (at < length && words.Count < MostWords)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                at++;
                continue;
            }

            if (char.IsAsciiDigit(text[at]))
            {
                var end = EndOfNumber(text, at, length);
                Add(text[at..end], at, end);
                at = end;
            }
            else if (Rune.IsLetter(rune))
            {
                var end = EndOfWord(text, at, length, letters, out var count);
                if (count > 0)
                {
                    Add(letters[..count].ToString(), at, end);
                }

                at = end;
            }
            else
            {
                // "20%" and "14+" are said so; "iCloud+" is a name.
                if (rune.Value is '%' or '+' && words.Count > 0 && words[^1].End == at && words[^1].IsNumber)
                {
                    Add(rune.Value == '%' ? "percent" : "plus", at, at + 1);
                }
                else if (IsEmoji(rune))
                {
                    Add(rune.ToString(), at, at + rune.Utf16SequenceLength);
                }
                else if (!IsSilent(rune))
                {
                    gap |= GapOf(rune);
                }

                at += rune.Utf16SequenceLength;
            }
        }

        return (words.DrainToImmutable(), gap);

        void Add(string word, int start, int end)
        {
            // "wi-fi" and "wi fi" are one word however they are written.
            if (word == "fi" && words.Count > 0 && words[^1].Text == "wi" && (gap & ~(Gap.Dash | Gap.Space)) == 0)
            {
                words[^1] = words[^1] with { Text = "wifi", End = end };
            }
            else
            {
                words.Add(new Word(word, gap, start, end));
            }

            gap = Gap.None;
        }
    }

    /// <summary>The words with one space between: two texts that differ only in signs and accents become the same.</summary>
    public static string Plain(string text) => Plain(Of(text).Words);

    public static string Plain(ImmutableArray<Word> words) => words.Length == 1 ? words[0].Text : string.Join(' ', words.Select(word => word.Text));

    // "17.4.1", "1,2" and "1,000" are one number; "5gb" is a number and a word.
    private static int EndOfNumber(string text, int at, int length)
    {
        var longest = Math.Min(length, at + LongestWord);
        var end = at + 1;
        while (end < longest)
        {
            var isMark = text[end] is '.' or ',' && end + 1 < longest && char.IsAsciiDigit(text[end + 1]);
            if (!isMark && !char.IsAsciiDigit(text[end]))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static int EndOfWord(string text, int at, int length, Span<char> letters, out int count)
    {
        count = 0;
        var inARow = 0;
        var last = default(Rune);
        while (at < length && Rune.TryGetRuneAt(text, at, out var rune))
        {
            if (Rune.IsLetter(rune))
            {
                var letter = rune.IsBmp ? new Rune(Accents.Without(char.ToLowerInvariant((char)rune.Value))) : rune;
                inARow = letter == last ? inARow + 1 : 1;
                last = letter;

                // "noooo" is "no": a third equal letter takes the second one with it.
                if (inARow == 3)
                {
                    count -= letter.Utf16SequenceLength;
                }
                else if (inARow < 3 && count < LongestWord)
                {
                    count += letter.EncodeToUtf16(letters[count..]);
                }
            }
            else if (!IsSilent(rune) && !(IsApostrophe(rune) && NextIsLetter(text, at + 1, length)))
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    private static bool NextIsLetter(string text, int at, int length) => at < length && char.IsLetter(text[at]);

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '`' or '´' or '‘' or '’' or 'ʼ' or '′';

    // What has no width, accents that are written apart, and the skin colour and sex of an emoji.
    private static bool IsSilent(Rune rune) => rune.Value is (>= 0x1F3FB and <= 0x1F3FF) or 0x2640 or 0x2642
        || (rune.Value > 127 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static bool IsEmoji(Rune rune) => rune.Value is > 0x2100 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    private static Gap GapOf(Rune rune) => rune.Value switch
    {
        ' ' or '\t' or 0xA0 => Gap.Space,
        '\n' or '\r' or 0x2028 or 0x2029 => Gap.Line,
        ',' or 0x3001 or 0xFF0C or 0x60C => Gap.Comma,
        '.' or '!' or ';' or ':' or 0x2026 or 0x3002 or 0xFF01 or 0xA1 => Gap.Stop,
        '?' or 0xFF1F or 0xBF or 0x61F => Gap.Question,
        '/' => Gap.Slash,
        '-' or 0x2013 or 0x2014 => Gap.Dash,
        '"' or 0x201C or 0x201D or 0x201E or 0xAB or 0xBB or '\'' or 0x2018 or 0x2019 => Gap.Quote,
        '(' or ')' or '[' or ']' => Gap.Bracket,
        _ => Rune.IsWhiteSpace(rune) ? Gap.Space : Gap.Other,
    };
}
