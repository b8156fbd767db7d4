namespace SupportBot.Core.Conversations;

/// <summary>What a turn needs from outside; a turn itself asks nobody.</summary>
/// <param name="Now">The time, with the person's offset from UTC where it is known.</param>
/// <param name="Randomness">At least eight random bytes, for a resume code.</param>
/// <param name="Apple">What Apple's status page says, where it could be read.</param>
public sealed record World(DateTimeOffset Now, ReadOnlyMemory<byte> Randomness = default, AppleStatus? Apple = null);

/// <summary>Apple's own word on its services, and how old it is.</summary>
public sealed record AppleStatus(bool Outage, DateTimeOffset CheckedAt);
