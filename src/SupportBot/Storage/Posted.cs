namespace SupportBot.Storage;

/// <summary>A letter in the outbox. Numbers rise, within a conversation and over all.</summary>
/// <param name="Due">When it was to come, where it is a follow-up.</param>
/// <param name="Offset">Minutes from UTC at the person's, where they are known.</param>
/// <param name="IsFarewell">Its conversation was deleted: nothing is left of it but the words that say so.</param>
internal sealed record Posted(long Number, string Conversation, string Channel, string Address, string Body, DateTimeOffset? Due, int? Offset, bool IsFarewell);
