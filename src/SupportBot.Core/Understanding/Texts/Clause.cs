using System.Collections.Immutable;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>A part of a message that says one thing.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Text">The same as it was typed.</param>
/// <param name="Asks">Whether it is a question.</param>
internal sealed record Clause(ImmutableArray<Word> Words, string Text, bool Asks)
{
    public int Count => Words.Length;

    public string this[int at] => at >= 0 && at < Words.Length ? Words[at].Text : "";

    public bool Has(string word) => IndexOf(word) >= 0;

    public bool HasAny(WordSet set) => IndexOfAny(set) >= 0;

    public int IndexOf(string word, int from = 0)
    {
        for (var at = from; at < Words.Length; at++)
        {
            if (Words[at].Text == word)
            {
                return at;
            }
        }

        return -1;
    }

    public int IndexOfAny(WordSet set, int from = 0)
    {
        for (var at = from; at < Words.Length; at++)
        {
            if (set.Has(Words[at].Text))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether these words stand at a place, one after the other.</summary>
    public bool Says(int at, ReadOnlySpan<string> words)
    {
        if (at < 0 || at + words.Length > Words.Length)
        {
            return false;
        }

        for (var next = 0; next < words.Length; next++)
        {
            if (Words[at + next].Text != words[next])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where one of these word sequences stands, or -1.</summary>
    public int IndexOf(Sayings sayings) => sayings.Find(Words);

    public bool Has(Sayings sayings) => sayings.Find(Words) >= 0;
}
