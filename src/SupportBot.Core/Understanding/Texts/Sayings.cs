using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Some ways of saying a thing, as sequences of words; <c>*</c> stands for any one word and <c>a|b</c> for either.</summary>
internal sealed class Sayings
{
    private static readonly string[] any = ["*"];

    private readonly FrozenDictionary<string, string[][][]> byFirst;
    private readonly string[][][] open;

    public Sayings(params string[] sayings)
    {
        // Hundreds of sayings have the same few words.
        var all = Array.ConvertAll(sayings, saying => Array.ConvertAll(saying.Split(' '), word => word == "*" ? any : Array.ConvertAll(word.Split('|'), string.Intern)));
        open = Array.FindAll(all, words => words[0] == any);
        byFirst = all.Where(words => words[0] != any)
            .SelectMany(words => words[0].Select(first => (first, words)))
            .GroupBy(saying => saying.first, saying => saying.words, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every word that one of them has.</summary>
    public IEnumerable<string> Words => byFirst.Values.SelectMany(list => list).Concat(open).SelectMany(saying => saying).SelectMany(word => word).Where(word => word != "*");

    public bool In(ImmutableArray<Word> words) => Find(words) >= 0;

    /// <summary>Where one of them stands first, or -1.</summary>
    public int Find(ImmutableArray<Word> words, int from = 0) => FindWithLength(words, from).At;

    /// <summary>Where one of them stands first, and the most words that one there takes.</summary>
    public (int At, int Length) FindWithLength(ImmutableArray<Word> words, int from = 0)
    {
        for (var at = from; at < words.Length; at++)
        {
            var length = LengthAt(words, at);
            if (length > 0)
            {
                return (at, length);
            }
        }

        return (-1, 0);
    }

    public int LengthAt(ImmutableArray<Word> words, int at)
    {
        var longest = 0;
        if (byFirst.TryGetValue(words[at].Text, out var list))
        {
            foreach (var saying in list)
            {
                longest = Math.Max(longest, Fits(words, at, saying));
            }
        }

        foreach (var saying in open)
        {
            longest = Math.Max(longest, Fits(words, at, saying));
        }

        return longest;
    }

    private static int Fits(ImmutableArray<Word> words, int at, string[][] saying)
    {
        if (at + saying.Length > words.Length)
        {
            return 0;
        }

        for (var next = 0; next < saying.Length; next++)
        {
            if (saying[next] != any && Array.IndexOf(saying[next], words[at + next].Text) < 0)
            {
                return 0;
            }
        }

        return saying.Length;
    }
}
