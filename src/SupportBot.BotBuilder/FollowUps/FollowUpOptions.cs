namespace SupportBot.BotBuilder.FollowUps;

/// <summary>How follow-ups are sent.</summary>
public sealed class FollowUpOptions
{
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one that cannot be delivered is tried.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);
}
