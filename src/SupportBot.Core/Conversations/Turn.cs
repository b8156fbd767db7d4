using System.Collections.Immutable;

namespace SupportBot.Core.Conversations;

/// <summary>What came of a message.</summary>
public sealed record Turn(ConversationState State, ImmutableArray<Reply> Replies)
{
    /// <summary>What was typed, without secrets: all that may be kept of it.</summary>
    public string Heard { get; init; } = "";

    /// <summary>The arrows of the guide that were followed.</summary>
    public ImmutableArray<TakenArrow> Taken { get; init; } = [];

    /// <summary>A resume code that was given out in this turn, for the host to keep (hashed).</summary>
    public string? NewCode { get; init; }

    /// <summary>A resume code that the person typed: the host fetches its conversation, if there is one.</summary>
    public string? TypedCode { get; init; }

    /// <summary>Follow-ups that wait for this conversation are to be dropped.</summary>
    public bool DropsFollowUps { get; init; }

    /// <summary>The page is to be cleared at once: the person may be watched.</summary>
    public bool ClearsPage { get; init; }
}

/// <summary>An arrow of a step, by the name that its writer gave it.</summary>
public readonly record struct TakenArrow(string Remedy, string Step, string Arrow)
{
    public override string ToString() => $"{Remedy}: '{Step}' -> '{Arrow}'";
}
