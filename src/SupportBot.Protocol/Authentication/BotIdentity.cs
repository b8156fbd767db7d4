namespace SupportBot.Protocol.Authentication;

/// <summary>How the bot is registered, if it is.</summary>
public enum AppKind
{
    /// <summary>Not at all: only this machine may talk to it.</summary>
    None,

    SingleTenant,

    /// <summary>Registered before 31 July 2025; there are no new ones.</summary>
    MultiTenant,

    /// <summary>A user-assigned managed identity whose client id is the app id. Needs no secret.</summary>
    ManagedIdentity,
}

public enum Cloud
{
    Public,
    UsGovernment,
}

/// <summary>Who the bot is to the Bot Framework. Its text never shows the secret.</summary>
public sealed record BotIdentity
{
    public static BotIdentity None { get; } = new();

    public AppKind Kind { get; init; }

    public string? AppId { get; init; }

    public string? TenantId { get; init; }

    public string? Secret { get; init; }

    public Cloud Cloud { get; init; }

    /// <summary>What to set before the bot can start, one sentence each. Anything half configured is a mistake, not a guess.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Enum.IsDefined(Kind))
            yield return $"Kind is '{Kind}'; use None, SingleTenant, MultiTenant or ManagedIdentity.";

        if (!Enum.IsDefined(Cloud))
            yield return $"Cloud is '{Cloud}'; use Public or UsGovernment.";

        if (Kind == AppKind.None)
        {
            if (AppId is not null || Secret is not null || TenantId is not null)
                yield return "An app id, tenant or secret is set, but Kind is None; set Kind to SingleTenant, MultiTenant or ManagedIdentity.";

            yield break;
        }

        if (!Guid.TryParseExact(AppId, "D", out _))
            yield return $"AppId is '{AppId}'; set the app's (client) id, 36 characters with hyphens.";

        if (Kind != AppKind.MultiTenant && !Guid.TryParseExact(TenantId, "D", out _))
            yield return $"TenantId is '{TenantId}'; {Kind} needs the id of its directory (tenant), 36 characters with hyphens.";

        if (Kind is AppKind.SingleTenant or AppKind.MultiTenant && string.IsNullOrWhiteSpace(Secret))
            yield return $"Secret is empty; {Kind} needs a client secret, from the environment or a vault.";

        if (Kind == AppKind.ManagedIdentity && Secret is not null)
            yield return "Secret is set, but a managed identity has none; remove it.";
    }

    public override string ToString() => $"{Kind} {AppId} {TenantId} {Cloud}";
}
