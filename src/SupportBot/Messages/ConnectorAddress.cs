using System.Text.Json;
using System.Text.Json.Serialization;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;

namespace SupportBot.Messages;

/// <summary>Where replies go, kept with the conversation. Of the person there is the channel's id and no name.</summary>
internal sealed record ConnectorAddress(
    string ServiceUrl, bool IsVouched, string ChannelId, string ConversationId, bool InPublic, string? BotId, string? BotName, string? UserId, string? ReplyTo)
{
    public static ConnectorAddress Of(Activity activity, ServiceAddress replyTo, bool inPublic) => new(
        replyTo.ToString(), replyTo.IsVouched, activity.ChannelId!, activity.Conversation!.Id!, inPublic, activity.Recipient?.Id, activity.Recipient?.Name, activity.From?.Id, activity.Id);

    public static ConnectorAddress? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, AddressJson.Default.ConnectorAddress);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, AddressJson.Default.ConnectorAddress);

    /// <summary>Null where it was never vouched for and is not on this machine.</summary>
    public ConversationAddress? ToConversation() =>
        ServiceAddress.Restore(ServiceUrl, IsVouched) is { } service ? new ConversationAddress(service, ConversationId) : null;

    public Activity Start() => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount { Id = ConversationId },
        From = new ChannelAccount { Id = BotId, Name = BotName, Role = "bot" },
        Recipient = new ChannelAccount { Id = UserId },
        ReplyToId = ReplyTo,
        Locale = "en",
    };
}

[JsonSerializable(typeof(ConnectorAddress))]
internal sealed partial class AddressJson : JsonSerializerContext;
