using System.Collections.Immutable;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Understanding;

/// <summary>What a message says about the person's case.</summary>
/// <param name="Symptom">The leading symptom; null where the message tells of none that is known.</param>
/// <param name="Score">How sure that is, from 0 to 1, calibrated.</param>
/// <param name="Symptoms">All symptoms that may be meant, the likeliest first.</param>
/// <param name="RuledOut">Causes that the person rules out ("wifi is fine").</param>
/// <param name="Tried">Remedies that the person has tried already.</param>
/// <param name="Facts">What else is said.</param>
/// <param name="Language">"en", or the code of the language that it seems to be.</param>
public sealed record Understood(
    Symptom? Symptom,
    double Score,
    ImmutableArray<SymptomGuess> Symptoms,
    ImmutableArray<Cause> RuledOut,
    ImmutableArray<Remedy> Tried,
    SaidFacts Facts,
    string Language)
{
    /// <summary>A question of the guide's answers.yaml that the message asks.</summary>
    public CommonQuestion? Asks { get; init; }

    /// <summary>Answers to the guide's questions that the message gives before they are asked.</summary>
    public ImmutableArray<Known> Told { get; init; } = [];
}

public readonly record struct SymptomGuess(Symptom Symptom, double Score);

/// <summary>Facts that a message states outright.</summary>
public sealed record SaidFacts(
    PhoneModel? Model = null, int? Ios = null, SaidStorage? Storage = null, TimeSpan? Since = null, KnownMessage? Message = null)
{
    public static readonly SaidFacts None = new();

    /// <summary>How large the next backup is, in gigabytes, where that is said besides how much room there is.</summary>
    public double? BackupSize { get; init; }
}

/// <summary>Amounts of storage in gigabytes, and whose they are where the message says so.</summary>
public sealed record SaidStorage(double? Free, double? Used, double? Of, StorageOwner Owner);

public enum StorageOwner
{
    Unsaid,
    ICloud,
    Phone,
    Backup,
}
