using System.Text.RegularExpressions;

namespace SupportBot.Turns;

/// <summary>What a conversation is kept under. No two channels can make the same.</summary>
internal static partial class ConversationKey
{
    private const int Longest = 1000;

    /// <summary>Null where the ids are none: empty, endless, or with what nobody sends in earnest.</summary>
    public static string? Of(string way, string? channelId, string? conversationId) =>
        channelId is not null && ChannelId().IsMatch(channelId) && IsId(conversationId) ? $"{way}/{channelId}/{conversationId}" : null;

    private static bool IsId(string? id) => id is { Length: > 0 and <= Longest } && !id.Any(char.IsControl) && !id.Any(char.IsSurrogate);

    [GeneratedRegex("^[A-Za-z0-9._-]{1,50}\\z")]
    private static partial Regex ChannelId();
}
