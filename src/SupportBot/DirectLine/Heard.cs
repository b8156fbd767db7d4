using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SupportBot.Protocol;
using SupportBot.Protocol.Activities;
using SupportBot.Turns;

namespace SupportBot.DirectLine;

/// <summary>A person's activity as a turn takes it, and as it is written into the log: only what a page needs, and no secrets.</summary>
internal static partial class Heard
{
    public const int LongestText = 4000;

    private static readonly TimeSpan longestOffset = TimeSpan.FromHours(14);

    public static Incoming Of(Activity activity, Pass pass, string id, string conversation, IChannel channel, string from) => new()
    {
        Conversation = conversation,
        ActivityId = id,
        Channel = channel,
        Address = pass.Chat,
        From = from,
        Text = activity.Text ?? "",
        Value = activity.Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null,
        HasPicture = activity.Attachments is { Count: > 0 },
        Offset = activity.LocalTimestamp?.Offset is { } offset && offset.Duration() <= longestOffset ? offset : null,
        Echo = heard => Echo(activity, pass, id, heard),
    };

    /// <summary>The client's own id of an activity; by it the client knows its echo, and the bot a message that comes again.</summary>
    public static string? ClientId(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String && id.GetString() is { } text && Plain().IsMatch(text) ? text : null;

    private static string Echo(Activity activity, Pass pass, string id, string text) => Encoding.UTF8.GetString(WireJson.Write(new Activity
    {
        Type = ActivityTypes.Message,
        Id = id,
        From = new ChannelAccount { Id = pass.User, Role = "user" },
        Text = text.Length == 0 && activity.Attachments is { Count: > 0 } ? "(a file)" : text,
        TextFormat = "plain",
        ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = ClientId(activity) ?? id }),
    }));

    [GeneratedRegex(@"^[A-Za-z0-9_.:-]{1,100}\z")]
    private static partial Regex Plain();
}
