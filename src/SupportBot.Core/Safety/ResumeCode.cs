using System.Security.Cryptography;
using System.Text;

namespace SupportBot.Core.Safety;

/// <summary>
/// The code that a conversation goes on with on another device: four words of 1,024, which is 40 bits. Words and no digits,
/// because a phone's keyboard completes words, and because no list of numbers can be mistaken for one.
/// </summary>
public static class ResumeCode
{
    public const int Words = 4;

    /// <summary>How many random bytes a code is made of.</summary>
    public const int Bytes = 5;

    // Whoever has a code to type writes a line, not a page.
    private const int LongestText = 500;
    private const int MostTypos = 2;

    public static string Make(ReadOnlySpan<byte> randomBytes)
    {
        if (randomBytes.Length < Bytes)
        {
            throw new ArgumentException($"A resume code needs {Bytes} random bytes; these were {randomBytes.Length}.", nameof(randomBytes));
        }

        var bits = 0L;
        foreach (var one in randomBytes[..Bytes])
        {
            bits = (bits << 8) | one;
        }

        var words = new string[Words];
        for (var word = 0; word < Words; word++)
        {
            words[word] = ResumeWordList.All[(int)((bits >> (10 * word)) & 1023)];
        }

        return string.Join('-', words);
    }

    /// <summary>
    /// The code in a text, as <see cref="Make"/> writes it; null where there is none, or more than one could be meant.
    /// </summary>
    public static string? Parse(string? text)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        var run = new List<ReadWord>();
        foreach (var token in Tokens(text))
        {
            if (token is "dash" or "hyphen" or "minus" or "dot" or "space" or "and")
            {
                continue;
            }

            var words = ResumeWords.Read(token);
            if (words.Count == 0)
            {
                Take(run, codes);
                run.Clear();
            }

            run.AddRange(words);
        }

        Take(run, codes);
        return codes.Count == 1 ? codes.Single() : null;
    }

    /// <summary>What is kept instead of the code.</summary>
    public static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    // A code typed twice is still one; five words in a row may be two different codes.
    private static void Take(List<ReadWord> run, HashSet<string> codes)
    {
        if (run.Count == 0 || run.Count % Words != 0)
        {
            if (run.Count > Words)
            {
                codes.Add("");
                codes.Add("more than one");
            }

            return;
        }

        foreach (var four in run.Chunk(Words))
        {
            if (four.Count(word => word.IsCorrected) <= MostTypos)
            {
                codes.Add(string.Join('-', four.Select(word => word.Word)));
            }
        }
    }

    private static IEnumerable<string> Tokens(string text)
    {
        var seen = new SeenText(text).Text;
        for (var at = 0; at < seen.Length; at++)
        {
            var start = at;
            while (at < seen.Length && char.IsLetterOrDigit(seen[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return seen[start..at];
            }
        }
    }
}
