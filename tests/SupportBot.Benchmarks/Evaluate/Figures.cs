using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Benchmarks.Evaluate;

/// <summary>The usual figures of merit, each from predictions and what was true.</summary>
internal static class Figures
{
    private const int Bins = 15;

    public static double Accuracy(IReadOnlyList<Prediction> predictions, IReadOnlyList<Example> truth) => Share(predictions, truth, (said, one) => said.Label == one.Label);

    /// <summary>The share that is recognised rightly and not turned away as unknown.</summary>
    public static double AccuracyWithThreshold(IReadOnlyList<Prediction> predictions, IReadOnlyList<Example> truth, double knownFrom) =>
        Share(predictions, truth, (said, one) => said.Label == one.Label && said.Familiarity >= knownFrom);

    public static double TurnedAway(IReadOnlyList<Prediction> strange, double knownFrom) =>
        strange.Count(said => said.Familiarity < knownFrom) / (double)strange.Count;

    /// <summary>The chance that a text of a class looks more familiar than a strange one.</summary>
    public static double Auroc(IReadOnlyList<Prediction> known, IReadOnlyList<Prediction> strange)
    {
        var sorted = strange.Select(said => said.Familiarity).Order().ToArray();
        return known.Sum(said => (Below(sorted, said.Familiarity, orEqual: false) + Below(sorted, said.Familiarity, orEqual: true)) / 2.0) / known.Count / strange.Count;
    }

    /// <summary>Expected calibration error: by how much the stated probability misses the share that is right, over 15 bins.</summary>
    public static double CalibrationError(IReadOnlyList<Prediction> predictions, IReadOnlyList<Example> truth) => predictions
        .Zip(truth, (said, one) => (said.Probability, Right: said.Label == one.Label ? 1.0 : 0))
        .GroupBy(one => Math.Min(Bins - 1, (int)(one.Probability * Bins)))
        .Sum(bin => Math.Abs(bin.Sum(one => one.Probability - one.Right))) / predictions.Count;

    /// <summary>
    /// The threshold with which most texts are treated rightly, known and strange together. Many do almost equally well, and which is
    /// best is chance: of those within a thousandth of the best it is the middle one.
    /// </summary>
    public static double BestThreshold(IReadOnlyList<Prediction> known, IReadOnlyList<Example> truth, IReadOnlyList<Prediction> strange)
    {
        // From the lowest threshold on, each text passed takes a right answer away or adds one.
        var right = 0;
        var rows = known.Select((said, at) => (said.Familiarity, Gain: said.Label == truth[at].Label ? -1 : 0))
            .Concat(strange.Select(said => (said.Familiarity, Gain: 1)))
            .GroupBy(row => row.Familiarity, (familiarity, same) => (Familiarity: familiarity, Gain: same.Sum(row => row.Gain)))
            .OrderBy(row => row.Familiarity)
            .Select(row => (row.Familiarity, Right: right += row.Gain))
            .ToArray();
        var tolerance = (known.Count + strange.Count) / 1000.0;
        var best = rows.Max(row => row.Right);
        var good = rows.Where(row => row.Right >= best - tolerance).ToArray();
        return double.BitIncrement(good[good.Length / 2].Familiarity);
    }

    private static double Share(IReadOnlyList<Prediction> predictions, IReadOnlyList<Example> truth, Func<Prediction, Example, bool> isRight) =>
        predictions.Zip(truth, isRight).Count(right => right) / (double)truth.Count;

    private static int Below(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var counts = orEqual ? sorted[middle] <= value : sorted[middle] < value;
            (low, high) = counts ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
