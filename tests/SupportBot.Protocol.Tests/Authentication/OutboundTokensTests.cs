using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Identity.Client;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

/// <summary>The real library against a real directory on this machine, which passes for the one in the cloud.</summary>
public sealed class OutboundTokensTests : IAsyncLifetime
{
    private readonly SkippingClock clock = new();
    private readonly ConcurrentQueue<(string Host, string Path, string Form)> asked = new();
    private LocalServer directory = null!;
    private HttpClient http = null!;
    private int issued;
    private bool isDown;

    public async ValueTask InitializeAsync()
    {
        directory = await LocalServer.StartAsync(AnswerAsync, https: true);
        http = new HttpClient(directory.Impersonate(new SocketsHttpHandler()));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await directory.DisposeAsync();
    }

    [Theory]
    [InlineData(AppKind.SingleTenant, Cloud.Public, "login.microsoftonline.com", Forge.TenantId, "https://api.botframework.com/.default")]
    [InlineData(AppKind.MultiTenant, Cloud.Public, "login.microsoftonline.com", "botframework.com", "https://api.botframework.com/.default")]
    [InlineData(AppKind.SingleTenant, Cloud.UsGovernment, "login.microsoftonline.us", Forge.TenantId, "https://api.botframework.us/.default")]
    public async Task ATokenIsAskedForAsTheRegistrationWantsIt(AppKind kind, Cloud cloud, string host, string tenant, string scope)
    {
        using var tokens = Tokens(kind, cloud);

        Assert.Equal("token-1", await GetAsync(tokens));

        var request = Assert.Single(asked, request => request.Path.EndsWith("/token"));
        Assert.Equal((host, $"/{tenant}/oauth2/v2.0/token"), (request.Host, request.Path));
        Assert.Contains("grant_type=client_credentials", request.Form);
        Assert.Contains($"client_id={Forge.AppId}", request.Form);
        Assert.Contains("client_secret=s3cret", request.Form);
        Assert.Contains(Uri.EscapeDataString(scope), request.Form, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ATokenIsKept()
    {
        using var tokens = Tokens(AppKind.SingleTenant);

        for (var i = 0; i < 10; i++)
            Assert.Equal("token-1", await GetAsync(tokens));
    }

    [Fact]
    public async Task ARejectedTokenIsReplacedOnceHoweverManyAsk()
    {
        using var tokens = Tokens(AppKind.SingleTenant);
        Assert.Equal("token-1", await GetAsync(tokens));

        var fresh = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync(tokens, rejected: "token-1")));

        Assert.All(fresh, token => Assert.Equal("token-2", token));
        Assert.Equal(2, issued);
    }

    [Fact]
    public async Task ARejectedTokenDoesNotStormTheDirectory()
    {
        using var tokens = Tokens(AppKind.SingleTenant);
        Assert.Equal("token-1", await GetAsync(tokens));
        Assert.Equal("token-2", await GetAsync(tokens, rejected: "token-1"));

        Assert.Equal("token-2", await GetAsync(tokens, rejected: "token-2"));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token-3", await GetAsync(tokens, rejected: "token-2"));
    }

    [Fact]
    public async Task AManagedIdentityAsksTheMachine()
    {
        // The machine's own service speaks plain http, at an address that only the machine itself can reach.
        await using var machine = await LocalServer.StartAsync(AnswerAsync);
        using var toMachine = new HttpClient(machine.Impersonate(new SocketsHttpHandler()));
        using var tokens = Tokens(AppKind.ManagedIdentity, through: toMachine);

        Assert.Equal("token-1", await GetAsync(tokens));
        Assert.Equal("token-1", await GetAsync(tokens));

        var request = Assert.Single(asked, request => request.Form.Contains("resource", StringComparison.Ordinal));
        Assert.Equal(("169.254.169.254", "/metadata/identity/oauth2/token"), (request.Host, request.Path));
        Assert.Contains($"client_id={Forge.AppId}", request.Form);
        Assert.Contains("resource=https", request.Form);
    }

    [Fact]
    public async Task WithoutARegistrationThereIsNoToken()
    {
        using var tokens = new OutboundTokens(BotIdentity.None, clock);

        Assert.Null(await GetAsync(tokens));
        Assert.Null(await GetAsync(tokens, rejected: "x"));
    }

    [Fact]
    public async Task ADirectoryThatSaysNoIsAKnownException()
    {
        isDown = true;
        using var tokens = Tokens(AppKind.SingleTenant);

        await Assert.ThrowsAnyAsync<MsalException>(() => GetAsync(tokens));

        isDown = false;
        Assert.Equal("token-1", await GetAsync(tokens));
    }

    private OutboundTokens Tokens(AppKind kind, Cloud cloud = Cloud.Public, HttpClient? through = null) => new(
        new BotIdentity { Kind = kind, AppId = Forge.AppId, TenantId = Forge.TenantId, Secret = kind == AppKind.ManagedIdentity ? null : "s3cret", Cloud = cloud },
        clock,
        new Factory(through ?? http));

    private static Task<string?> GetAsync(OutboundTokens tokens, string? rejected = null) => tokens.GetAsync(rejected, TestContext.Current.CancellationToken);

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var form = await reader.ReadToEndAsync();
        asked.Enqueue((context.Request.Host.Host, context.Request.Path, form + Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")));
        if (isDown)
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("""{"error":"invalid_client","error_description":"no"}""");
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("/discovery/instance", StringComparison.Ordinal)
            ? $$"""{"tenant_discovery_endpoint":"https://{{context.Request.Host.Host}}/t/v2.0/.well-known/openid-configuration","metadata":[]}"""
            : $$"""{"token_type":"Bearer","expires_in":3600,"expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","resource":"r","access_token":"token-{{Interlocked.Increment(ref issued)}}"}""");
    }

    private sealed class Factory(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
