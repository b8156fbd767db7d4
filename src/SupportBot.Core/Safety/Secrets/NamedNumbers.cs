namespace SupportBot.Core.Safety.Secrets;

/// <summary>Numbers that are secret because of the word beside them: IMEI, serial and social security numbers.</summary>
internal static class NamedNumbers
{
    private const int Near = 5;

    public static IEnumerable<Secret> Find(SeenText text)
    {
        for (var piece = 0; piece < text.Pieces.Count; piece++)
        {
            var found = text.Word(piece) switch
            {
                "imei" or "meid" or "iccid" or "eid" => Digits(text, piece, SecretKind.Imei, 14, 32),
                "ssn" => Digits(text, piece, SecretKind.SocialSecurityNumber, 4, 9),
                "social" or "security" => IsSocialSecurity(text, piece) ? Digits(text, piece, SecretKind.SocialSecurityNumber, 4, 9) : [],
                "serial" => Serials(text, piece),
                "n" => piece > 0 && text.Word(piece - 1) is "s" && text.Gap(piece - 1) is "/" ? Serials(text, piece) : [],
                _ => [],
            };
            foreach (var secret in found)
            {
                yield return secret;
            }
        }
    }

    private static bool IsSocialSecurity(SeenText text, int piece) => text.Word(piece) is "social"
        ? piece + 1 < text.Pieces.Count && text.Word(piece + 1) is "security" or "sec" or "is" or "number"
        : piece > 0 && text.Word(piece - 1) is "social";

    private static IEnumerable<Secret> Digits(SeenText text, int named, SecretKind kind, int fewest, int most)
    {
        var last = Math.Min(text.Pieces.Count - 1, named + Near);
        for (var first = Math.Max(0, named - Near); first <= last; first++)
        {
            var end = first;
            var digits = 0;
            while (end < text.Pieces.Count && text.Pieces[end].IsDigits && digits < most && (end == first || IsJoined(text.Gap(end - 1))))
            {
                digits += text.Pieces[end].Length;
                end++;
            }

            if (digits < fewest || digits > most || new DigitRun(text, first, end - 1).IsCounted)
            {
                continue;
            }

            // Four digits are the end of a social security number, or a year.
            if (digits > 4 || (end - first == 1 && !DigitRun.IsYear(text.Word(first))))
            {
                yield return new Secret(text.Pieces[first].Start, text.Pieces[end - 1].End, kind);
                first = end - 1;
            }
        }
    }

    private static IEnumerable<Secret> Serials(SeenText text, int named)
    {
        var start = text.Pieces[Math.Max(0, named - Near)].Start;
        while (start > 0 && char.IsAsciiLetterOrDigit(text.Text[start - 1]))
        {
            start--;
        }

        var last = text.Pieces[Math.Min(text.Pieces.Count - 1, named + Near)].Start;
        for (var at = start; at <= last; at++)
        {
            var first = at;
            while (at < text.Text.Length && char.IsAsciiLetterOrDigit(text.Text[at]))
            {
                at++;
            }

            if (at - first is >= 8 and <= 14 && IsSerial(text, first, at))
            {
                yield return new Secret(first, at, SecretKind.Serial);
            }
        }
    }

    // Letters alone are a serial number only when they are capitals.
    private static bool IsSerial(SeenText text, int start, int end)
    {
        var written = text.Text.AsSpan(start..end);
        var digits = written.ContainsAnyInRange('0', '9');
        return digits
            ? !written.StartsWith("iphone") && !written.StartsWith("ipad")
            : written.Length is >= 10 and <= 12 && !text.Original(start, end).ContainsAnyExceptInRange('A', 'Z');
    }

    private static bool IsJoined(ReadOnlySpan<char> gap) => gap.Length <= 3 && gap.IndexOfAnyExcept(" -./\n") < 0;
}
