namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// What a trainer may choose. How features are made and weighed is not among it: that was chosen once, on validation data and folds of
/// training data, and serves every corpus alike.
/// </summary>
public sealed record TrainingOptions
{
    public static readonly TrainingOptions Default = new();

    /// <summary>The share of held-out texts, recognised rightly, that may be turned away as unknown: more of it turns away more that is strange.</summary>
    public double MayTurnAway { get; init; } = 0.02;

    /// <summary>How large a model may become. The rarest grams are left out where it would be larger.</summary>
    public int MostBytes { get; init; } = 10_000_000;

    /// <summary>Words that are no slips of the finger, though no example has them.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];

    /// <summary>Of the order in which texts are learnt.</summary>
    public ulong Seed { get; init; } = 1;
}
