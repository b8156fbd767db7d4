using System.Collections.Frozen;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Some words, written in one line.</summary>
internal sealed class WordSet(string words)
{
    private readonly FrozenSet<string> words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<string> Words => words;

    public bool Has(string word) => words.Contains(word);
}
