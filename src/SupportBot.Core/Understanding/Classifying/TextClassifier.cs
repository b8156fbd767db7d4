using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// Says which of its classes a text belongs to, or that it belongs to none. Made once by training, then used by all threads;
/// the same examples, in whatever order, make the same classifier.
/// </summary>
public sealed class TextClassifier
{
    private readonly Model model;
    private readonly Calibration calibration;

    private TextClassifier(ImmutableArray<string> labels, Model model, Calibration calibration)
    {
        Labels = labels;
        this.model = model;
        this.calibration = calibration;
    }

    public ImmutableArray<string> Labels { get; }

    public int SizeInBytes => model.SizeInBytes;

    /// <summary>From this familiarity on a text counts as known.</summary>
    public double KnownFrom => calibration.KnownFrom;

    public static TextClassifier Train(IReadOnlyList<Example> examples, TrainingOptions? options = null)
    {
        if (examples.Count == 0)
        {
            throw new ArgumentException("A classifier cannot be trained without examples.", nameof(examples));
        }

        options ??= TrainingOptions.Default;
        var sorted = examples.Distinct().OrderBy(one => one.Label, StringComparer.Ordinal).ThenBy(one => one.Text, StringComparer.Ordinal).ToArray();
        var labels = sorted.Select(one => one.Label).Distinct().ToImmutableArray();
        var numbers = sorted.Select(one => labels.BinarySearch(one.Label, StringComparer.Ordinal)).ToImmutableArray();
        var texts = Array.ConvertAll(sorted, one => one.Text);

        // The two know nothing of each other, and whoever starts the bot waits for both.
        var calibration = Task.Run(() => Calibration.Of(texts, numbers, labels.Length, options));
        return new TextClassifier(labels, Model.Train(texts, numbers.AsSpan(), labels.Length, options), calibration.GetAwaiter().GetResult());
    }

    /// <summary>The same classifier with another threshold, chosen on texts of which some are known to be strange.</summary>
    public TextClassifier With(double knownFrom) => new(Labels, model, calibration with { KnownFrom = knownFrom });

    /// <summary>What a text seems to be. Only its first 2,000 characters and 300 words are read, so no text takes long.</summary>
    public Prediction Predict(string text)
    {
        var scores = model.Score(text);
        Span<double> probabilities = stackalloc double[Math.Min(Labels.Length, 256)];
        if (Labels.Length > probabilities.Length)
        {
            probabilities = new double[Labels.Length];
        }

        scores.Probabilities(calibration.Sharpness, probabilities);
        var all = new Guess[Labels.Length];
        for (var label = 0; label < all.Length; label++)
        {
            all[label] = new Guess(Labels[label], probabilities[label]);
        }

        // Sorted by their negatives, so that the likeliest comes first.
        foreach (ref var one in probabilities)
        {
            one = -one;
        }

        MemoryExtensions.Sort(probabilities, all.AsSpan());

        // However low the threshold: a text without a single known word is not known.
        var familiarity = scores.Familiarity;
        var known = familiarity > 0 && familiarity >= KnownFrom;
        return new Prediction(all[0].Label, all[0].Probability, known, familiarity, ImmutableCollectionsMarshal.AsImmutableArray(all));
    }
}
