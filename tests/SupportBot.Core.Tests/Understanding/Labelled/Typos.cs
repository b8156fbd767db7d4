namespace SupportBot.Core.Tests.Understanding.Labelled;

/// <summary>Types as people do in a hurry: each typo in another word of four letters or more, never in its first letter.</summary>
internal static class Typos
{
    private static readonly string[] rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    public static string Make(string text, int count, int seed)
    {
        var random = new Dice((uint)seed);
        var words = WordsOf(text);
        for (var made = 0; made < count && words.Count > 0; made++)
        {
            var chosen = random.Next(words.Count);
            var (start, length) = words[chosen];
            var typed = Mistype(text.Substring(start, length), random);
            text = text[..start] + typed + text[(start + length)..];
            words.RemoveAt(chosen);
            words = [.. words.Select(word => word.Start > start ? (word.Start + typed.Length - length, word.Length) : word)];
        }

        return text;
    }

    private static List<(int Start, int Length)> WordsOf(string text)
    {
        var words = new List<(int Start, int Length)>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end - start >= 4)
                words.Add((start, end - start));
            start = end + 1;
        }

        return words;
    }

    private static string Mistype(string word, Dice random)
    {
        var at = 1 + random.Next(word.Length - 1);
        var (before, letter, after) = (word[..at], word[at], word[(at + 1)..]);
        return random.Next(4) switch
        {
            0 when after.Length > 0 => $"{before}{after[0]}{letter}{after[1..]}",
            0 or 1 => before + after,
            2 => $"{before}{letter}{letter}{after}",
            _ => before + Neighbour(letter, random) + after,
        };
    }

    private static char Neighbour(char letter, Dice random)
    {
        var row = rows.Single(row => row.Contains(char.ToLowerInvariant(letter)));
        var at = row.IndexOf(char.ToLowerInvariant(letter));
        var neighbour = at == 0 ? row[1] : at == row.Length - 1 || random.Next(2) == 0 ? row[at - 1] : row[at + 1];
        return char.IsUpper(letter) ? char.ToUpperInvariant(neighbour) : neighbour;
    }

    // An own generator: the same typos on every machine and with every version of .NET.
    private sealed class Dice(uint seed)
    {
        private uint state = (seed * 2654435769u) | 1;

        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
    }
}
