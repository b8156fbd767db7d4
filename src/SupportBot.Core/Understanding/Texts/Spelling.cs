using System.Collections.Immutable;
using System.Text;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Puts slips of the finger right, towards words of the guide. A word that the guide knows is left alone.</summary>
internal sealed class Spelling
{
    private const int ShortestWord = 4;

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    // Each known word under itself with one letter left out: two words one slip apart meet there.
    private readonly Dictionary<string, List<string>> shortened = new(StringComparer.Ordinal);

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

        foreach (var word in known.Keys.Where(word => word.Length >= ShortestWord && word.Length <= 20).Order(StringComparer.Ordinal))
        {
            Add(word, word);
            for (var at = 0; at < word.Length; at++)
            {
                Add(word.Remove(at, 1), word);
            }
        }

        void Add(string key, string word)
        {
            if (!shortened.TryGetValue(key, out var words))
            {
                shortened[key] = words = [];
            }

            words.Add(word);
        }
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

            if (word.IsNumber || word.Text.Length < ShortestWord || word.Text.Length > 20 || known.ContainsKey(word.Text) || BestFor(word.Text) is not { } right)
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
        Look(word);
        for (var at = 0; at < word.Length; at++)
        {
            Look(word.Remove(at, 1));
        }

        return best;

        void Look(string key)
        {
            foreach (var candidate in shortened.GetValueOrDefault(key, []))
            {
                // A first letter is rarely wrong. Of several the commonest, then the first in the alphabet.
                var count = known[candidate] + (candidate[0] == word[0] ? 1000 : 0);
                if (Near.Same(word, candidate) && (candidate.Length > 4 || candidate[0] == word[0]) && (count > most || (count == most && string.CompareOrdinal(candidate, best) < 0)))
                {
                    most = count;
                    best = candidate;
                }
            }
        }
    }
}
