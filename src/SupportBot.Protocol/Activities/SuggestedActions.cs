using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Protocol.Activities;

/// <summary>Buttons under a message that vanish with the next one. Whom they are for is left out: Web Chat shows them to nobody else.</summary>
public sealed record SuggestedActions
{
    public IReadOnlyList<string>? To { get; init => field = Lists.WithoutNulls(value); }

    public IReadOnlyList<CardAction>? Actions { get; init => field = Lists.WithoutNulls(value); }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

public sealed record CardAction
{
    public const string ImBack = "imBack";
    public const string PostBack = "postBack";
    public const string MessageBack = "messageBack";
    public const string OpenUrl = "openUrl";

    public string? Type { get; init; }

    public string? Title { get; init; }

    public JsonElement? Value { get; init; }

    public string? Text { get; init; }

    public string? DisplayText { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    /// <summary>A button that says its words as if the person had typed them. The Playground and Teams send the title, so both are the same.</summary>
    public static CardAction Says(string words) => new() { Type = ImBack, Title = words, Value = WireJson.Text(words) };
}
