using System.Text.Json;

namespace SupportBot.Tests.Chats;

/// <summary>An activity as a person sees it: what was said, line by line, and the buttons with what they send.</summary>
internal sealed record WireText(List<string> Lines, List<(string Label, JsonElement? Value)> Buttons)
{
    public static WireText Of(JsonElement activity)
    {
        var seen = new WireText([], []);
        if (activity.TryGetProperty("text", out var text))
        {
            seen.Text(text.GetString()!);
        }

        foreach (var attachment in Array(activity, "attachments"))
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
            seen.Card(attachment.GetProperty("content"));
        }

        if (activity.TryGetProperty("suggestedActions", out var suggested))
        {
            seen.Buttons.AddRange(Array(suggested, "actions").Select(action => (action.GetProperty("title").GetString()!, (JsonElement?)null)));
        }

        return seen;
    }

    /// <summary>As a .chat file has it.</summary>
    public string Transcript => string.Join('\n', Buttons.Count == 0 ? Lines : [.. Lines, string.Join(' ', Buttons.Select(button => $"[{button.Label}]"))]);

    private void Text(string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith("→ ", StringComparison.Ordinal))
            {
                Buttons.Add((line[2..], null));
            }
            else
            {
                Lines.Add((line.StartsWith("- ", StringComparison.Ordinal) ? $"• {line[2..]}" : line).Replace("⚠️", "⚠", StringComparison.Ordinal));
            }
        }
    }

    private void Card(JsonElement element)
    {
        foreach (var part in Array(element, "body").Concat(Array(element, "items")))
        {
            switch (part.GetProperty("type").GetString())
            {
                case "TextBlock":
                    Text(part.GetProperty("text").GetString()!);
                    break;
                case "Container":
                    Card(part);
                    break;
                case "ColumnSet":
                    var columns = Array(part, "columns").Select(column => column.GetProperty("items")[0].GetProperty("text").GetString()).ToList();
                    Text(string.Join(' ', columns));
                    break;
                case "ActionSet":
                    Buttons.AddRange(Array(part, "actions").Select(action => (action.GetProperty("title").GetString()!, (JsonElement?)action.GetProperty("data"))));
                    break;
                case var other:
                    Assert.Fail($"A card part that no test knows: {other}");
                    break;
            }
        }
    }

    private static JsonElement.ArrayEnumerator Array(JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;
}
