namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// The parts of a text that the classifier weighs, as hashes: words, pairs of neighbouring words, and the runs of two to five
/// letters in each word, its edges included. Also the room that reading one text takes, so that it can be used again for the next.
/// </summary>
internal sealed class Grams
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;

    // Longer words are pasted codes and addresses.
    private const int LongestWord = 40;

    private readonly char[] plain = new char[PlainText.Room];
    private readonly ulong[] words = new ulong[(2 * PlainText.MostWords) + 1];
    private readonly ulong[] runs = new ulong[(LongestRun - ShortestRun + 1) * (PlainText.LongestText + (2 * PlainText.MostWords))];
    private int wordCount;
    private int runCount;

    /// <summary>Words and pairs of words.</summary>
    public ReadOnlySpan<ulong> Words => words.AsSpan(0, wordCount);

    /// <summary>Runs of letters.</summary>
    public ReadOnlySpan<ulong> Runs => runs.AsSpan(0, runCount);

    public void Read(string text)
    {
        wordCount = 0;
        runCount = 0;
        ReadOnlySpan<char> rest = plain.AsSpan(0, PlainText.Write(text, plain));
        var before = Hash.Start(1);
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(' ');
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            var hash = AddWord(word);
            words[wordCount++] = Hash.Mix(Hash.Add(before, hash));
            before = Hash.Add(Hash.Start(2), hash);
            AddRuns(word[..Math.Min(word.Length, LongestWord)]);
        }

        if (wordCount > 0)
        {
            words[wordCount++] = Hash.Mix(Hash.Add(before, Hash.Start(3)));
        }
    }

    private ulong AddWord(ReadOnlySpan<char> word)
    {
        var hash = Hash.Start(4);
        foreach (var letter in word)
        {
            hash = Hash.Add(hash, letter);
        }

        return words[wordCount++] = Hash.Mix(hash);
    }

    private void AddRuns(ReadOnlySpan<char> word)
    {
        for (var start = -1; start <= word.Length - 1; start++)
        {
            var hash = Hash.Start(5);
            for (var end = start; end <= word.Length && end < start + LongestRun; end++)
            {
                hash = Hash.Add(hash, end >= 0 && end < word.Length ? word[end] : ' ');
                if (end - start + 1 >= ShortestRun)
                {
                    runs[runCount++] = Hash.Mix(hash);
                }
            }
        }
    }
}
