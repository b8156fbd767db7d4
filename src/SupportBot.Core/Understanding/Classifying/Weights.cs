using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>A trained machine's weights in a quarter of the room: a byte each, and one scale per gram.</summary>
internal sealed class Weights
{
    [ThreadStatic]
    private static float[]? reusable;

    private readonly int width;
    private readonly float[] bias;
    private readonly float[] scales;
    private readonly sbyte[] rows;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Weights(Machine machine, int grams)
    {
        width = machine.Width;
        bias = machine.Bias.ToArray();
        scales = new float[grams];
        rows = new sbyte[grams * width];
        for (var gram = 0; gram < grams; gram++)
        {
            var row = machine.Row(gram);
            foreach (var weight in row)
            {
                scales[gram] = MathF.Max(scales[gram], MathF.Abs(weight) / sbyte.MaxValue);
            }

            for (var at = 0; at < width && scales[gram] > 0; at++)
            {
                rows[(gram * width) + at] = (sbyte)MathF.Round(row[at] / scales[gram]);
            }
        }
    }

    public int SizeInBytes => rows.Length + ((scales.Length + bias.Length) * sizeof(float));

    /// <summary>A score for each class, and some after them that mean nothing. Valid until the thread asks for the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<float> Score(TextVector text)
    {
        var scores = (reusable = reusable is { } room && room.Length >= width ? room : new float[width]).AsSpan(0, width);
        bias.CopyTo(scores);
        for (var at = 0; at < text.Grams.Length; at++)
        {
            var gram = text.Grams[at];
            AddScaled(text.Values[at] * scales[gram], rows.AsSpan(gram * width, width), scores);
        }

        return scores;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(float scale, ReadOnlySpan<sbyte> row, Span<float> sum)
    {
        for (var at = 0; at < row.Length; at += Vector128<sbyte>.Count)
        {
            var (lower, upper) = Vector128.Widen(Vector128.Create<sbyte>(row[at..]));
            Add(lower, sum[at..]);
            Add(upper, sum[(at + Vector128<short>.Count)..]);
        }

        void Add(Vector128<short> eight, Span<float> to)
        {
            var (lower, upper) = Vector128.Widen(eight);
            var wide = Vector256.ConvertToSingle(Vector256.Create(lower, upper));
            (Vector256.Create<float>(to) + (wide * scale)).CopyTo(to);
        }
    }
}
