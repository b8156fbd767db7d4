using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SupportBot.Core.Conversations;

/// <summary>Where a conversation stands, by ids.</summary>
public sealed record Position
{
    public static readonly Position Start = new();

    public Stage Stage { get; init; }

    /// <summary>The remedies that are under way: the last is being walked, the others wait for it.</summary>
    public ImmutableArray<Frame> Frames { get; init; } = [];

    /// <summary>The fact that is being asked for, in a step or as a look of its own.</summary>
    public string? Asking { get; init; }

    /// <summary>The answer to a check that wants one more fact before it counts.</summary>
    public string? Pending { get; init; }

    /// <summary>The check that is waited for.</summary>
    public string? Waiting { get; init; }

    /// <summary>Since when it is waited for.</summary>
    public long Since { get; init; }

    /// <summary>The stage to go back to after a pause.</summary>
    public Stage Then { get; init; }

    /// <summary>How often the present question was not understood.</summary>
    public int Puzzled { get; init; }

    /// <summary>Whether it has been explained how to do or see what is asked.</summary>
    public bool Explained { get; init; }

    /// <summary>Looks in a row without anything to do.</summary>
    public int Looks { get; init; }

    /// <summary>Symptoms, or other ids, that are offered as choices.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];

    [JsonIgnore]
    public Frame? Frame => Frames.IsEmpty ? null : Frames[^1];

    // Arrays are the same where they hold the same.
    public bool Equals(Position? other) =>
        other is not null
        && (Stage, Asking, Pending, Waiting, Since, Then, Puzzled, Explained, Looks)
            == (other.Stage, other.Asking, other.Pending, other.Waiting, other.Since, other.Then, other.Puzzled, other.Explained, other.Looks)
        && Frames.SequenceEqual(other.Frames)
        && Offered.SequenceEqual(other.Offered);

    public override int GetHashCode() => HashCode.Combine(Stage, Asking, Pending, Waiting, Puzzled, Frames.Length);

    /// <summary>Another question: nothing of the last one is left.</summary>
    public Position Fresh() => this with { Asking = null, Pending = null, Puzzled = 0, Explained = false };
}

public enum Stage
{
    /// <summary>Nothing is known yet.</summary>
    Start,

    /// <summary>Two or three symptoms are offered.</summary>
    Clarify,

    /// <summary>A fact is looked up, outside any remedy.</summary>
    Look,

    /// <summary>In a step of the last frame.</summary>
    Step,

    /// <summary>Whether to go on without a copy.</summary>
    WithoutCopy,

    /// <summary>When to ask again.</summary>
    AskWhen,

    /// <summary>A backup runs; nothing is done until it has been looked at.</summary>
    Waiting,

    /// <summary>When to go on.</summary>
    LaterWhen,

    /// <summary>The person is doing something else, and said so.</summary>
    Paused,

    /// <summary>After days of silence: go on, or start over.</summary>
    WelcomeBack,

    /// <summary>Whether to go on with less likely remedies, or to turn to a person.</summary>
    WhetherOn,

    /// <summary>Whether it was helpful.</summary>
    Helpful,
    Ended,
}

/// <summary>A remedy under way.</summary>
/// <param name="Remedy">Which.</param>
/// <param name="Step">Where.</param>
/// <param name="Content">What that step looked like.</param>
/// <param name="For">The prerequisite it brings about, where it is done for another remedy.</param>
/// <param name="Chosen">Whether it was taken from a choice of the frame below.</param>
/// <param name="Did">Whether anything has been done in it.</param>
/// <param name="Applied">Whether what it changes on the phone has been noted.</param>
/// <param name="LongShot">Whether little could be hoped of it when it was done.</param>
public sealed record Frame(
    string Remedy,
    string Step,
    string Content,
    string? For = null,
    bool Chosen = false,
    bool Did = false,
    bool Applied = false,
    bool LongShot = false)
{
    /// <summary>Prerequisites that have been dealt with.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    public bool Equals(Frame? other) =>
        other is not null
        && (Remedy, Step, Content, For, Chosen, Did, Applied, LongShot)
            == (other.Remedy, other.Step, other.Content, other.For, other.Chosen, other.Did, other.Applied, other.LongShot)
        && Needs.SequenceEqual(other.Needs);

    public override int GetHashCode() => HashCode.Combine(Remedy, Step, For, Did, Applied);
}
