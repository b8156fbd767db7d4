using System.Collections.Immutable;
using System.Text;
using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Puts slips of the finger right, towards words of the guide. A word that the guide knows is left alone.</summary>
internal sealed class Spelling
{
    private const int ShortestWord = 4;
    private const int LongestWord = 20;

    // A word of three letters is put right where one is missing from a common word.
    private const int ShortestSlip = 3;
    private const int Common = 4;

    private static readonly string[] keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    private readonly string[] words;
    private readonly Leftovers leftovers;

    public Spelling(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var word in Words.Of(text).Words)
            {
                if (!word.IsNumber)
                {
                    known[word.Text] = known.GetValueOrDefault(word.Text) + 1;
                }
            }
        }

        known.TrimExcess();
        words = [.. known.Keys.Where(word => word.Length is >= ShortestWord and <= LongestWord)];
        leftovers = new Leftovers(words);
    }

    /// <summary>The text with its slips put right; the same text where there are none.</summary>
    public string Correct(string text, ImmutableArray<Word> words)
    {
        StringBuilder? corrected = null;
        var at = 0;
        var before = "";
        foreach (var word in words)
        {
            // "I dont no": two words that sound alike.
            var sounds = word.Text == "no" && before is "dont" or "didnt" or "wouldnt" or "doesnt" && word.Before == Gap.Space ? "know" : null;
            before = word.Text;
            if (sounds is not null)
            {
                corrected ??= new StringBuilder(text.Length);
                corrected.Append(text, at, word.Start - at).Append(sounds);
                at = word.End;
                continue;
            }

            if (word.IsNumber || word.Text.Length < ShortestSlip || word.Text.Length > LongestWord || known.ContainsKey(word.Text) || BestFor(word.Text) is not { } right)
            {
                continue;
            }

            corrected ??= new StringBuilder(text.Length);
            corrected.Append(text, at, word.Start - at).Append(right);
            at = word.End;
        }

        return corrected is null ? text : corrected.Append(text, at, text.Length - at).ToString();
    }

    private string? BestFor(string word)
    {
        string? best = null;
        var most = 0;
        for (var gone = -1; gone < word.Length; gone++)
        {
            foreach (var number in leftovers.Of(word, gone))
            {
                // A first letter is rarely wrong, and a letter that isn't beside the right one is rarely hit. Of several the commonest, then the first in the alphabet.
                var candidate = words[number];
                var count = known[candidate] + (candidate[0] == word[0] ? 2000 : 0) + (IsLikely(word, candidate) ? 1000 : 0);
                if (Fits(word, candidate) && (count > most || (count == most && string.CompareOrdinal(candidate, best) < 0)))
                {
                    most = count;
                    best = candidate;
                }
            }
        }

        return best;
    }

    private bool Fits(string word, string candidate) => word.Length < ShortestWord
        ? candidate[0] == word[0] && known[candidate] >= Common && LacksOne(word, candidate)
        : Near.Same(word, candidate) && (candidate.Length > 4 || candidate[0] == word[0]);

    private static bool LacksOne(string word, string right)
    {
        var at = word.AsSpan().CommonPrefixLength(right);
        return right.Length == word.Length + 1 && right.AsSpan(at + 1).SequenceEqual(word.AsSpan(at));
    }

    // A letter missed, doubled or swapped, or the key beside.
    private static bool IsLikely(string word, string right)
    {
        if (word.Length != right.Length)
        {
            return true;
        }

        var at = word.AsSpan().CommonPrefixLength(right);
        return at + 1 < word.Length && word[at + 1] != right[at + 1] || keys.Any(row => Math.Abs(row.IndexOf(word[at]) - row.IndexOf(right[at])) == 1 && row.Contains(word[at]) && row.Contains(right[at]));
    }
}
