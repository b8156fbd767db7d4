using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Core.Conversations;

/// <summary>The state as it is kept: small JSON.</summary>
public static class StateJson
{
    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, StateJsonContext.Default.ConversationState);

    /// <summary>The state that was kept; null where it cannot be read. One of a newer version has its version and nothing else.</summary>
    public static ConversationState? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (!document.RootElement.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
            {
                return null;
            }

            return number == ConversationState.PresentVersion
                ? Checked(document.RootElement.Deserialize(StateJsonContext.Default.ConversationState))
                : ConversationState.New with { Version = number };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    // JSON may leave out or null what the types promise.
    private static ConversationState? Checked(ConversationState? state) =>
        state is { At: not null, Log.IsDefault: false, History.IsDefault: false, LastChoices.IsDefault: false }
        && state.Log.All(entry => entry is { Id: not null })
        && IsWhole(state.At)
        && state.History.All(earlier => earlier is { At: not null } && earlier.LogLength <= state.Log.Length && earlier.LogLength >= 0 && IsWhole(earlier.At))
            ? state
            : null;

    private static bool IsWhole(Position at) =>
        Enum.IsDefined(at.Stage)
        && at is { Frames.IsDefault: false, Offered.IsDefault: false }
        && at.Frames.All(frame => frame is { Remedy: not null, Step: not null, Content: not null, Needs.IsDefault: false })
        && at.Offered.All(id => id is not null);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
