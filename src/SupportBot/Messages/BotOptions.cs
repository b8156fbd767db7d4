using SupportBot.Protocol.Authentication;

namespace SupportBot.Messages;

/// <summary>Who the bot is to the Bot Framework. Nothing set: only this machine may talk to it.</summary>
public sealed class BotOptions
{
    public AppKind Kind { get; set; }

    public string? AppId { get; set; }

    public string? TenantId { get; set; }

    /// <summary>From the environment (Bot__Secret) or a vault, never from a file of the repository.</summary>
    public string? Secret { get; set; }

    public Cloud Cloud { get; set; }

    /// <summary>Hosts beside the Bot Framework's own that may see the bot's token.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Takes the Emulator's tokens, made with the bot's own app id and secret. For development.</summary>
    public bool AcceptEmulatorTokens { get; set; }

    /// <summary>Without an app id: takes activities from anywhere.</summary>
    public bool DangerouslyAcceptCallersWithoutToken { get; set; }

    public BotIdentity Identity() => new() { Kind = Kind, AppId = Set(AppId), TenantId = Set(TenantId), Secret = Set(Secret), Cloud = Cloud };

    public IEnumerable<string> Problems() =>
        Identity().Problems().Select(problem => $"Bot: {problem}")
            .Concat(ServiceHosts.Select(Protocol.Authentication.ServiceHosts.ProblemOf).OfType<string>().Select(problem => $"Bot:ServiceHosts: {problem}"));

    private static string? Set(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
