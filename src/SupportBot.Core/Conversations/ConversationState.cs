using System.Collections.Immutable;

namespace SupportBot.Core.Conversations;

/// <summary>
/// What is remembered of a conversation: ids, numbers and times, never what was typed. The case is a log; everything known of it
/// is read from there, and going back is to cut it off.
/// </summary>
public sealed record ConversationState
{
    public const int PresentVersion = 1;

    public static readonly ConversationState New = new();

    public int Version { get; init; } = PresentVersion;

    public ImmutableArray<Entry> Log { get; init; } = [];

    public Position At { get; init; } = Position.Start;

    /// <summary>Where the person was before, the latest last: how long the log was, and the position.</summary>
    public ImmutableArray<Earlier> History { get; init; } = [];

    /// <summary>Counts turns: a button of an earlier turn is recognised by it.</summary>
    public int TurnNumber { get; init; }

    /// <summary>The ids of the buttons that the last turn offered.</summary>
    public ImmutableArray<string> LastChoices { get; init; } = [];

    /// <summary>The page of the phone that the latest instructions led to.</summary>
    public string? LastPlace { get; init; }

    /// <summary>The illustration that was shown last.</summary>
    public string? LastIllustration { get; init; }

    /// <summary>When the person was last heard, in seconds since 1970.</summary>
    public long LastHeard { get; init; }
}

public sealed record Earlier(int LogLength, Position At);

/// <summary>One thing that was learned or done.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Of what: a fact, a remedy, a symptom …</param>
/// <param name="Value">What it is.</param>
/// <param name="At">When, in seconds since 1970.</param>
public sealed record Entry(EntryKind Kind, string Id, string? Value, long At);

public enum EntryKind
{
    Symptom,
    Message,
    Model,
    Ios,

    /// <summary>A fact that the person answered or read.</summary>
    Fact,

    /// <summary>A fact that a symptom or message tells; what it says about the causes is said already.</summary>
    Implied,

    /// <summary>Gigabytes.</summary>
    Amount,

    /// <summary>Days since the last backup.</summary>
    Since,
    Unsure,
    Skipped,
    RuledOut,

    /// <summary>The person had done it before they came.</summary>
    TriedBefore,

    /// <summary>What came of a remedy.</summary>
    Outcome,

    /// <summary>A choice has offered a remedy, and it was taken.</summary>
    Chosen,
    Forgotten,

    /// <summary>A question of the bot's own, answered: going on without a copy, …</summary>
    Consent,
    Ending,

    /// <summary>Started over: what stands before it no longer counts.</summary>
    Restart,
}
