namespace SupportBot.Pages;

/// <summary>The chat page, and who may show it on a site of theirs.</summary>
public sealed class WebOptions
{
    /// <summary>What the bot is called on its page.</summary>
    public string Name { get; set; } = "Backup Helper";

    /// <summary>Where it says what becomes of what people write. It must be set before other sites may show the chat.</summary>
    public string? PrivacyNoticeUrl { get; set; }

    /// <summary>The sites that may show the chat in a frame, such as https://www.example.com.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>The bot's own public address, such as https://bot.example.com: channels fetch pictures from there. Without it they get words alone.</summary>
    public string? Address { get; set; }

    /// <summary>PNGs of the guide's pictures, for Teams, which shows no SVG; made by deploymentTemplates/teams/draw-pictures.sh.</summary>
    public string? PictureFolder { get; set; }

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "Web:Name is empty: the page needs a name for the bot.";
        }

        if (PrivacyNoticeUrl is { Length: > 0 } notice && !IsAddress(notice))
        {
            yield return $"Web:PrivacyNoticeUrl is '{notice}', which is no address that begins with https://.";
        }

        if (Address is { Length: > 0 } address && !IsOrigin(address))
        {
            yield return $"Web:Address is '{address}', which is no address such as https://bot.example.com: no path, no slash at the end.";
        }

        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return $"Web:AllowedOrigins holds '{origin}', which is no origin. One looks like https://www.example.com: no path, no slash at the end, no wildcard.";
        }

        if (AllowedOrigins.Count > 0 && string.IsNullOrEmpty(PrivacyNoticeUrl))
        {
            yield return "Web:AllowedOrigins lets other sites show the chat, so Web:PrivacyNoticeUrl must say where people can read what becomes of their words.";
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || IsLocal(address));

    private static bool IsOrigin(string text) => IsAddress(text) && new Uri(text).GetLeftPart(UriPartial.Authority) == text && !text.Contains('*');

    private static bool IsLocal(Uri address) => address is { Scheme: "http", IsLoopback: true };
}
