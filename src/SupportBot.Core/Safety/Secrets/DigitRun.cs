namespace SupportBot.Core.Safety.Secrets;

/// <summary>Groups of digits with nothing between them but what people write inside a number.</summary>
internal readonly record struct DigitRun(SeenText Text, int First, int Last)
{
    private const int WidestGap = 4;

    public int Start => Text.Pieces[First].Start;

    public int End => Text.Pieces[Last].End;

    public int Digits => Enumerable.Range(First, Last - First + 1).Sum(Length);

    public static IEnumerable<DigitRun> Find(SeenText text, string separators)
    {
        for (var first = 0; first < text.Pieces.Count; first++)
        {
            if (!text.Pieces[first].IsDigits)
            {
                continue;
            }

            var last = first;
            while (last + 1 < text.Pieces.Count && text.Pieces[last + 1].IsDigits && IsSeparator(text.Gap(last), separators))
            {
                last++;
            }

            yield return new DigitRun(text, first, last);
            first = last;
        }
    }

    /// <summary>Versions, sizes, years, dates, addresses of machines: numbers that people need to say.</summary>
    public bool IsInnocent()
    {
        if (IsCounted || IsAddressOfMachine() || Follows("error"))
        {
            return true;
        }

        var years = 0;
        var sizes = 0;
        for (var piece = First; piece <= Last; piece++)
        {
            var digits = Text.Word(piece);
            if (IsYear(digits))
            {
                years++;
            }
            else if (digits is "128" or "256" or "512" or "1024" or "2048")
            {
                sizes++;
            }
            else if (digits.Length > 2)
            {
                return First == Last && IsCompactDate(digits);
            }
        }

        // "06 12 34 56 78" is a telephone number, "06/12/2024" is not.
        var dialled = Start > 0 && Text.Text[Start - 1] == '+';
        return !dialled && (Text.Text[Start] != '0' || years + sizes > 0);
    }

    /// <summary>Whether a word comes after that makes it an amount.</summary>
    public bool IsCounted =>
        Last + 1 < Text.Pieces.Count
        && !Text.Pieces[Last + 1].IsDigits
        && Text.Gap(Last).Trim(" \n").IsEmpty
        && Units.Contains(Text.Word(Last + 1).ToString());

    public bool Follows(string word) =>
        (First > 0 && Text.Word(First - 1).SequenceEqual(word))
        || (First > 1 && Text.Word(First - 2).SequenceEqual(word) && !Text.Pieces[First - 1].IsDigits);

    public int Length(int piece) => Text.Pieces[piece].Length;

    public static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && int.Parse(digits) is >= 1990 and < 2040;

    private static bool IsCompactDate(ReadOnlySpan<char> digits) =>
        digits.Length == 8 && IsYear(digits[..4]) && int.Parse(digits[4..6]) is >= 1 and <= 12 && int.Parse(digits[6..]) is >= 1 and <= 31;

    private bool IsAddressOfMachine()
    {
        if (Last - First != 3)
        {
            return false;
        }

        for (var piece = First; piece <= Last; piece++)
        {
            if (Length(piece) > 3 || int.Parse(Text.Word(piece)) > 255 || (piece < Last && Text.Gap(piece) is not "."))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSeparator(ReadOnlySpan<char> gap, string separators) =>
        gap.Length is > 0 and <= WidestGap && gap.IndexOfAnyExcept(separators) < 0;
}
