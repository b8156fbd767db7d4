namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// Finds the known word that a mistyped one stands for. Two words are near when they become equal by leaving out at most one letter
/// of each, which covers a letter missed, doubled, hit beside or swapped with the next.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 2;
    private const int LongestWord = 40;

    // A few letters can be left over from very many words.
    private const int MostTried = 8;

    private readonly Vocabulary vocabulary;

    // The commonest first.
    private readonly string[] words;

    private readonly Leftovers leftovers;

    private readonly HashSet<ulong> others;

    /// <param name="vocabulary">The words of the texts.</param>
    /// <param name="texts">What was trained on.</param>
    /// <param name="others">Words that are right too.</param>
    public Spelling(Vocabulary vocabulary, IEnumerable<string> texts, IEnumerable<string> others)
    {
        this.vocabulary = vocabulary;
        this.others = [.. others.Select(word => Hash.Of(word))];
        words = [.. Count(texts)
            .Where(word => word.Key.Length is >= ShortestWord and <= LongestWord && word.Key.All(char.IsLetter))
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key)];
        leftovers = new Leftovers(words);
    }

    public int SizeInBytes => leftovers.SizeInBytes + (others.Count * sizeof(ulong)) + words.Sum(word => 24 + (2 * word.Length));

    /// <summary>The hash of the word that was meant: of this word where it is known or like no other.</summary>
    /// <param name="word">The word as it was typed.</param>
    /// <param name="typed">Its hash.</param>
    /// <param name="before">The hash of the word before it.</param>
    public ulong Meant(ReadOnlySpan<char> word, ulong typed, ulong before)
    {
        if (word.Length is < ShortestWord or > LongestWord || vocabulary.Find(typed) >= 0 || others.Contains(typed))
        {
            return typed;
        }

        var best = (Rank: -1, Word: -1, Hash: typed);
        for (var gone = -1; gone < word.Length; gone++)
        {
            var tried = 0;
            foreach (var number in leftovers.Of(word, gone))
            {
                if (tried++ == MostTried)
                {
                    break;
                }

                var hash = Hash.Of(words[number]);
                var rank = (IsOneSlip(word, words[number]) ? 2 : 0) + (vocabulary.Find(Grams.Pair(before, hash)) >= 0 ? 1 : 0);
                if (rank > best.Rank || (rank == best.Rank && number < best.Word))
                {
                    best = (rank, number, hash);
                }
            }
        }

        return best.Hash;
    }

    private static bool IsOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one is [.., var last] && other is [.., var otherLast] && last == otherLast)
        {
            one = one[..^1];
            other = other[..^1];
        }

        return (one.Length <= 1 && other.Length <= 1) || (one is [var a, var b] && other is [var c, var d] && a == d && b == c);
    }

    private static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>();
        var plain = new char[PlainText.Room];
        foreach (var text in texts)
        {
            foreach (var word in new string(plain, 0, PlainText.Write(text, plain)).Split(' '))
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }
}
