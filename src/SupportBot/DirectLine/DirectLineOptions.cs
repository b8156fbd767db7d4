namespace SupportBot.DirectLine;

/// <summary>How long things last that the chat page holds, and how much one may ask for.</summary>
public sealed class DirectLineOptions
{
    /// <summary>How long a token opens its conversation; whoever has the page open gets a new one in time.</summary>
    public TimeSpan TokensLast { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after the last word a conversation is kept. Then all of it is deleted.</summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many messages of a conversation are taken at once; one more is allowed each second.</summary>
    public int MessagesAtOnce { get; set; } = 6;

    /// <summary>How many chats one address may open or come back to in a minute.</summary>
    public int ChatsAMinute { get; set; } = 30;
}
