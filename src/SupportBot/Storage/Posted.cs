namespace SupportBot.Storage;

/// <summary>A letter in the outbox. Numbers rise, within a conversation and over all.</summary>
internal sealed record Posted(long Number, string Conversation, string Channel, string Address, string Body);
