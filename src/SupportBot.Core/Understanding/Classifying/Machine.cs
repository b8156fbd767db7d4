using System.Runtime.Intrinsics;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// Linear support vector machines, one per class against the rest, all trained at once by dual coordinate descent on the squared hinge
/// (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). Weights lie gram by gram, so that a text is scored
/// for all classes in one pass. Vectors run across classes, so their width changes no sum, and every machine gets the same weights.
/// </summary>
internal sealed class Machine
{
    private const float Bias = 1;

    // Fewer than this share of classes changed: they are written one by one.
    private const int Few = 8;

    private readonly int classes;
    private readonly float[] weights;
    private readonly float[] bias;

    private Machine(int classes, int grams)
    {
        this.classes = classes;
        Width = (classes + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
        weights = new float[grams * Width];
        bias = new float[Width];
    }

    public int Width { get; }

    public ReadOnlySpan<float> BiasRow => bias;

    public ReadOnlySpan<float> Row(int gram) => weights.AsSpan(gram * Width, Width);

    public void Score(ReadOnlySpan<int> grams, ReadOnlySpan<float> values, Span<float> scores)
    {
        bias.CopyTo(scores);
        for (var at = 0; at < grams.Length; at++)
        {
            AddScaled(values[at], Row(grams[at]), scores);
        }
    }

    public static Machine Train(Vectors texts, ReadOnlySpan<int> labels, ReadOnlySpan<int> chosen, int classes, int grams, TrainingOptions options)
    {
        var machine = new Machine(classes, grams);
        var width = machine.Width;
        var alphas = new float[chosen.Length * width];
        var change = new float[width];
        var order = Enumerable.Range(0, chosen.Length).ToArray();
        var dice = new Dice(options.Seed);
        var slack = (float)(0.5 / options.Cost);
        var ownSlack = (float)(0.5 / (options.Cost * options.OwnCost));
        for (var round = 0; round < options.Rounds; round++)
        {
            dice.Shuffle<int>(order);
            foreach (var at in order)
            {
                var text = chosen[at];
                machine.Score(texts.Grams(text), texts.Values(text), change);
                var label = labels[text];
                var alpha = alphas.AsSpan(at * width, width);
                var score = change[label];
                var own = alpha[label];
                Step(change, alpha, 1 + Bias, slack);
                var next = MathF.Max(0, own - ((score - 1 + (own * ownSlack)) / (1 + Bias + ownSlack)));
                change[label] = next - own;
                alpha[label] = next;
                machine.Apply(texts.Grams(text), texts.Values(text), change);
            }
        }

        return machine;
    }

    // All classes as if the text were of none of them. Scores go in, and come out as changes of alpha, signed.
    private static void Step(Span<float> scores, Span<float> alpha, float square, float slack)
    {
        var inverse = Vector256.Create(1 / (square + slack));
        for (var at = 0; at < scores.Length; at += Vector256<float>.Count)
        {
            var old = Vector256.Create<float>(alpha[at..]);
            var gradient = (old * slack) - Vector256.Create<float>(scores[at..]) - Vector256<float>.One;
            var next = Vector256.Max(Vector256<float>.Zero, old - (gradient * inverse));
            next.CopyTo(alpha[at..]);
            (old - next).CopyTo(scores[at..]);
        }
    }

    private void Apply(ReadOnlySpan<int> grams, ReadOnlySpan<float> values, Span<float> change)
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

        if (count > Few)
        {
            for (var at = 0; at < grams.Length; at++)
            {
                AddScaled(values[at], change, weights.AsSpan(grams[at] * Width, Width));
            }

            AddScaled(Bias, change, bias);
            return;
        }

        foreach (var one in changed[..count])
        {
            for (var at = 0; at < grams.Length; at++)
            {
                weights[(grams[at] * Width) + one] += values[at] * change[one];
            }

            bias[one] += Bias * change[one];
        }
    }

    private static void AddScaled(float scale, ReadOnlySpan<float> row, Span<float> sum)
    {
        for (var at = 0; at < row.Length; at += Vector256<float>.Count)
        {
            (Vector256.Create<float>(sum[at..]) + (Vector256.Create<float>(row[at..]) * scale)).CopyTo(sum[at..]);
        }
    }
}
