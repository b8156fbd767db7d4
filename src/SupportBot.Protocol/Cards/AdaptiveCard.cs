using System.Text.Json;
using System.Text.Json.Serialization;
using SupportBot.Protocol.Activities;

namespace SupportBot.Protocol.Cards;

/// <summary>An Adaptive Card of the few blocks that steps, warnings and buttons need.</summary>
public sealed record AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyName("$schema"), JsonPropertyOrder(-3)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>1.3 is shown by every client; <see cref="ExecuteAction"/> needs 1.4.</summary>
    [JsonPropertyOrder(-1)]
    public string Version => (Actions ?? []).Any(action => action is ExecuteAction) ? "1.4" : "1.3";

    /// <summary>What is shown and said where the card cannot be.</summary>
    public string? FallbackText { get; init; }

    public string? Speak { get; init; }

    /// <summary>The language of the texts, so that a screen reader pronounces them well.</summary>
    public string? Lang { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    public IReadOnlyList<CardButton>? Actions { get; init; }

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, WireJson.Context.AdaptiveCard);

    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = ToJson() };
}
