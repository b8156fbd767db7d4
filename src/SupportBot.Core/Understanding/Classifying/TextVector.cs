namespace SupportBot.Core.Understanding.Classifying;

/// <summary>One text as a sparse vector of unit length. Words and runs of letters count for fixed shares of it. Can be used again for another text.</summary>
internal sealed class TextVector
{
    private readonly Grams reader = new();
    private readonly int[] found = new int[16_000];
    private readonly int[] grams = new int[16_000];
    private readonly float[] values = new float[16_000];
    private int count;

    public ReadOnlySpan<int> Grams => grams.AsSpan(0, count);

    public ReadOnlySpan<float> Values => values.AsSpan(0, count);

    /// <summary>The share of words and pairs of words that were seen in training, by weight.</summary>
    public float Coverage { get; private set; }

    public void Read(string text, Vocabulary vocabulary, TrainingOptions options)
    {
        count = 0;
        reader.Read(text);
        var (words, unknownWords) = AddBlock(reader.Words, vocabulary);
        var wordEnd = count;
        var (runs, unknownRuns) = AddBlock(reader.Runs, vocabulary);
        Coverage = words / Math.Max(words + unknownWords, 1e-9f);
        var share = (float)options.UnknownShare;
        Scale(0, wordEnd, words + (share * unknownWords), (float)options.WordShare);
        Scale(wordEnd, count, runs + (share * unknownRuns), (float)options.RunShare);
        var all = (float)((options.WordShare * options.WordShare) + (options.RunShare * options.RunShare));
        Scale(0, count, all, 1);
    }

    private (float Known, float Unknown) AddBlock(ReadOnlySpan<ulong> keys, Vocabulary vocabulary)
    {
        var known = 0;
        foreach (var key in keys)
        {
            var gram = vocabulary.Find(key);
            if (gram >= 0)
            {
                found[known++] = gram;
            }
        }

        var sorted = found.AsSpan(0, known);
        sorted.Sort();
        var sum = 0f;
        for (var at = 0; at < sorted.Length;)
        {
            var next = at + 1;
            while (next < sorted.Length && sorted[next] == sorted[at])
            {
                next++;
            }

            // Said twice is not twice as much.
            var value = vocabulary.Weight(sorted[at]) * MathF.Sqrt(next - at);
            grams[count] = sorted[at];
            values[count++] = value;
            sum += value * value;
            at = next;
        }

        return (sum, (keys.Length - known) * vocabulary.Unknown * vocabulary.Unknown);
    }

    private void Scale(int start, int end, float squares, float share)
    {
        var scale = squares > 0 ? share / MathF.Sqrt(squares) : 0;
        foreach (ref var value in values.AsSpan(start, end - start))
        {
            value *= scale;
        }
    }
}
