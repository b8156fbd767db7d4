using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace SupportBot.Protocol.Authentication;

/// <summary>The tokens that the bot shows to a connector. The library keeps each until shortly before it expires.</summary>
public sealed class OutboundTokens : IDisposable
{
    private static readonly TimeSpan betweenRefreshes = TimeSpan.FromMinutes(1);

    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>>? acquire;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim oneRefresh = new(1);
    private DateTimeOffset nextRefreshAt = DateTimeOffset.MinValue;

    public OutboundTokens(BotIdentity identity, TimeProvider time)
        : this(identity, time, null)
    {
    }

    internal OutboundTokens(BotIdentity identity, TimeProvider time, IMsalHttpClientFactory? http)
    {
        this.time = time;
        acquire = identity.Kind switch
        {
            AppKind.None => null,
            AppKind.ManagedIdentity => ManagedIdentity(identity, http),
            AppKind.MultiTenant => Secret(identity, "botframework.com", http),
            AppKind.SingleTenant => Secret(identity, identity.TenantId!, http),
            _ => throw new ArgumentOutOfRangeException(nameof(identity), identity.Kind, "An app of this kind has no tokens."),
        };
    }

    /// <summary>The setting that the directory refused at last, and where the right one is to be found; null where it is content.</summary>
    public string? Problem { get; private set; }

    /// <summary>A token; null for a bot without registration.</summary>
    /// <param name="rejected">The token that was answered with 401: another is asked for, but not in a storm of them.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="MsalException">The directory, or the network to it, says no.</exception>
    public async Task<string?> GetAsync(string? rejected, CancellationToken cancellation)
    {
        if (acquire is null)
        {
            return null;
        }

        var token = await AcquireAsync(acquire, cancellation);
        if (rejected is null || token != rejected)
        {
            return token;
        }

        await oneRefresh.WaitAsync(cancellation);
        try
        {
            token = (await acquire(false, cancellation)).AccessToken;
            if (token != rejected || time.GetUtcNow() < nextRefreshAt)
            {
                return token;
            }

            nextRefreshAt = time.GetUtcNow() + betweenRefreshes;
            return (await acquire(true, cancellation)).AccessToken;
        }
        finally
        {
            oneRefresh.Release();
        }
    }

    private async Task<string> AcquireAsync(Func<bool, CancellationToken, Task<AuthenticationResult>> acquire, CancellationToken cancellation)
    {
        try
        {
            var token = (await acquire(false, cancellation)).AccessToken;
            Problem = null;
            return token;
        }
        catch (MsalException refusal)
        {
            Problem = LoginRefusals.SentenceFor(refusal) ?? Problem;
            throw;
        }
    }

    public void Dispose() => oneRefresh.Dispose();

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Secret(BotIdentity identity, string tenant, IMsalHttpClientFactory? http)
    {
        var cloud = CloudEndpoints.For(identity.Cloud);
        var builder = ConfidentialClientApplicationBuilder.Create(identity.AppId)
            .WithClientSecret(identity.Secret)
            .WithAuthority($"{cloud.Login}/{tenant}");
        var app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        string[] scopes = [$"{cloud.Resource}/.default"];
        return (force, cancellation) => app.AcquireTokenForClient(scopes).WithForceRefresh(force).ExecuteAsync(cancellation);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ManagedIdentity(BotIdentity identity, IMsalHttpClientFactory? http)
    {
        var resource = CloudEndpoints.For(identity.Cloud).Resource;
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(identity.AppId));
        var app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        return (force, cancellation) => app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(force).ExecuteAsync(cancellation);
    }
}
