using System.Numerics;
using System.Runtime.CompilerServices;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// The parts of a text that the classifier weighs, as hashes: words, pairs of neighbouring words, and the runs of two to four
/// letters in each word, its edges included. Also the room that reading one text takes, so that it can be used again for the next.
/// </summary>
internal sealed class Grams
{
    private const int ShortestRun = 2;

    // Runs of five made the model a sixth larger and nothing better.
    private const int LongestRun = 4;

    // Longer words are pasted codes and addresses: the rest of them is not looked at letter by letter.
    private const int LongestWord = 40;

    private static readonly ulong beginning = Hash.Of("^");
    private static readonly ulong end = Hash.Of("$");

    private char[] plain = [];
    private ulong[] words = [];
    private ulong[] pairs = [];
    private ulong[] runs = [];
    private int wordCount;
    private int pairCount;
    private int runCount;

    public int Count => wordCount + pairCount + runCount;

    public ReadOnlySpan<ulong> Words => words.AsSpan(0, wordCount);

    /// <summary>Two words next to each other; the beginning and the end of the text count as words here.</summary>
    public ReadOnlySpan<ulong> Pairs => pairs.AsSpan(0, pairCount);

    /// <summary>Runs of letters.</summary>
    public ReadOnlySpan<ulong> Runs => runs.AsSpan(0, runCount);

    /// <summary>How many words were taken for mistyped ones.</summary>
    public int Mistyped { get; private set; }

    public static ulong Pair(ulong first, ulong second) => Hash.Mix(Hash.Add(Hash.Add(Hash.Start(2), first), second));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(string text, Spelling? spelling)
    {
        MakeRoom(text.Length);
        (wordCount, pairCount, runCount, Mistyped) = (0, 0, 0, 0);
        var before = beginning;
        ReadOnlySpan<char> said = plain.AsSpan(0, PlainText.Write(text, plain));
        foreach (var range in said.Split(' '))
        {
            var word = said[range];
            if (word.IsEmpty)
            {
                continue;
            }

            // A mistyped word counts as the one that was meant, but its letters stay: the guess may be wrong.
            var typed = Hash.Of(word);
            var meant = spelling?.Meant(word, typed, before) ?? typed;
            Mistyped += meant == typed ? 0 : 1;
            words[wordCount++] = meant;
            pairs[pairCount++] = Pair(before, meant);
            AddRuns(word[..Math.Min(word.Length, LongestWord)]);
            before = meant;
        }

        if (wordCount > 0)
        {
            pairs[pairCount++] = Pair(before, end);
        }
    }

    // Few texts are long, and many threads read.
    private void MakeRoom(int length)
    {
        // A space stands before each word, and a sign may be one.
        var most = Math.Min(2 * Math.Min(length, PlainText.LongestText), PlainText.Room);
        if (plain.Length < most)
        {
            plain = new char[BitOperations.RoundUpToPowerOf2((uint)most)];
            words = new ulong[Math.Min(plain.Length, PlainText.MostWords)];
            pairs = new ulong[words.Length + 1];
            runs = new ulong[(LongestRun - ShortestRun + 1) * plain.Length];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRuns(ReadOnlySpan<char> word)
    {
        for (var start = -1; start < word.Length; start++)
        {
            var hash = Hash.Start(3);
            for (var at = start; at <= word.Length && at < start + LongestRun; at++)
            {
                hash = Hash.Add(hash, at >= 0 && at < word.Length ? word[at] : ' ');
                if (at - start + 1 >= ShortestRun)
                {
                    runs[runCount++] = Hash.Mix(hash);
                }
            }
        }
    }
}
