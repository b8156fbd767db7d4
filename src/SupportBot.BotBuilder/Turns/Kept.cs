using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupportBot.BotBuilder.FollowUps;

namespace SupportBot.BotBuilder.Turns;

/// <summary>What is kept of a conversation, in the SDK's conversation state: ids, numbers, times and the bot's own words.</summary>
internal sealed class Kept
{
    private const int MostSeen = 50;
    private const int MostAnswers = 5;

    /// <summary>The case, as <see cref="Core.Conversations.StateJson"/> writes it; empty where there is none.</summary>
    public string State { get; set; } = "";

    /// <summary>The words and values of the last buttons, so that typing the words is a tap.</summary>
    public List<string[]> Buttons { get; set; } = [];

    /// <summary>Minutes from UTC, where they are known.</summary>
    public int? Offset { get; set; }

    /// <summary>The last activities that were taken, the latest last.</summary>
    public List<Seen> Seen { get; set; } = [];

    public List<FollowUp> FollowUps { get; set; } = [];

    /// <summary>The hashes of the resume codes that were given out.</summary>
    public List<string> Codes { get; set; } = [];

    /// <summary>What could not be read, for who looks into it.</summary>
    public string? Spoiled { get; set; }

    public static IStatePropertyAccessor<Kept> In(ConversationState state) => state.CreateProperty<Kept>("SupportBot");

    /// <summary>Where a conversation can be continued. Of the person there is the channel's id and no name.</summary>
    public static ConversationReference ReferenceOf(Activity activity)
    {
        var whole = activity.GetConversationReference();
        return new ConversationReference
        {
            ActivityId = whole.ActivityId,
            Bot = new ChannelAccount(whole.Bot?.Id, whole.Bot?.Name),
            ChannelId = whole.ChannelId,
            Conversation = new ConversationAccount(whole.Conversation.IsGroup, whole.Conversation.ConversationType, whole.Conversation.Id, tenantId: whole.Conversation.TenantId),
            ServiceUrl = whole.ServiceUrl,
            User = new ChannelAccount(whole.User?.Id),
        };
    }

    public void Remember(string? activityId, string? answer)
    {
        if (activityId is not null)
        {
            Seen.Add(new Seen(activityId, answer));
        }

        Seen.RemoveRange(0, Math.Max(0, Seen.Count - MostSeen));
        foreach (var (index, old) in Seen.Index().Take(Math.Max(0, Seen.Count - MostAnswers)).ToList())
        {
            Seen[index] = old with { Answer = null };
        }
    }
}

/// <summary>An activity that was taken, and what stood in the answer to it, where the replies did.</summary>
internal sealed record Seen(string Id, string? Answer);
