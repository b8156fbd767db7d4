using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using SupportBot.BotBuilder.Bot;
using SupportBot.Core.Conversations;
using SupportBot.Pictures;
using SupportBot.Rendering;
using Own = SupportBot.Protocol.Activities;

namespace SupportBot.BotBuilder.Turns;

/// <summary>The replies of a turn as the SDK sends them: one after the other, or as the card that answers an invoke.</summary>
internal sealed class Answers
{
    private readonly List<string> now;
    private readonly string? card;

    private Answers(List<string> now, string? card, List<(string Body, DateTimeOffset Due)> later) => (this.now, this.card, Later) = (now, card, later);

    /// <summary>What is to be sent when it is due.</summary>
    public List<(string Body, DateTimeOffset Due)> Later { get; }

    public AdaptiveCardInvokeResponse? Card => card is null ? null : JsonConvert.DeserializeObject<AdaptiveCardInvokeResponse>(card);

    public static Answers Of(Turn turn, Activity activity, bool inPublic, Gallery gallery)
    {
        var start = new Own.Activity { Type = ActivityTypes.Message, Locale = "en" };
        var replies = Activities.Of(turn.Replies, Look.Of(activity.ChannelId, inPublic), start, gallery).ToList();
        var later = replies.Where(reply => reply.Due is not null).Select(reply => (Wire.Write(reply.Activity), reply.Due!.Value)).ToList();
        return activity.Type == ActivityTypes.Invoke
            ? new Answers([], Own.InvokeResponse.Card(Activities.AsOneCard(turn.Replies)).Body!.Value.GetRawText(), later)
            : new Answers([.. replies.Where(reply => reply.Due is null).Select(reply => Wire.Write(reply.Activity))], null, later);
    }

    /// <summary>What was answered before.</summary>
    public static Answers Read(string? kept, bool isCard) =>
        kept is null ? new Answers([], null, [])
        : isCard ? new Answers([], kept, [])
        : new Answers(System.Text.Json.JsonSerializer.Deserialize<List<string>>(kept)!, null, []);

    /// <summary>What has to be kept so that a repetition is answered the same; null where the answer holds nothing.</summary>
    public string? ToKeep(Activity activity) =>
        card ?? (activity.DeliveryMode == DeliveryModes.ExpectReplies ? System.Text.Json.JsonSerializer.Serialize(now) : null);

    public Task SendAsync(ITurnContext context, CancellationToken cancelled) =>
        now.Count == 0 ? Task.CompletedTask : context.SendActivitiesAsync([.. now.Select(Wire.ToSdk)], cancelled);
}
