namespace SupportBot.Core.Safety.Secrets;

/// <summary>E-mail addresses, also as "name at host dot com".</summary>
internal static class MailAddresses
{
    public static IEnumerable<Secret> Find(SeenText text)
    {
        var done = 0;
        for (var at = text.Text.IndexOf('@'); at >= 0; at = text.Text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > done && IsInName(text.Text[start - 1]))
            {
                start--;
            }

            var end = at + 1;
            while (end < text.Text.Length && IsInHost(text.Text[end]))
            {
                end++;
            }

            while (end > at + 1 && !char.IsLetterOrDigit(text.Text[end - 1]))
            {
                end--;
            }

            var dot = text.Text.AsSpan(at..end).LastIndexOf('.');
            if (start < at && dot > 1 && end - at - dot > 2)
            {
                yield return new Secret(start, end, SecretKind.EMail);
                done = end;
            }
            else
            {
                done = at + 1;
            }
        }

        for (var piece = 1; piece + 3 < text.Pieces.Count; piece++)
        {
            if (text.Word(piece) is "at" && text.Word(piece + 2) is "dot" && text.Word(piece + 3) is "com" or "net" or "org" or "de" or "co")
            {
                var first = piece - 1;
                while (first > 0 && text.Pieces[first - 1].End == text.Pieces[first].Start)
                {
                    first--;
                }

                yield return new Secret(text.Pieces[first].Start, text.Pieces[piece + 3].End, SecretKind.EMail);
            }
        }
    }

    private static bool IsInName(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '_' or '%' or '+' or '-';

    private static bool IsInHost(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '-';
}
