using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Benchmarks.Evaluate;

/// <summary>The guide's own phrases: each fifth of them recognised by a classifier that was trained on the other four, and what training takes at start-up.</summary>
internal static class GuidePhrases
{
    private const int Folds = 5;

    public static void Run(string folder)
    {
        var guides = Directory.Exists(folder) ? GuideReader.Read(folder).Guides : throw new NothingToMeasureException($"There is no folder '{folder}'.");
        if (guides.IsEmpty)
        {
            throw new NothingToMeasureException($"'{folder}' has no guide without mistakes.");
        }

        Console.WriteLine("| phrases | of | classes | accuracy | with 1 typo, 2 typos | calibration error | known | training, warm | processor | prediction p50, p99 | model |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var guide in guides)
        {
            Measure($"{guide.Id}: symptoms", [.. guide.Symptoms.SelectMany(one => one.Phrases.Select(phrase => new Example(one.Id, phrase)))]);
        }

        var meanings = guides[0].Phrases.Meanings;
        Measure("meanings", [.. meanings.Ids.SelectMany(id => meanings[id].Select(phrase => new Example(id, phrase)))]);
    }

    private static void Measure(string name, Example[] phrases)
    {
        // Seeded, so that the folds stay the same; by class, so that each fold has its share of each.
        new Random(1).Shuffle(phrases);
        phrases = [.. phrases.OrderBy(one => one.Label, StringComparer.Ordinal)];
        var folds = Enumerable.Range(0, Folds).Select(fold => Fold(phrases, fold)).ToArray();
        var predictions = folds.SelectMany(fold => fold.Trained.Predict(fold.Test)).ToArray();
        var truth = folds.SelectMany(fold => fold.Test).ToArray();
        var all = Trained.On(phrases);
        var (median, percentile99, _) = all.Speed(phrases);
        Console.WriteLine(
            $"| {name} | {phrases.Length:N0} | {all.Classifier.Labels.Length} | {Figures.Accuracy(predictions, truth):P1} " +
            $"| {folds.Average(fold => fold.Trained.AccuracyWithTypos(fold.Test, 1)):P1}, {folds.Average(fold => fold.Trained.AccuracyWithTypos(fold.Test, 2)):P1} " +
            $"| {Figures.CalibrationError(predictions, truth):F3} | {predictions.Count(said => said.Known) / (double)predictions.Length:P1} " +
            $"| {all.Took.TotalMilliseconds:F0} ms | {all.Computed.TotalMilliseconds:F0} ms | {median:F0}, {percentile99:F0} µs | {all.Classifier.SizeInBytes / 1e6:F1} MB |");
    }

    private static (Trained Trained, Example[] Test) Fold(Example[] phrases, int fold) => (
        Trained.On([.. phrases.Where((_, at) => at % Folds != fold)]),
        [.. phrases.Where((_, at) => at % Folds == fold)]);
}
