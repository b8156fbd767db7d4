namespace SupportBot.Storage;

/// <summary>A letter in the outbox. Numbers rise, within a conversation and over all.</summary>
/// <param name="IsFarewell">Its conversation was deleted: nothing is left of it but the words that say so.</param>
internal sealed record Posted(long Number, string Conversation, string Channel, string Address, string Body, bool IsFarewell = false);
