using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Cards;

namespace SupportBot.Protocol;

/// <summary>JSON as the wire has it, written and read with code made at build time.</summary>
public static class WireJson
{
    /// <summary>How deep what comes in may nest. Cards of Teams come to about twenty.</summary>
    public const int MaxDepth = 48;

    // What came in may go out again inside something else.
    private const int MaxDepthOut = 64;

    // Letters of every language as they are, but < > & ' escaped: an activity may find its way into a page.
    internal static WireContext Context { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = MaxDepthOut,
    });

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Context.Activity);

    public static byte[] Write(ExpectedReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, Context.ExpectedReplies);

    public static byte[] Write(JsonElement body) => JsonSerializer.SerializeToUtf8Bytes(body, Context.JsonElement);

    /// <summary>What stands outside on an activity that was written here; the rest is passed over.</summary>
    public static ActivityHeading? ReadHeading(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Context.ActivityHeading);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, Context.String);

    /// <summary>Reads what a stranger sent; null and one sentence about why where it is no activity.</summary>
    public static Activity? Read(ReadOnlySpan<byte> json, out string? problem)
    {
        problem = Wellformed.ProblemOf(json);
        if (problem is not null)
        {
            return null;
        }

        try
        {
            var activity = JsonSerializer.Deserialize(json, Context.Activity);
            problem = activity is null ? "The body is null, not an activity."
                : string.IsNullOrEmpty(activity.Type) ? "The activity has no type."
                : null;
            return problem is null ? activity : null;
        }
        catch (JsonException)
        {
            problem = "The body is JSON, but not an activity.";
            return null;
        }
    }
}

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivityHeading))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(InvokeAnswer))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
internal sealed partial class WireContext : JsonSerializerContext;
