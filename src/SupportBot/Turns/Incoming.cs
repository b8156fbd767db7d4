using SupportBot.Core.Conversations;

namespace SupportBot.Turns;

/// <summary>What came from a channel, and how it is answered there.</summary>
internal sealed record Incoming : Spoken
{
    /// <summary>Whose it is: <see cref="ConversationKey"/>.</summary>
    public required string Conversation { get; init; }

    /// <summary>The channel's own id of it. What comes with the same id again is not taken again; without one nobody can tell.</summary>
    public string? ActivityId { get; init; }

    public required IChannel Channel { get; init; }

    /// <summary>Where and how the replies go, in the channel's own JSON. It is kept with the conversation, for what is sent later.</summary>
    public required string Address { get; init; }

    /// <summary>Who types: whose tries of resume codes are counted.</summary>
    public required string From { get; init; }

    /// <summary>
    /// Writes what the channel is answered. It is kept with the activity's id, and given again when the activity comes again.
    /// </summary>
    public Func<Turn, string>? Answer { get; init; }

    /// <summary>The replies stand in the answer, so the outbox has only to send what is due later.</summary>
    public bool RepliesInAnswer { get; init; }

    /// <summary>Writes the person's own message, without secrets, as one that goes out before the replies: for who shows a log.</summary>
    public Func<string, string>? Echo { get; init; }
}
