namespace SupportBot.Protocol.Activities;

/// <summary>Enough of an activity to say which way it goes.</summary>
public sealed class ActivityHeading
{
    public string? Id { get; set; }

    public string? ChannelId { get; set; }

    public string? ReplyToId { get; set; }
}
