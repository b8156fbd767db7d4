using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Benchmarks.Evaluate;

/// <summary>The public intent corpora on their published splits, beside what others measured on them.</summary>
internal static class PublicCorpora
{
    private static readonly string[] small = ["chatbot", "askubuntu", "webapplications"];

    public static void Run(string folder)
    {
        foreach (var name in (string[])["banking77", "clinc150", .. small])
        {
            if (!Directory.Exists(Path.Combine(folder, name)))
            {
                throw new NothingToMeasureException($"There is no folder '{Path.Combine(folder, name)}'; each corpus is a folder with train.tsv and test.tsv.");
            }
        }

        Console.WriteLine("| corpus | accuracy | with 1 typo, 2 typos | calibration error | training | processor | prediction p50, p99 | bytes | model |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var banking = Measure(folder, "banking77");
        var clinc = Measure(folder, "clinc150");
        var few = Array.ConvertAll(small, name => Measure(folder, name));
        Console.WriteLine($"| the three small ones | {few.Sum(one => one.Right) / (double)few.Sum(one => one.Test.Length):P2} | | | | | | | |");
        Console.WriteLine();

        var (inScope, recall, auroc) = Strange(folder, clinc);
        Console.WriteLine($"clinc150 with the threshold chosen on val and oos-val: in scope {inScope:P2}, out-of-scope recall {recall:P2}; AUROC {auroc:F4}");
        Console.WriteLine();
        Published.Print(
            banking.Accuracy, clinc.Accuracy, [.. few.Select(one => one.Accuracy)], (inScope, recall));
    }

    private static Measured Measure(string folder, string name)
    {
        var test = Corpus.Read(Path.Combine(folder, name, "test.tsv"));
        var trained = Trained.On(Corpus.Read(Path.Combine(folder, name, "train.tsv")));
        var predictions = trained.Predict(test);
        var measured = new Measured(trained, test, predictions, predictions.Zip(test).Count(pair => pair.First.Label == pair.Second.Label));
        var (median, percentile99, bytes) = trained.Speed(test);
        Console.WriteLine(
            $"| {name} | {measured.Accuracy:P2} | {trained.AccuracyWithTypos(test, 1):P2}, {trained.AccuracyWithTypos(test, 2):P2} " +
            $"| {Figures.CalibrationError(predictions, test):F3} | {trained.Took.TotalSeconds:F2} s | {trained.Computed.TotalSeconds:F2} s " +
            $"| {median:F0}, {percentile99:F0} µs | {bytes:N0} | {trained.Classifier.SizeInBytes / 1e6:F1} MB |");
        return measured;
    }

    private static (double InScope, double Recall, double Auroc) Strange(string folder, Measured clinc)
    {
        Example[] Read(string name) => Corpus.Read(Path.Combine(folder, "clinc150", name));
        var validation = Read("val.tsv");
        var knownFrom = Figures.BestThreshold(clinc.Trained.Predict(validation), validation, clinc.Trained.Predict(Read("oos-val.tsv")));
        var strange = clinc.Trained.Predict(Read("oos-test.tsv"));
        return (
            Figures.AccuracyWithThreshold(clinc.Predictions, clinc.Test, knownFrom),
            Figures.TurnedAway(strange, knownFrom),
            Figures.Auroc(clinc.Predictions, strange));
    }

    private sealed record Measured(Trained Trained, Example[] Test, Prediction[] Predictions, int Right)
    {
        public double Accuracy => Right / (double)Test.Length;
    }
}
