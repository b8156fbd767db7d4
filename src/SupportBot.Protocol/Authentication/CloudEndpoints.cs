namespace SupportBot.Protocol.Authentication;

/// <summary>
/// The names that one cloud of Microsoft's has for things, from "Authentication with the Bot Connector API" and
/// "Configure Bot Framework bots for US Government customers" on learn.microsoft.com.
/// </summary>
internal sealed record CloudEndpoints
{
    public required Uri ChannelMetadata { get; init; }

    public required string ChannelIssuer { get; init; }

    public required Uri EmulatorMetadata { get; init; }

    /// <summary>Where people and apps sign in; issues tokens of version 2.</summary>
    public required string Login { get; init; }

    /// <summary>The tenants of Microsoft that sign for an Emulator, besides the bot's own.</summary>
    public required IReadOnlyList<string> EmulatorTenants { get; init; }

    /// <summary>What the bot's own tokens are for.</summary>
    public required string Resource { get; init; }

    public static CloudEndpoints For(Cloud cloud) => cloud == Cloud.UsGovernment ? usGovernment : everybody;

    private static readonly CloudEndpoints everybody = new()
    {
        ChannelMetadata = new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        ChannelIssuer = "https://api.botframework.com",
        EmulatorMetadata = new Uri("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        Login = "https://login.microsoftonline.com",
        EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
        Resource = "https://api.botframework.com",
    };

    private static readonly CloudEndpoints usGovernment = new()
    {
        ChannelMetadata = new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        ChannelIssuer = "https://api.botframework.us",
        EmulatorMetadata = new Uri("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        Login = "https://login.microsoftonline.us",
        EmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
        Resource = "https://api.botframework.us",
    };
}
