namespace SupportBot.Core.Safety.Secrets;

/// <summary>13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1), however they are grouped.</summary>
internal static class CardNumbers
{
    private const string Separators = " \n-.,()/_·•*";

    public static IEnumerable<Secret> Find(SeenText text)
    {
        foreach (var run in DigitRun.Find(text, Separators))
        {
            if (run.Digits < 13 || run.IsInnocent())
            {
                continue;
            }

            for (var first = run.First; first <= run.Last; first++)
            {
                if (LastOfCard(text, first, run.Last) is { } last)
                {
                    yield return new Secret(text.Pieces[first].Start, text.Pieces[last].End, SecretKind.Card);
                    first = last;
                }
            }
        }

        foreach (var secret in SecurityCodes(text))
        {
            yield return secret;
        }
    }

    public static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return sum % 10 == 0;
    }

    private static int? LastOfCard(SeenText text, int first, int end)
    {
        Span<char> digits = stackalloc char[19];
        var length = 0;
        int? found = null;
        for (var piece = first; piece <= end && length + text.Pieces[piece].Length <= digits.Length; piece++)
        {
            text.Word(piece).CopyTo(digits[length..]);
            length += text.Pieces[piece].Length;
            if (length >= 13 && PassesLuhn(digits[..length]))
            {
                found = piece;
                if (length is 15 or 16)
                {
                    break;
                }
            }
        }

        return found;
    }

    // The three or four digits on the back.
    private static IEnumerable<Secret> SecurityCodes(SeenText text)
    {
        for (var piece = 0; piece + 1 < text.Pieces.Count; piece++)
        {
            if (text.Word(piece) is "cvv" or "cvc" or "csc")
            {
                var next = text.Word(piece + 1) is "is" or "code" or "number" && piece + 2 < text.Pieces.Count ? piece + 2 : piece + 1;
                if (text.Pieces[next] is { IsDigits: true, Length: 3 or 4 } digits)
                {
                    yield return new Secret(digits.Start, digits.End, SecretKind.Card);
                }
            }
        }
    }
}
