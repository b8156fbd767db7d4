namespace SupportBot.Protocol.Tests.Authentication;

internal static partial class TokenMatrix
{
    private const string Local = "http://localhost:50000";
    private const string Microsoft = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string Stranger = "66666666-dddd-4eee-8fff-444444444444";

    private static Forge Emulator => Forge.Emulator(good);

    private static Forge OldEmulator => Emulator.Without("azp").With("ver", "\"1.0\"").With("appid", $"\"{Forge.AppId}\"");

    private static (string Name, TokenCase Case)[] Emulators() =>
    [
        ("an Emulator's token, version 2", Open(200, Emulator)),
        ("an Emulator's token, version 1", Open(200, OldEmulator)),
        ("an Emulator's token of the old issuer", Open(200, OldEmulator.With("iss", $"\"https://sts.windows.net/{Forge.TenantId}/\""))),
        ("an Emulator's token of Microsoft's tenant", Open(200, Emulator.With("iss", $"\"https://login.microsoftonline.com/{Microsoft}/v2.0\""))),
        ("an Emulator's token, signed for any tenant", Open(200, Forge.Emulator(ofAnyTenant))),
        ("a channel's token where the Emulator is welcome", In(Channel) with { AcceptEmulator = true }),
        ("an Emulator's token where nobody asked for it", Open(401, Emulator) with { AcceptEmulator = false }),
        ("an Emulator's token of another tenant", Open(401, Emulator.With("iss", $"\"https://login.microsoftonline.com/{Stranger}/v2.0\""))),
        ("an Emulator's token of another tenant, old issuer", Open(401, Emulator.With("iss", $"\"https://sts.windows.net/{Stranger}/\""))),
        ("an Emulator's token of the government's issuer", Open(401, Emulator.With("iss", $"\"https://login.microsoftonline.us/{Forge.TenantId}/v2.0\""))),
        ("an Emulator's token of a longer issuer", Open(401, Emulator.With("iss", $"\"https://login.microsoftonline.com/{Forge.TenantId}/v2.0/evil\""))),
        ("an Emulator's token without azp", Open(401, Emulator.Without("azp"))),
        ("an Emulator's token with appid in azp's place", Open(401, Emulator.Without("azp").With("appid", $"\"{Forge.AppId}\""))),
        ("an Emulator's token of another app", Open(401, Emulator.With("azp", $"\"{Stranger}\""))),
        ("an Emulator's token, version 1, without appid", Open(401, OldEmulator.Without("appid"))),
        ("an Emulator's token, version 1, of another app", Open(401, OldEmulator.With("appid", $"\"{Stranger}\""))),
        ("an Emulator's token without a version", Open(401, Emulator.Without("ver"))),
        ("an Emulator's token of version 3", Open(401, Emulator.With("ver", "\"3.0\""))),
        ("an Emulator's token for another audience", Open(401, Emulator.With("aud", $"\"{Stranger}\""))),
        ("the bot's own token for the connector, replayed", Open(401, Emulator.With("aud", "\"https://api.botframework.com\""))),
        ("an Emulator's token, expired", Open(401, Emulator.Lasting(Forge.Start.AddHours(-2), Forge.Start.AddHours(-1)))),
        ("an Emulator's token signed by a stranger", Open(401, Forge.Emulator(stranger))),
        ("an Emulator's token, signed with another tenant's key", Open(401, Forge.Emulator(ofOtherTenant))),
        ("an Emulator's token for an address elsewhere", Open(403, Emulator) with { ServiceUrl = "https://smba.trafficmanager.net/emea/" }),
        ("an Emulator's token with a serviceurl of its own", Open(403, Emulator.With("serviceurl", "\"https://evil.example/\"")) with { ServiceUrl = "https://evil.example/" }),
        ("an Emulator's token without a serviceUrl", Open(403, Emulator) with { ServiceUrl = null }),
    ];

    private static TokenCase Open(int expected, Forge token) => new(expected, token.Bearer()) { AcceptEmulator = true, ServiceUrl = Local, ChannelId = "emulator" };
}
