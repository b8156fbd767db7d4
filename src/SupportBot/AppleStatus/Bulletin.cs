using System.Text.Json;

namespace SupportBot.AppleStatus;

/// <summary>
/// Reads the feed behind Apple's System Status page. It is nowhere documented and may change, so nothing in it is taken for granted:
/// what cannot be understood is not known, and never "all is well".
/// </summary>
internal static class Bulletin
{
    private const string Backup = "iCloud Backup";

    // Apple has renamed it twice.
    private static readonly string[] account = ["iCloud Account & Sign In", "Apple Account", "Apple ID"];

    /// <summary>Whether backups have trouble at Apple's end; null where the answer does not tell.</summary>
    public static bool? Trouble(ReadOnlyMemory<byte> answer)
    {
        // The developers' feed is the same within jsonCallback(…); so what stands around the braces is passed over.
        var (first, last) = (answer.Span.IndexOf((byte)'{'), answer.Span.LastIndexOf((byte)'}'));
        if (first < 0 || last < first)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(answer[first..(last + 1)]);
            return document.RootElement.TryGetProperty("services", out var services) && services.ValueKind == JsonValueKind.Array
                ? Trouble(services.EnumerateArray())
                : null;
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            // Cut off, another type of answer, or text that is none.
            return null;
        }
    }

    private static bool? Trouble(IEnumerable<JsonElement> services)
    {
        var ours = services.Select(service => (Name: Text(service, "serviceName"), Service: service)).Where(one => IsOurs(one.Name)).ToList();
        var lines = ours.ConvertAll(one => Events(one.Service));
        if (lines.Contains(true))
        {
            return true;
        }

        var isWhole = ours.Any(one => IsBackup(one.Name)) && ours.Any(one => !IsBackup(one.Name));
        return isWhole && !lines.Contains(null) ? false : null;
    }

    private static bool? Events(JsonElement service)
    {
        if (!service.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var known = events.EnumerateArray().Select(IsOngoing).ToList();
        return known.Contains(true) ? true : known.Contains(null) ? null : false;
    }

    // What is over stays in the list for days, and what is planned stands there before it begins.
    private static bool? IsOngoing(JsonElement one) => Text(one, "eventStatus")?.ToUpperInvariant() switch
    {
        "ONGOING" => !string.Equals(Text(one, "statusType"), "Available", StringComparison.OrdinalIgnoreCase),
        "RESOLVED" or "COMPLETED" or "UPCOMING" => false,
        _ => null,
    };

    private static bool IsOurs(string? name) => IsBackup(name) || account.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsBackup(string? name) => string.Equals(name, Backup, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : null;
}
