using SupportBot.Protocol.Activities;

namespace SupportBot.Protocol.Tests.Authentication;

/// <summary>One request: its header, what its activity says, and what must come of it (200, 401 or 403).</summary>
internal sealed record TokenCase(int Expected, string? Authorization)
{
    public string? ChannelId { get; init; } = ChannelIds.Teams;

    public string? ServiceUrl { get; init; } = Forge.ServiceUrl;

    public bool AcceptEmulator { get; init; }
}

/// <summary>The requests that a bot on the internet meets.</summary>
internal static partial class TokenMatrix
{
    private static readonly SigningPair good = SigningPair.Make("good");
    private static readonly SigningPair stranger = SigningPair.Make("stranger");
    private static readonly SigningPair plain = SigningPair.Make("plain");
    private static readonly SigningPair slackOnly = SigningPair.Make("slack-only");
    private static readonly SigningPair forEncryption = SigningPair.Make("encryption");
    private static readonly SigningPair small = SigningPair.Make("small", 1024);
    private static readonly SigningPair ofAnyTenant = SigningPair.Make("any-tenant");
    private static readonly SigningPair ofOtherTenant = SigningPair.Make("other-tenant");

    public static string KeySet { get; } = MetadataServer.Set(
        good.ToJwk(),
        plain.ToJwk(endorsements: null),
        slackOnly.ToJwk("""["slack"]"""),
        small.ToJwk(),
        forEncryption.ToJwk().Replace("\"use\":\"sig\"", "\"use\":\"enc\""),
        ofAnyTenant.ToJwk(more: ",\"issuer\":\"https://login.microsoftonline.com/{tenantid}/v2.0\""),
        ofOtherTenant.ToJwk(more: ",\"issuer\":\"https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0\""),
        "null",
        "7",
        """{"kty":"EC","kid":"curve","crv":"P-256","x":"AA","y":"AA"}""",
        """{"kty":"RSA","kid":"broken","n":"***","e":"AQAB"}""");

    public static Dictionary<string, TokenCase> All { get; } =
        new[] { Times(), Claims(), Channels(), Signatures(), Shapes(), Emulators() }.SelectMany(cases => cases).ToDictionary(entry => entry.Name, entry => entry.Case);

    private static Forge Channel => Forge.Channel(good);

    private static (string Name, TokenCase Case)[] Times()
    {
        var now = Forge.Start;
        return
        [
            ("a good token", In(Channel)),
            ("expired four minutes ago, within the skew", In(Channel.Lasting(now.AddHours(-1), now.AddMinutes(-4)))),
            ("valid in four minutes, within the skew", In(Channel.Lasting(now.AddMinutes(4), now.AddHours(1)))),
            ("no start", In(Channel.Without("nbf"))),
            ("the end is the largest number", In(Channel.With("exp", long.MaxValue.ToString()))),
            ("expired six minutes ago", Out(Channel.Lasting(now.AddHours(-1), now.AddMinutes(-6)))),
            ("expired five minutes ago to the second", Out(Channel.Lasting(now.AddHours(-1), now.AddMinutes(-5)))),
            ("valid in six minutes", Out(Channel.Lasting(now.AddMinutes(6), now.AddHours(1)))),
            ("no end", Out(Channel.Without("exp"))),
            ("the end is a text", Out(Channel.With("exp", "\"9999999999\""))),
            ("the end is null", Out(Channel.With("exp", "null"))),
            ("the end is beyond every number", Out(Channel.With("exp", "1e400"))),
            ("the end has a thousand digits", Out(Channel.With("exp", new string('9', 1000)))),
            ("the end is the smallest number", Out(Channel.With("exp", long.MinValue.ToString()))),
            ("the start is the largest number", Out(Channel.With("nbf", long.MaxValue.ToString()))),
            ("the start is a text", Out(Channel.With("nbf", "\"soon\""))),
        ];
    }

    private static (string Name, TokenCase Case)[] Claims() =>
    [
        ("the audience in capitals", In(Channel.With("aud", $"\"{Forge.AppId.ToUpperInvariant()}\""))),
        ("another audience", Out(Channel.With("aud", "\"55555555-aaaa-4bbb-8ccc-222222222222\""))),
        ("no audience", Out(Channel.Without("aud"))),
        ("a list of audiences", Out(Channel.With("aud", $"[\"{Forge.AppId}\"]"))),
        ("an empty audience", Out(Channel.With("aud", "\"\""))),
        ("the audience is an object", Out(Channel.With("aud", "{}"))),
        ("another issuer", Out(Channel.With("iss", "\"https://api.botframework.example\""))),
        ("the issuer of the other cloud", Out(Channel.With("iss", "\"https://api.botframework.us\""))),
        ("no issuer", Out(Channel.Without("iss"))),
        ("the issuer is a list", Out(Channel.With("iss", "[\"https://api.botframework.com\"]"))),
        ("the audience twice", Out(Channel.And("aud", $"\"{Forge.AppId}\""))),
        ("the serviceurl twice", Out(Channel.And("serviceurl", "\"https://evil.example/\""))),
        ("the audience once plain and once escaped", Out(Channel.And("\\u0061ud", $"\"{Forge.AppId}\""))),
    ];

    private static (string Name, TokenCase Case)[] Channels() =>
    [
        ("the serviceUrl in other case", In(Channel.With("serviceurl", "\"HTTPS://SMBA.trafficmanager.net/EMEA/\""))),
        ("a key without endorsements, for Web Chat", In(Forge.Channel(plain)) with { ChannelId = ChannelIds.WebChat }),
        ("a key without endorsements, for Direct Line", In(Forge.Channel(plain)) with { ChannelId = ChannelIds.DirectLine }),
        ("a key without endorsements, for Teams", Forbidden(Forge.Channel(plain))),
        ("a key that endorses another channel", Forbidden(Forge.Channel(slackOnly))),
        ("a key that endorses other channels, for Web Chat", Forbidden(Forge.Channel(slackOnly)) with { ChannelId = ChannelIds.WebChat }),
        ("a channel in other case", Forbidden(Channel) with { ChannelId = "MSTEAMS" }),
        ("no channel", Forbidden(Channel) with { ChannelId = null }),
        ("an empty channel", Forbidden(Channel) with { ChannelId = "" }),
        ("another serviceUrl", Forbidden(Channel) with { ServiceUrl = "https://smba.trafficmanager.net/amer/" }),
        ("a serviceUrl that only starts the same", Forbidden(Channel) with { ServiceUrl = Forge.ServiceUrl + "@evil.example/" }),
        ("no serviceUrl in the activity", Forbidden(Channel) with { ServiceUrl = null }),
        ("no serviceurl in the token", Forbidden(Channel.Without("serviceurl"))),
        ("no serviceurl on either side", Forbidden(Channel.Without("serviceurl")) with { ServiceUrl = null }),
        ("an empty serviceurl on both sides", Forbidden(Channel.With("serviceurl", "\"\"")) with { ServiceUrl = "" }),
        ("a vouched host that is not on the list", Vouched("https://evil.example/")),
        ("a vouched name under trafficmanager.net that anyone may have", Vouched("https://evil.trafficmanager.net/")),
        ("a vouched address without https", Vouched("http://smba.trafficmanager.net/emea/")),
        ("a vouched address with another port", Vouched("https://smba.trafficmanager.net:8443/emea/")),
        ("a vouched address that is none", Vouched("somewhere")),
        ("a vouched address on this machine", Vouched("http://localhost:3000/")),
    ];

    private static TokenCase Vouched(string serviceUrl) => Forbidden(Channel.With("serviceurl", $"\"{serviceUrl}\"")) with { ServiceUrl = serviceUrl };

    private static TokenCase In(Forge token) => new(200, token.Bearer());

    private static TokenCase Out(Forge token) => Out(token.Bearer());

    private static TokenCase Out(string? authorization) => new(401, authorization);

    private static TokenCase Forbidden(Forge token) => new(403, token.Bearer());
}
