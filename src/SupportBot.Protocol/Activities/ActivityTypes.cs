namespace SupportBot.Protocol.Activities;

public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string MessageReaction = "messageReaction";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string Typing = "typing";
    public const string EndOfConversation = "endOfConversation";
}

public static class ChannelIds
{
    public const string Teams = "msteams";
    public const string Emulator = "emulator";
    public const string WebChat = "webchat";
    public const string DirectLine = "directline";
}

public static class DeliveryModes
{
    public const string Normal = "normal";

    /// <summary>The replies are the body of the response.</summary>
    public const string ExpectReplies = "expectReplies";
}

public static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}

public static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
}
