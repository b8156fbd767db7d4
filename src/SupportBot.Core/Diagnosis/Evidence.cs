using System.Collections.Immutable;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Diagnosis;

/// <summary>All that is known of a case and speaks for or against causes, and what was done about it.</summary>
public sealed record Evidence
{
    public static readonly Evidence None = new();

    public ImmutableArray<Symptom> Symptoms { get; init; } = [];

    /// <summary>The message that the phone shows; it says more than the symptom it belongs to.</summary>
    public KnownMessage? Message { get; init; }

    public ImmutableArray<Cause> RuledOut { get; init; } = [];

    /// <summary>Facts as the person answered, read or showed them.</summary>
    public ImmutableArray<Known> Answers { get; init; } = [];

    /// <summary>Remedies that were done and did not help, and how sure it is that they were done right.</summary>
    public ImmutableArray<Failure> Failures { get; init; } = [];
}

/// <param name="Remedy">What was done.</param>
/// <param name="Sure">From 0 to 1: done here and looked at, or only told.</param>
public readonly record struct Failure(Remedy Remedy, double Sure);
