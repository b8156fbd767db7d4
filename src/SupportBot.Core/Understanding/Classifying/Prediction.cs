using System.Collections.Immutable;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>What a text seems to be.</summary>
/// <param name="Label">The likeliest class.</param>
/// <param name="Probability">How likely that is, given that the text is one of the classes at all; calibrated.</param>
/// <param name="Known">Whether the text is one of the classes at all.</param>
/// <param name="Familiarity">What <paramref name="Known"/> was decided by, from 0 to 1: how much it looks like what was trained on.</param>
/// <param name="All">Every class, the likeliest first.</param>
public sealed record Prediction(string Label, double Probability, bool Known, double Familiarity, ImmutableArray<Guess> All);

/// <summary>A class, and how likely it is.</summary>
public readonly record struct Guess(string Label, double Probability);
