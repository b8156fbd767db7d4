using System.Net;
using System.Text.RegularExpressions;
using SupportBot.Protocol.Activities;

namespace SupportBot.Protocol.Authentication;

/// <summary>Which doors are open besides the channels'. Both are closed unless somebody opens them.</summary>
public sealed record InboundRules
{
    /// <summary>
    /// Tokens as the Emulator makes them with the bot's own app id and secret. Whoever receives a token of the bot can
    /// replay it here, so this is for development.
    /// </summary>
    public bool AcceptEmulatorTokens { get; init; }

    /// <summary>Without an app id, anyone may speak, from anywhere. Replies still go to this machine only.</summary>
    public bool DangerouslyAcceptCallersWithoutToken { get; init; }
}

/// <summary>Says who may speak and where they may be answered. Closed unless everything fits.</summary>
public sealed partial class TokenValidator : IDisposable
{
    private static readonly TimeSpan skew = TimeSpan.FromMinutes(5);

    private readonly BotIdentity identity;
    private readonly InboundRules rules;
    private readonly ServiceHosts hosts;
    private readonly TimeProvider time;
    private readonly CloudEndpoints cloud;
    private readonly HttpClient http;
    private readonly KeyRing channelKeys;
    private readonly KeyRing emulatorKeys;

    public TokenValidator(BotIdentity identity, InboundRules rules, ServiceHosts hosts, TimeProvider time)
        : this(identity, rules, hosts, time, CloudEndpoints.For(identity.Cloud))
    {
    }

    internal TokenValidator(BotIdentity identity, InboundRules rules, ServiceHosts hosts, TimeProvider time, CloudEndpoints cloud)
    {
        this.identity = identity;
        this.rules = rules;
        this.hosts = hosts;
        this.time = time;
        this.cloud = cloud;
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
        channelKeys = new KeyRing(cloud.ChannelMetadata, http, time);
        emulatorKeys = new KeyRing(cloud.EmulatorMetadata, http, time);
    }

    public async Task<Verdict> JudgeAsync(Caller caller, Activity activity, CancellationToken cancellation)
    {
        if (identity.Kind == AppKind.None)
        {
            return WithoutToken(caller, activity);
        }

        if (string.IsNullOrEmpty(caller.Authorization))
        {
            return Unknown("there is no token");
        }

        if (!Jwt.TryRead(caller.Authorization, out var token, out var problem))
        {
            return Unknown(problem);
        }

        // Every claim is looked at before the keys are, so that junk fetches none; none of it counts without the signature.
        if (!IsThisApp(token.Text("aud")))
        {
            return Unknown("the token is for another audience");
        }

        if (token.ProblemAt(time.GetUtcNow(), skew) is { } untimely)
        {
            return Unknown(untimely);
        }

        var issuer = token.Text("iss");
        return issuer == cloud.ChannelIssuer ? await FromChannelAsync(token, activity, cancellation)
            : !rules.AcceptEmulatorTokens ? Unknown("the token is not the Bot Framework's")
            : EmulatorTenant(issuer) is not { } tenant ? Unknown("the token is of another issuer")
            : await FromEmulatorAsync(token, tenant, activity, cancellation);
    }

    public void Dispose() => http.Dispose();

    private async Task<Verdict> FromChannelAsync(Jwt token, Activity activity, CancellationToken cancellation)
    {
        var key = await channelKeys.FindAsync(token.KeyId, cancellation);
        if (key is null || !token.IsSignedWith(key))
        {
            return Unknown(key is null ? channelKeys.WhyUnknown : "the token's signature is wrong");
        }

        if (string.IsNullOrEmpty(activity.ChannelId) || !key.Endorses(activity.ChannelId))
        {
            return Forbidden("the token's key does not vouch for the activity's channel");
        }

        if (token.Text("serviceurl") is not { Length: > 0 } vouched || !vouched.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return Forbidden("the activity's serviceUrl is not the token's");
        }

        return ServiceAddress.Restore(vouched, isVouched: true) is not { } address ? Forbidden("the token's serviceUrl is no address")
            : !hosts.MaySeeToken(address.Url) ? Forbidden($"{address.Url.IdnHost} is not among the hosts that may see a token of the bot; a setting names more")
            : new Verdict.Allowed(address);
    }

    private async Task<Verdict> FromEmulatorAsync(Jwt token, string tenant, Activity activity, CancellationToken cancellation)
    {
        var app = token.Text("ver") switch
        {
            "1.0" => token.Text("appid"),
            "2.0" => token.Text("azp"),
            _ => null,
        };
        if (!IsThisApp(app))
        {
            return Unknown("the token is of another app");
        }

        var key = await emulatorKeys.FindAsync(token.KeyId, cancellation);
        return key is null ? Unknown(emulatorKeys.WhyUnknown)
            : !key.MaySignFor(tenant) ? Unknown("the token's key is another tenant's")
            : !token.IsSignedWith(key) ? Unknown("the token's signature is wrong")
            : OnThisMachine(activity);
    }

    private Verdict WithoutToken(Caller caller, Activity activity)
    {
        if (rules.DangerouslyAcceptCallersWithoutToken)
        {
            return OnThisMachine(activity);
        }

        return !string.IsNullOrEmpty(caller.Authorization) ? Unknown("there is a token, but no app id to check it with")
            : !IsThisMachine(caller) ? Unknown("no app id is set, so only this machine may call, and not through a proxy")
            : OnThisMachine(activity);
    }

    // Nobody vouched for the address, so it is answered only where no secret can leak to.
    private static Verdict OnThisMachine(Activity activity) =>
        ServiceAddress.Restore(activity.ServiceUrl, isVouched: false) is { } address
            ? new Verdict.Allowed(address)
            : Forbidden("no token vouches for the activity's serviceUrl, and it is not on this machine");

    internal static bool IsThisMachine(Caller caller) =>
        !caller.IsForwarded
        && caller.Address is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && HostHeader().Match(caller.Host ?? "") is { Success: true } host && ServiceHosts.IsThisMachine(host.Groups[1].Value);

    private string? EmulatorTenant(string? issuer)
    {
        IEnumerable<string> tenants = identity.TenantId is { } own ? [own, .. cloud.EmulatorTenants] : cloud.EmulatorTenants;
        return tenants.FirstOrDefault(tenant =>
            string.Equals(issuer, $"https://sts.windows.net/{tenant}/", StringComparison.OrdinalIgnoreCase)
            || string.Equals(issuer, $"{cloud.Login}/{tenant}/v2.0", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsThisApp(string? id) => id is not null && id.Equals(identity.AppId, StringComparison.OrdinalIgnoreCase);

    private static Verdict.Refused Unknown(string reason) => new(401, reason);

    private static Verdict.Refused Forbidden(string reason) => new(403, reason);

    [GeneratedRegex(@"\A(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(:[0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostHeader();
}
