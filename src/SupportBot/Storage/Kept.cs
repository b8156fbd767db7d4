namespace SupportBot.Storage;

/// <summary>A conversation as it is kept.</summary>
/// <param name="Version">Counts changes: who would change an older one than is kept has to begin again.</param>
/// <param name="Buttons">The words and values of the last buttons, so that typing the words is a tap.</param>
/// <param name="Offset">Minutes from UTC, where they are known.</param>
internal sealed record Kept(string Key, long Version, string State, string Buttons, string Channel, string Address, int? Offset)
{
    public static Kept Nothing(string key, string channel) => new(key, 0, "", "[]", channel, "", null);
}

/// <summary>What is known when an activity comes.</summary>
/// <param name="Seen">It was answered before, with <paramref name="Answer"/>.</param>
internal sealed record Before(Kept Conversation, bool Seen, string? Answer, IReadOnlyList<OpenCard> Cards);

/// <summary>A card whose buttons can still be pressed, on a channel where it can be written anew.</summary>
/// <param name="Id">The channel's own id of it.</param>
/// <param name="Body">As it was sent.</param>
internal sealed record OpenCard(long Number, string Id, string Body);

/// <summary>What one turn changes.</summary>
internal sealed record Change(Kept Conversation)
{
    public string? ActivityId { get; init; }

    public string? Answer { get; init; }

    public IReadOnlyList<(string Body, DateTimeOffset? Due)> Letters { get; init; } = [];

    /// <summary>Cards that are written anew, by one of the letters.</summary>
    public IReadOnlyList<OpenCard> Closes { get; init; } = [];

    public bool DropsFollowUps { get; init; }

    public string? NewCode { get; init; }

    /// <summary>What could not be read, to be kept aside.</summary>
    public string? Spoiled { get; init; }

    /// <summary>The hash of the code that is used up, and the change to the conversation that it comes from, unless that is this one.</summary>
    public string? UsedCode { get; init; }

    public Change? Also { get; init; }
}
