using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Protocol.Activities;

/// <summary>
/// What a client and the bot send each other. The schema is open: what is not named here is kept and goes out again.
/// Whatever a client leaves out, or sends as null, is null here; a list never holds a null.
/// </summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type of tomorrow.</summary>
    public string? Type { get; init; }

    public string? Id { get; init; }

    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The sender's own clock; its offset says where in the day the person is.</summary>
    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }

    public string? Locale { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a screen reader or a voice says instead of the text.</summary>
    public string? Speak { get; init; }

    /// <summary>What stands in a notification.</summary>
    public string? Summary { get; init; }

    /// <summary><c>expectingInput</c>, <c>acceptingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init => field = Lists.WithoutNulls(value); }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init => field = Lists.WithoutNulls(value); }

    /// <summary>The name of an event or an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>What an event, an invoke or a card's button carries.</summary>
    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init => field = Lists.WithoutNulls(value); }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init => field = Lists.WithoutNulls(value); }

    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init => field = Lists.WithoutNulls(value); }

    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init => field = Lists.WithoutNulls(value); }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>add-upgrade</c>, <c>remove</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    /// <summary>The start of an answer: same conversation, sender and recipient swapped.</summary>
    public Activity CreateReply(string type = ActivityTypes.Message) => new()
    {
        Type = type,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        From = Recipient,
        Recipient = From,
        ReplyToId = Id,
        Locale = Locale,
    };

    public static Activity Typing { get; } = new() { Type = ActivityTypes.Typing };
}
