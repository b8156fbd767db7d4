namespace SupportBot.Outbox;

/// <summary>How hard the bot tries to bring its replies to people.</summary>
public sealed class OutboxOptions
{
    /// <summary>How often the outbox is looked through for follow-ups that are due.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);

    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long what is on its way may take to arrive when the bot is stopped.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After that a reply is given up.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);
}
