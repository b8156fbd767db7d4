using Microsoft.Bot.Schema;

namespace SupportBot.BotBuilder.FollowUps;

/// <summary>What is to be said later, kept with its conversation: where it is no longer kept, it is no longer said.</summary>
/// <param name="Body">The activity as it will leave.</param>
internal sealed record FollowUp(string Id, DateTimeOffset Due, string Body);

/// <summary>In which conversation a follow-up lies.</summary>
internal sealed record Pointer(string Id, DateTimeOffset Due, ConversationReference To);
