using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Benchmarks.Evaluate;

/// <summary>Everything measured on one training and one test set.</summary>
internal static class OneCorpus
{
    public static void Run(Arguments arguments)
    {
        var test = Corpus.Read(arguments["--test"]);
        var trained = Trained.On(Corpus.Read(arguments["--train"]));
        var predictions = trained.Predict(test);
        var (median, percentile99, bytes) = trained.Speed(test);
        Say("accuracy", $"{Figures.Accuracy(predictions, test):P2}");
        Say("with 1 typo, 2 typos", $"{trained.AccuracyWithTypos(test, 1):P2}, {trained.AccuracyWithTypos(test, 2):P2}");
        Say("calibration error", $"{Figures.CalibrationError(predictions, test):F3}");
        if (arguments.Find("--oos-test") is { } strange)
        {
            Strange(arguments, trained, predictions, test, trained.Predict(Corpus.Read(strange)));
        }

        Say("training", $"{trained.Took.TotalSeconds:F1} s, {trained.Computed.TotalSeconds:F1} s of a processor");
        Say("prediction", $"p50 {median:F0} µs, p99 {percentile99:F0} µs, {bytes:N0} bytes");
        Say("model", $"{trained.Classifier.SizeInBytes / 1e6:F1} MB");
    }

    private static void Strange(Arguments arguments, Trained trained, Prediction[] predictions, Example[] test, Prediction[] strange)
    {
        var knownFrom = trained.Classifier.KnownFrom;
        var chosenOn = "held-out training texts";
        if (arguments.Find("--val") is { } known && arguments.Find("--oos-val") is { } unknown)
        {
            var validation = Corpus.Read(known);
            knownFrom = Figures.BestThreshold(trained.Predict(validation), validation, trained.Predict(Corpus.Read(unknown)));
            chosenOn = "validation texts";
        }

        Say("threshold", $"{knownFrom:F3}, chosen on {chosenOn}");
        Say("accuracy with it", $"{Figures.AccuracyWithThreshold(predictions, test, knownFrom):P2}");
        Say("out-of-scope recall", $"{Figures.TurnedAway(strange, knownFrom):P2}");
        Say("AUROC", $"{Figures.Auroc(predictions, strange):F4}");
    }

    private static void Say(string what, string figure) => Console.WriteLine($"{what,-22}{figure}");
}
