namespace SupportBot.Core.Safety.Secrets;

/// <summary>Apple's recovery key: 28 letters and digits, written in seven groups of four.</summary>
internal static class RecoveryKeys
{
    private const int Groups = 7;

    public static IEnumerable<Secret> Find(SeenText text)
    {
        var named = text.Text.Contains("recovery", StringComparison.Ordinal);
        var run = new List<(int Start, int End)>();
        foreach (var group in AlphanumericGroups(text.Text))
        {
            if (group.End - group.Start == Groups * 4 && Digits(text.Text, group) is >= 4 and < 28)
            {
                yield return new Secret(group.Start, group.End, SecretKind.RecoveryKey);
            }

            if (run.Count > 0 && (!IsFour(group) || !IsSeparator(text.Text.AsSpan(run[^1].End..group.Start))))
            {
                if (IsKey(text.Text, run, named))
                {
                    yield return new Secret(run[0].Start, run[^1].End, SecretKind.RecoveryKey);
                }

                run.Clear();
            }

            if (IsFour(group))
            {
                run.Add(group);
            }
        }

        if (IsKey(text.Text, run, named))
        {
            yield return new Secret(run[0].Start, run[^1].End, SecretKind.RecoveryKey);
        }
    }

    // Words of four letters stand together in any sentence; dashes or digits tell a key from them.
    private static bool IsKey(string text, List<(int Start, int End)> run, bool named)
    {
        if (run.Count < (named ? 3 : Groups))
        {
            return false;
        }

        var withDigits = run.Count(group => Digits(text, group) > 0);
        var lettersToo = run.Any(group => Digits(text, group) < 4);
        return lettersToo && (withDigits >= (named ? 2 : 3) || text.AsSpan(run[0].End..run[^1].Start).Count('-') >= run.Count - 1);
    }

    private static IEnumerable<(int Start, int End)> AlphanumericGroups(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return (start, at);
            }
        }
    }

    private static bool IsFour((int Start, int End) group) => group.End - group.Start == 4;

    private static bool IsSeparator(ReadOnlySpan<char> gap) => gap.Length <= 3 && gap.IndexOfAnyExcept(" \n-") < 0;

    private static int Digits(string text, (int Start, int End) group)
    {
        var digits = 0;
        for (var at = group.Start; at < group.End; at++)
        {
            digits += char.IsAsciiDigit(text[at]) ? 1 : 0;
        }

        return digits;
    }
}
