using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>Says which of its classes a text belongs to, or that it belongs to none. Made once by training; used by all threads.</summary>
public sealed class TextClassifier
{
    [ThreadStatic]
    private static TextVector? reusable;

    private readonly TrainingOptions options;
    private readonly ImmutableArray<string> labels;
    private readonly Vocabulary vocabulary;
    private readonly Machine machine;

    private TextClassifier(TrainingOptions options, ImmutableArray<string> labels, Vocabulary vocabulary, Machine machine)
    {
        this.options = options;
        this.labels = labels;
        this.vocabulary = vocabulary;
        this.machine = machine;
    }

    public ImmutableArray<string> Labels => labels;

    /// <summary>From this familiarity on a text counts as known.</summary>
    internal double KnownFrom { get; init; } = 0.5;

    internal double Sharpness { get; init; } = 5;

    public int SizeInBytes => vocabulary.SizeInBytes + vocabulary.Count * machine.Width;

    public static TextClassifier Train(IReadOnlyList<Example> examples, TrainingOptions? options = null)
    {
        options ??= TrainingOptions.Default;
        if (examples.Count == 0)
        {
            throw new ArgumentException("There is nothing to learn from: no examples.", nameof(examples));
        }

        var sorted = examples.Distinct().OrderBy(one => one.Label, StringComparer.Ordinal).ThenBy(one => one.Text, StringComparer.Ordinal).ToArray();
        var labels = sorted.Select(one => one.Label).Distinct().ToImmutableArray();
        var vocabulary = Vocabulary.Of(sorted.Select(one => one.Text), options.RarestGram);
        var vectors = new Vectors();
        var vector = new TextVector();
        var numbers = new int[sorted.Length];
        for (var at = 0; at < sorted.Length; at++)
        {
            vector.Read(sorted[at].Text, vocabulary, options);
            vectors.Add(vector);
            numbers[at] = labels.IndexOf(sorted[at].Label);
        }

        var all = Enumerable.Range(0, sorted.Length).ToArray();
        var machine = Machine.Train(vectors, numbers, all, labels.Length, vocabulary.Count, options);
        return new TextClassifier(options, labels, vocabulary, machine);
    }

    /// <summary>
    /// Reads at most the first 2,000 characters and 300 words, so that no message takes long.
    /// </summary>
    public Prediction Predict(string text)
    {
        var vector = reusable ??= new TextVector();
        vector.Read(text, vocabulary, options);
        Span<float> scores = new float[machine.Width];
        machine.Score(vector.Grams, vector.Values, scores);
        scores = scores[..labels.Length];
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        var all = new Guess[labels.Length];
        var sum = 0.0;
        for (var label = 0; label < all.Length; label++)
        {
            var weight = Math.Exp((scores[label] - scores[best]) * Sharpness);
            sum += weight;
            all[label] = new Guess(labels[label], weight);
        }

        for (var label = 0; label < all.Length; label++)
        {
            all[label] = all[label] with { Probability = all[label].Probability / sum };
        }

        Array.Sort(all, (one, other) => other.Probability.CompareTo(one.Probability));
        var familiarity = vector.Grams.IsEmpty ? 0 : 1 / (1 + Math.Exp(-2 * (scores[best] + 0.3)));
        return new Prediction(all[0].Label, all[0].Probability, familiarity >= KnownFrom, familiarity, ImmutableCollectionsMarshal.AsImmutableArray(all));
    }

}
