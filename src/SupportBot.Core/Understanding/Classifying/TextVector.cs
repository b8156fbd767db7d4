using System.Numerics;
using System.Runtime.CompilerServices;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>One text as a sparse vector: half of it words and pairs of words, half runs of letters. Can be used again for another text.</summary>
internal sealed class TextVector
{
    // What was never seen makes the rest count less, by this share of its weight: strange texts get low scores for every class.
    private const float UnknownShare = 0.5f;

    private static readonly float half = MathF.Sqrt(0.5f);

    private readonly Grams read = new();
    private int[] found = [];
    private int[] grams = [];
    private float[] values = [];
    private int count;

    public ReadOnlySpan<int> Grams => grams.AsSpan(0, count);

    public ReadOnlySpan<float> Values => values.AsSpan(0, count);

    /// <summary>The share of the words that is known, by weight.</summary>
    public float Coverage { get; private set; }

    public void Read(string text, Vocabulary vocabulary, Spelling spelling)
    {
        count = 0;
        read.Read(text, spelling);
        MakeRoom(read.Count);
        var words = Add(read.Words, vocabulary) + new Squares(0, read.Mistyped * Square(vocabulary.Unknown));
        Coverage = words.Known > 0 ? words.Known / (words.Known + words.Unknown) : 0;
        Scale(0, words + Add(read.Pairs, vocabulary));
        Scale(count, Add(read.Runs, vocabulary));
    }

    private void MakeRoom(int most)
    {
        if (grams.Length < most)
        {
            found = new int[BitOperations.RoundUpToPowerOf2((uint)most)];
            grams = new int[found.Length];
            values = new float[found.Length];
        }
    }

    private static float Square(float value) => value * value;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Squares Add(ReadOnlySpan<ulong> keys, Vocabulary vocabulary)
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

        // Sums of floats depend on their order: it is the same for the same grams.
        var sorted = found.AsSpan(0, known);
        sorted.Sort();
        var squares = 0f;
        for (var at = 0; at < sorted.Length;)
        {
            var gram = sorted[at];
            var times = 0;
            for (; at < sorted.Length && sorted[at] == gram; at++)
            {
                times++;
            }

            // Said twice is not twice as much.
            grams[count] = gram;
            values[count] = vocabulary.Weight(gram) * MathF.Sqrt(times);
            squares += Square(values[count++]);
        }

        return new Squares(squares, (keys.Length - known) * Square(vocabulary.Unknown));
    }

    private void Scale(int start, Squares squares)
    {
        var length = squares.Known + (UnknownShare * squares.Unknown);
        var scale = length > 0 ? half / MathF.Sqrt(length) : 0;
        foreach (ref var value in values.AsSpan(start, count - start))
        {
            value *= scale;
        }
    }

    private readonly record struct Squares(float Known, float Unknown)
    {
        public static Squares operator +(Squares one, Squares other) => new(one.Known + other.Known, one.Unknown + other.Unknown);
    }
}
