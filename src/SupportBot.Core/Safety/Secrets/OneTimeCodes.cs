namespace SupportBot.Core.Safety.Secrets;

/// <summary>Verification codes: six digits near a word for them, or what stands where one was waited for.</summary>
internal static class OneTimeCodes
{
    private const int Near = 6;

    public static IEnumerable<Secret> Find(SeenText text, RedactionContext context)
    {
        var alone = context.AwaitingCode && IsAlone(text);
        var sinceWord = int.MaxValue / 2;
        var untilWord = DistancesToNextWord(text);
        for (var piece = 0; piece < text.Pieces.Count; piece++)
        {
            sinceWord = IsCodeWord(text, piece) ? 0 : sinceWord + 1;
            if (!text.Pieces[piece].IsDigits)
            {
                continue;
            }

            var last = LastOfSix(text, piece);
            var near = Math.Min(sinceWord, untilWord[piece]) <= Near;
            if (last is null && (alone || IsSaidOutright(text, piece)))
            {
                last = LastOfGroup(text, piece);
                near = true;
            }

            if (last is { } end && (near || context.AwaitingCode) && !IsSomethingElse(text, piece, end))
            {
                yield return new Secret(text.Pieces[piece].Start, text.Pieces[end].End, SecretKind.Code);
                sinceWord += end - piece;
                piece = end;
            }
        }
    }

    private static int[] DistancesToNextWord(SeenText text)
    {
        var distances = new int[text.Pieces.Count];
        var until = int.MaxValue / 2;
        for (var piece = text.Pieces.Count - 1; piece >= 0; piece--)
        {
            until = IsCodeWord(text, piece) ? 0 : until + 1;
            distances[piece] = until;
        }

        return distances;
    }

    private static bool IsCodeWord(SeenText text, int piece) => text.Word(piece) switch
    {
        "code" => piece == 0
            || text.Word(piece - 1) is not ("error" or "zip" or "postal" or "post" or "area" or "country" or "promo" or "qr" or "bar" or "status"),
        "codes" or "verification" or "verify" or "otp" or "digit" or "digits" or "fa" or "factor" or "sms" or "text" or "texted" or "sent" or "authentication"
            or "authenticator" or "código" or "codigo" or "codice" or "einmalcode" or "bestätigungscode" => true,
        _ => false,
    };

    // 123456, 123 456, 123-456 or 1 2 3 4 5 6, with no further digits on either side.
    private static int? LastOfSix(SeenText text, int piece)
    {
        var each = text.Pieces[piece].Length;
        if (each == 6)
        {
            return piece;
        }

        if (each is not (1 or 3) || IsJoinedBefore(text, piece))
        {
            return null;
        }

        var last = piece + (6 / each) - 1;
        for (var next = piece + 1; next <= last; next++)
        {
            if (next >= text.Pieces.Count || !text.Pieces[next].IsDigits || text.Pieces[next].Length != each || !IsJoined(text.Gap(next - 1)))
            {
                return null;
            }
        }

        return last + 1 < text.Pieces.Count && IsJoinedBefore(text, last + 1) && text.Pieces[last + 1].IsDigits ? null : last;
    }

    // "the code is 4821": a word for it, and "is" or a colon.
    private static bool IsSaidOutright(SeenText text, int piece)
    {
        var word = piece - 1;
        var said = false;
        while (word >= 0 && text.Word(word) is "is" or "was" or "it's" or "its")
        {
            said = true;
            word--;
        }

        if (word < 0 || !IsCodeWord(text, word) || text.Word(word) is "text" or "sent" or "digit" or "digits" or "texted" or "sms" or "factor" or "fa")
        {
            return false;
        }

        return said || text.Gap(piece - 1).Trim(' ') is ":" or "=" or "->";
    }

    private static bool IsAlone(SeenText text)
    {
        var digits = 0;
        foreach (var piece in text.Pieces)
        {
            if (piece.IsDigits)
            {
                digits += piece.Length;
            }
            else if (text.Text.AsSpan(piece.Start, piece.Length) is not ("it's" or "its" or "it" or "is" or "here" or "ok" or "okay" or "the" or "code"))
            {
                return false;
            }
        }

        // With dots, slashes or colons it is a version, a date or a time.
        return digits is >= 4 and <= 8 && text.Text.AsSpan().IndexOfAny(".:/%,") < 0;
    }

    private static int? LastOfGroup(SeenText text, int piece)
    {
        var digits = text.Pieces[piece].Length;
        var last = piece;
        while (last + 1 < text.Pieces.Count && text.Pieces[last + 1].IsDigits && text.Gap(last) is " " or "-")
        {
            last++;
            digits += text.Pieces[last].Length;
        }

        return digits is >= 4 and <= 8 ? last : null;
    }

    private static bool IsSomethingElse(SeenText text, int first, int last)
    {
        var run = new DigitRun(text, first, last);
        return run.IsCounted
            || run.Follows("error")
            || (last > first && text.Pieces[first].Length == 3 && run.IsInnocent())
            || (last + 1 < text.Pieces.Count && text.Word(last + 1) is "error")
            // Apple's own articles are called HT203516.
            || (first > 0 && text.Gap(first - 1).IsEmpty && text.Word(first - 1) is "ht" or "id");
    }

    private static bool IsJoinedBefore(SeenText text, int piece) =>
        piece > 0 && text.Pieces[piece - 1].IsDigits && IsJoined(text.Gap(piece - 1));

    private static bool IsJoined(ReadOnlySpan<char> gap) => gap.Length is > 0 and <= 3 && gap.IndexOfAnyExcept(" -.·") < 0;
}
