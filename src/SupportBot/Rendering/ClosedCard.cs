using System.Text.Json;
using System.Text.Json.Nodes;
using SupportBot.Protocol.Activities;

namespace SupportBot.Rendering;

/// <summary>A card that was answered: what it said, what was chosen on it, and nothing more to press.</summary>
internal static class ClosedCard
{
    public static bool HasButtons(Activity activity) => Card(activity) is { } card && ButtonsOf(card).Any();

    /// <summary>Null where it is no card with buttons.</summary>
    public static Activity? Of(Activity shown, string id, string? value, string text)
    {
        if (Card(shown) is not { } card || ButtonsOf(card).ToList() is not { Count: > 0 } buttons)
        {
            return null;
        }

        var titles = buttons.SelectMany(set => set["actions"] as JsonArray ?? [])
            .Where(button => value is null ? string.Equals((string?)button?["title"], text, StringComparison.OrdinalIgnoreCase) : (string?)button?["data"]?[Cards.Choice] == value);
        var chosen = (string?)titles.FirstOrDefault()?["title"];
        var body = card["body"]!.AsArray();
        buttons.ForEach(set => body.Remove(set));
        if (chosen is not null)
        {
            body.Add((JsonNode)new JsonObject { ["type"] = "TextBlock", ["text"] = $"✓ {chosen}", ["weight"] = "bolder", ["wrap"] = true, ["spacing"] = "medium" });
        }

        return shown with { Id = id, ReplyToId = null, Attachments = [shown.Attachments![0] with { Content = JsonSerializer.SerializeToElement(card) }] };
    }

    private static JsonObject? Card(Activity activity) =>
        activity.Attachments is [{ Content: { ValueKind: JsonValueKind.Object } card }] ? JsonObject.Create(card) : null;

    private static IEnumerable<JsonObject> ButtonsOf(JsonObject card) =>
        (card["body"] as JsonArray ?? []).OfType<JsonObject>().Where(part => (string?)part["type"] == "ActionSet");
}
