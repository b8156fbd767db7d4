namespace SupportBot.Turns;

/// <summary>What a conversation is kept under. No two channels can make the same.</summary>
internal static class ConversationKey
{
    private const int Longest = 1000;

    /// <summary>Null where the ids are none: empty, endless, or with control characters, which nobody sends in earnest.</summary>
    public static string? Of(IChannel channel, string? channelId, string? conversationId) =>
        IsId(channelId) && IsId(conversationId) ? $"{channel.Name}\n{channelId}\n{conversationId}" : null;

    private static bool IsId(string? id) => id is { Length: > 0 and <= Longest } && !id.Any(char.IsControl) && !id.Any(char.IsSurrogate);
}
