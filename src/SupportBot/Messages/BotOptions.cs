using SupportBot.Protocol.Authentication;

namespace SupportBot.Messages;

/// <summary>Who the bot is to the Bot Framework. Nothing set: only this machine may talk to it.</summary>
public sealed class BotOptions
{
    /// <summary>One of <see cref="AppKind"/>.</summary>
    public string Kind { get; set; } = nameof(AppKind.None);

    public string? AppId { get; set; }

    public string? TenantId { get; set; }

    /// <summary>From the environment (Bot__Secret) or a vault, never from a file of the repository.</summary>
    public string? Secret { get; set; }

    /// <summary>One of <see cref="Protocol.Authentication.Cloud"/>.</summary>
    public string Cloud { get; set; } = nameof(Protocol.Authentication.Cloud.Public);

    /// <summary>Hosts beside the Bot Framework's own that may see the bot's token.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Takes the Emulator's tokens, made with the bot's own app id and secret. For development.</summary>
    public bool AcceptEmulatorTokens { get; set; }

    /// <summary>Without an app id: takes activities from anywhere.</summary>
    public bool DangerouslyAcceptCallersWithoutToken { get; set; }

    public BotIdentity Identity() => new()
    {
        Kind = Enum.Parse<AppKind>(Kind, ignoreCase: true),
        AppId = Set(AppId),
        TenantId = Set(TenantId),
        Secret = Set(Secret),
        Cloud = Enum.Parse<Cloud>(Cloud, ignoreCase: true),
    };

    public IEnumerable<string> Problems() =>
        (NameProblems().ToList() is { Count: > 0 } names ? names : Identity().Problems()).Select(problem => $"Bot: {problem}")
            .Concat(ServiceHosts.Select(Protocol.Authentication.ServiceHosts.ProblemOf).OfType<string>().Select(problem => $"Bot:ServiceHosts: {problem}"));

    // A word that is no name cannot become an identity.
    private IEnumerable<string> NameProblems()
    {
        if (!Enum.GetNames<AppKind>().Contains(Kind, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Kind is '{Kind}'; use {string.Join(", ", Enum.GetNames<AppKind>())}.";
        }

        if (!Enum.GetNames<Cloud>().Contains(Cloud, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Cloud is '{Cloud}'; use {string.Join(" or ", Enum.GetNames<Cloud>())}.";
        }
    }

    private static string? Set(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
