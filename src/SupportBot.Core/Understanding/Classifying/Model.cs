namespace SupportBot.Core.Understanding.Classifying;

/// <summary>What is learnt from texts whose classes are known: a score for each class, not yet a probability.</summary>
internal sealed class Model
{
    // What a gram takes besides a byte for each class: its key, its weight, its scale, its slots, and its part of the spelling.
    private const int BytesBesides = 36;

    [ThreadStatic]
    private static TextVector? reusable;

    private readonly int classes;
    private readonly Vocabulary vocabulary;
    private readonly Spelling spelling;
    private readonly Weights weights;

    private Model(int classes, Vocabulary vocabulary, Spelling spelling, Weights weights)
    {
        this.classes = classes;
        this.vocabulary = vocabulary;
        this.spelling = spelling;
        this.weights = weights;
    }

    public int SizeInBytes => vocabulary.SizeInBytes + spelling.SizeInBytes + weights.SizeInBytes;

    public static Model Train(IReadOnlyList<string> texts, ReadOnlySpan<int> labels, int classes, TrainingOptions options)
    {
        var vocabulary = Vocabulary.Of(texts, options.MostBytes / (Machine.RoomFor(classes) + BytesBesides));
        var spelling = new Spelling(vocabulary, texts, options.Words);
        var vectors = new Vectors();
        var vector = new TextVector();
        foreach (var text in texts)
        {
            vector.Read(text, vocabulary, spelling);
            vectors.Add(vector);
        }

        var machine = Machine.Train(vectors, labels, classes, vocabulary.Count, options.Seed);
        return new Model(classes, vocabulary, spelling, new Weights(machine, vocabulary.Count));
    }

    public Scores Score(string text)
    {
        var vector = reusable ??= new TextVector();
        vector.Read(text, vocabulary, spelling);
        return new Scores(weights.Score(vector)[..classes], vector.Coverage);
    }
}
