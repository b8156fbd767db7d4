using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Protocol.Activities;

/// <summary>Something said about a message: a mention, the client's time zone, a citation. Each kind has its own shape, so only the type is named.</summary>
public sealed record Entity
{
    private const string MentionType = "mention";

    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    /// <summary>This entity as a mention; null where it is something else or lacks the person's id.</summary>
    public Mention? AsMention()
    {
        if (Type != MentionType || More is null
            || !More.TryGetValue("mentioned", out var mentioned) || mentioned.ValueKind != JsonValueKind.Object
            || !mentioned.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = More.TryGetValue("text", out var written) && written.ValueKind == JsonValueKind.String ? written.GetString() : null;
        return new Mention(id.GetString()!, text);
    }
}

/// <summary>Who is mentioned, and the characters of the message that do it, such as <c>&lt;at&gt;Bot&lt;/at&gt;</c>.</summary>
public sealed record Mention(string Id, string? Text);
