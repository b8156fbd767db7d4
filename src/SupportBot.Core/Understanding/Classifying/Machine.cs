using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// Linear support vector machines, one per class against the rest, all trained at once by dual coordinate descent on the squared hinge
/// (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). Weights lie gram by gram, so that a text is scored
/// for all classes in one pass. Vectors run across classes, so their width changes no sum: every machine gets the same weights.
/// </summary>
internal sealed class Machine
{
    // What a mistake costs, against large weights.
    private const float Cost = 1;

    // Twice as many change no result.
    private const int Rounds = 8;

    // A change to so few classes is written class by class; most texts change none or two.
    private const int Few = 8;

    private readonly int classes;
    private readonly float[] weights;
    private readonly float[] bias;

    private Machine(int classes, int grams)
    {
        this.classes = classes;
        Width = RoomFor(classes);
        weights = new float[grams * Width];
        bias = new float[Width];
    }

    /// <summary>The length of a row: a place for each class, and some for whole vectors.</summary>
    public int Width { get; }

    public ReadOnlySpan<float> Bias => bias;

    public static int RoomFor(int classes) => (classes + Vector128<sbyte>.Count - 1) / Vector128<sbyte>.Count * Vector128<sbyte>.Count;

    public ReadOnlySpan<float> Row(int gram) => weights.AsSpan(gram * Width, Width);

    public static Machine Train(Vectors texts, ReadOnlySpan<int> labels, int classes, int grams, ulong seed)
    {
        var machine = new Machine(classes, grams);
        var ownSlack = OwnSlack(labels, classes);
        var alphas = new float[texts.Count * machine.Width];
        var scores = new float[machine.Width];
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var dice = new Dice(seed);
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle<int>(order);
            foreach (var text in order)
            {
                machine.Score(texts, text, scores);
                Step(scores, alphas.AsSpan(text * machine.Width, machine.Width), labels[text], ownSlack[labels[text]]);
                machine.Apply(texts, text, scores);
            }
        }

        return machine;
    }

    // Its own few texts weigh more in a class's machine than the many of all others: by the root of how many times more those are.
    private static float[] OwnSlack(ReadOnlySpan<int> labels, int classes)
    {
        var sizes = new int[classes];
        foreach (var label in labels)
        {
            sizes[label]++;
        }

        var all = labels.Length;
        return Array.ConvertAll(sizes, own => (float)(0.5 / (Cost * Math.Sqrt((all - own + 1.0) / Math.Max(own, 1)))));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(Vectors texts, int text, Span<float> scores)
    {
        bias.CopyTo(scores);
        var grams = texts.Grams(text);
        var values = texts.Values(text);
        for (var at = 0; at < grams.Length; at++)
        {
            AddScaled(values[at], Row(grams[at]), scores);
        }
    }

    // Scores go in; what comes out in their place is by how much each class's weights move along this text.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(Span<float> scores, Span<float> alphas, int label, float ownSlack)
    {
        // The length of a text is one, and the bias one more.
        const float square = 2;
        const float slack = 0.5f / Cost;

        var own = alphas[label];
        var next = MathF.Max(0, own - ((scores[label] - 1 + (own * ownSlack)) / (square + ownSlack)));
        for (var at = 0; at < scores.Length; at += Vector256<float>.Count)
        {
            var old = Vector256.Create<float>(alphas[at..]);
            var gradient = (old * slack) - Vector256.Create<float>(scores[at..]) - Vector256<float>.One;
            var other = Vector256.Max(Vector256<float>.Zero, old - (gradient * (1 / (square + slack))));
            other.CopyTo(alphas[at..]);
            (old - other).CopyTo(scores[at..]);
        }

        scores[label] = next - own;
        alphas[label] = next;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Apply(Vectors texts, int text, ReadOnlySpan<float> change)
    {
        Span<int> changed = stackalloc int[Few];
        var count = 0;
        for (var one = 0; one < classes; one++)
        {
            if (change[one] != 0 && count++ < Few)
            {
                changed[count - 1] = one;
            }
        }

        var grams = texts.Grams(text);
        var values = texts.Values(text);
        if (count > Few)
        {
            AddScaled(1, change, bias);
            for (var at = 0; at < grams.Length; at++)
            {
                AddScaled(values[at], change, weights.AsSpan(grams[at] * Width, Width));
            }

            return;
        }

        foreach (var one in changed[..count])
        {
            bias[one] += change[one];
            for (var at = 0; at < grams.Length; at++)
            {
                weights[(grams[at] * Width) + one] += values[at] * change[one];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(float scale, ReadOnlySpan<float> row, Span<float> sum)
    {
        for (var at = 0; at < row.Length; at += Vector256<float>.Count)
        {
            (Vector256.Create<float>(sum[at..]) + (Vector256.Create<float>(row[at..]) * scale)).CopyTo(sum[at..]);
        }
    }
}
