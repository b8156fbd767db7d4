using System.Collections.Immutable;

namespace SupportBot.Core.Conversations;

/// <summary>One message of the bot.</summary>
public sealed record Reply
{
    /// <summary>A time that is no date: as soon as Apple's status page shows no trouble any more.</summary>
    public static readonly DateTimeOffset WhenAppleIsBack = DateTimeOffset.MaxValue;

    public ReplyKind Kind { get; init; }

    /// <summary>What is said first; may be empty where there are instructions.</summary>
    public string Text { get; init; } = "";

    /// <summary>Instructions, one a line, to be numbered.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>What is said or asked under the instructions.</summary>
    public string Closing { get; init; } = "";

    /// <summary>Buttons. What they say may also be typed, and anything else too.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>The places that the instructions lead to.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>What the last of them looks like.</summary>
    public Illustration? Illustration { get; init; }

    /// <summary>A follow-up: to be sent then, and dropped when the person comes back first.</summary>
    public DateTimeOffset? Due { get; init; }
}

public enum ReplyKind
{
    Say,
    Instructions,
    Warning,

    /// <summary>To be copied: what Apple Support will want to know, what was tried.</summary>
    Summary,

    /// <summary>A code to go on with on another device.</summary>
    Code,
}

/// <summary>A button: its id, the words on it, and the value that comes back when it is tapped.</summary>
public sealed record Choice(string Id, string Label, string Value);
