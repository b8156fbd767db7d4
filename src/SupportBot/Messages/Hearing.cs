using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SupportBot.Protocol.Activities;
using SupportBot.Rendering;
using SupportBot.Turns;

namespace SupportBot.Messages;

/// <summary>Reads an activity of any type as what the turn needs; null where there is nothing to say to it.</summary>
internal static partial class Hearing
{
    // Pages of Web Chat send one of these when they open, because a bot hears nothing of it otherwise.
    private static readonly string[] joins = ["webchat/join", "startConversation", "requestWelcomeDialog"];

    /// <param name="start">What is known already; it comes back with what was done.</param>
    public static T? Of<T>(Activity activity, T start) where T : Spoken
    {
        var inPublic = IsPublic(activity);
        Spoken spoken = start;
        spoken = spoken with { InPublic = inPublic, IsMentioned = Mentions(activity).Any(), Offset = activity.LocalTimestamp?.Offset };
        return (T?)(activity.Type switch
        {
            ActivityTypes.Message => spoken with { Text = Text(activity), Value = Value(activity.Value), HasPicture = activity.Attachments?.Any(IsPicture) == true },
            ActivityTypes.ConversationUpdate when IsBeginning(activity, inPublic) => spoken with { Opens = true },
            ActivityTypes.InstallationUpdate when activity.Action is "add" or "add-upgrade" => spoken with { Opens = true },
            ActivityTypes.Event when joins.Contains(activity.Name) => spoken with { Opens = true },
            ActivityTypes.Invoke when activity.Name == InvokeNames.CardAction => spoken with { Value = Value(Pressed(activity.Value)) ?? "" },
            _ => null,
        });
    }

    public static bool IsPublic(Activity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: ConversationTypes.GroupChat or ConversationTypes.Channel };

    /// <summary>A client's own id is only good for telling a repetition; one too long to be kept is left aside.</summary>
    public static string? Id(string? id) => id is { Length: > 0 and <= 500 } && !id.Any(char.IsSurrogate) ? id : null;

    // In a chat of two it does not matter who is said to have come; in a group the bot itself must have.
    private static bool IsBeginning(Activity activity, bool inPublic) =>
        activity.MembersAdded is { Count: > 0 } added && (!inPublic || added.Any(member => member.Id is not null && member.Id == activity.Recipient?.Id));

    private static IEnumerable<Mention> Mentions(Activity activity) =>
        (activity.Entities ?? []).Select(entity => entity.AsMention()).OfType<Mention>().Where(mention => mention.Id == activity.Recipient?.Id);

    private static string Text(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Mentions(activity))
        {
            text = mention.Text is { Length: > 0 } written ? text.Replace(written, " ", StringComparison.Ordinal) : text;
        }

        // Teams writes HTML, also where it says that the text is plain.
        return (activity.ChannelId == ChannelIds.Teams ? WebUtility.HtmlDecode(At().Replace(text, "$1")).Replace('\u00A0', ' ') : text).Trim();
    }

    private static JsonElement? Pressed(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } invoked && invoked.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("data", out var data)
            ? data
            : null;

    // A button's value as it was sent out, as text or under its name.
    private static string? Value(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Object } data when data.TryGetProperty(Cards.Choice, out var choice) && choice.ValueKind == JsonValueKind.String => choice.GetString(),
        { ValueKind: JsonValueKind.String } text when Choice().IsMatch(text.GetString()!) => text.GetString(),
        _ => null,
    };

    // Teams sends what was typed a second time, as an attachment of HTML.
    private static bool IsPicture(Attachment attachment) =>
        attachment.ContentType is { } type && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<at[^<>]{0,100}>([^<>]{0,200})</at>")]
    private static partial Regex At();

    [GeneratedRegex("^[0-9]{1,9}:[a-z0-9-]{1,100}$")]
    private static partial Regex Choice();
}
