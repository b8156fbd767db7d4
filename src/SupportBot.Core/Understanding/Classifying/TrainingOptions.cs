namespace SupportBot.Core.Understanding.Classifying;

/// <summary>How a classifier is trained. The defaults were chosen on validation data and serve every corpus alike.</summary>
public sealed record TrainingOptions
{
    public static readonly TrainingOptions Default = new();

    /// <summary>How much a mistake in training costs, against large weights.</summary>
    public double Cost { get; init; } = 0.5;

    /// <summary>The cost for the examples of the class itself, as a multiple.</summary>
    public double OwnCost { get; init; } = 1;

    public double WordShare { get; init; } = 1;

    public double RunShare { get; init; } = 1;

    public double UnknownShare { get; init; }

    public int Rounds { get; init; } = 12;

    public int Folds { get; init; } = 3;

    public int RarestGram { get; init; } = 1;

    public int MostBytes { get; init; } = 10_000_000;

    public ulong Seed { get; init; } = 1;
}
