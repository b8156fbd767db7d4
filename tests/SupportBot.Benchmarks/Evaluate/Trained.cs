using System.Diagnostics;
using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Benchmarks.Evaluate;

/// <summary>A trained classifier, and what training it took.</summary>
internal sealed record Trained(TextClassifier Classifier, TimeSpan Took, TimeSpan Computed)
{
    public static Trained On(IReadOnlyList<Example> examples)
    {
        // The processor's time too, which other programs on the machine don't lengthen.
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var classifier = TextClassifier.Train(examples);
        return new Trained(classifier, clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - before);
    }

    public Prediction[] Predict(IReadOnlyList<Example> texts) => [.. texts.Select(one => Classifier.Predict(one.Text))];

    /// <summary>Accuracy on the same texts with typos, averaged over a few seeds.</summary>
    public double AccuracyWithTypos(IReadOnlyList<Example> texts, int typos)
    {
        const int seeds = 4;
        return Enumerable.Range(1, seeds).Average(seed =>
        {
            var random = new Random(seed);
            return texts.Count(one => Classifier.Predict(Typing.WithTypos(one.Text, typos, random)).Label == one.Label) / (double)texts.Count;
        });
    }

    /// <summary>Microseconds and bytes that a prediction takes, once the code is warm.</summary>
    public (double Median, double Percentile99, long Bytes) Speed(IReadOnlyList<Example> texts)
    {
        const int warm = 3000;
        const int measured = 10_000;
        for (var at = 0; at < warm; at++)
        {
            Classifier.Predict(texts[at % texts.Count].Text);
        }

        var ticks = new long[measured];
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 0; at < measured; at++)
        {
            var start = Stopwatch.GetTimestamp();
            Classifier.Predict(texts[at % texts.Count].Text);
            ticks[at] = Stopwatch.GetTimestamp() - start;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Array.Sort(ticks);
        return (Microseconds(ticks[measured / 2]), Microseconds(ticks[measured * 99 / 100]), bytes / measured);
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
