namespace SupportBot.Turns;

/// <summary>What a person did, in words that every channel and every host shares.</summary>
internal record Spoken
{
    public string Text { get; init; } = "";

    /// <summary>The value of a button.</summary>
    public string? Value { get; init; }

    /// <summary>The chat was only opened: a person who was greeted before is not greeted again.</summary>
    public bool Opens { get; init; }

    /// <summary>Others read along: nothing is diagnosed there.</summary>
    public bool InPublic { get; init; }

    /// <summary>In public: the bot was spoken to.</summary>
    public bool IsMentioned { get; init; }

    /// <summary>A picture or a file came with it.</summary>
    public bool HasPicture { get; init; }

    /// <summary>The person's own offset from UTC, where the channel tells it.</summary>
    public TimeSpan? Offset { get; init; }
}
