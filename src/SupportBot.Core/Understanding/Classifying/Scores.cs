namespace SupportBot.Core.Understanding.Classifying;

/// <summary>What a model says about one text. Valid until the thread asks for the next.</summary>
internal readonly ref struct Scores(ReadOnlySpan<float> all, float coverage)
{
    public ReadOnlySpan<float> All { get; } = all;

    /// <summary>The class with the highest score.</summary>
    public int Best
    {
        get
        {
            var best = 0;
            for (var one = 1; one < All.Length; one++)
            {
                best = All[one] > All[best] ? one : best;
            }

            return best;
        }
    }

    /// <summary>
    /// How much the text looks like what was trained on, from 0 to 1: the highest score and the share of known words. On validation data
    /// this told strange texts better than margins, entropies, probabilities and the distance to the nearest example.
    /// </summary>
    public double Familiarity
    {
        get
        {
            if (coverage == 0)
            {
                return 0;
            }

            var sum = All[Best] + (0.5 * coverage);
            return 0.5 + (0.5 * sum / (1 + Math.Abs(sum)));
        }
    }

    /// <summary>Writes how likely each class is.</summary>
    public void Probabilities(double sharpness, Span<double> into)
    {
        var highest = All[Best];
        var sum = 0.0;
        for (var one = 0; one < All.Length; one++)
        {
            into[one] = Math.Exp((All[one] - highest) * sharpness);
            sum += into[one];
        }

        foreach (ref var one in into[..All.Length])
        {
            one /= sum;
        }
    }
}
