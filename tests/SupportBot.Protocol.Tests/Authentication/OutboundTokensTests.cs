using Microsoft.Identity.Client;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

/// <summary>The real library against a real directory on this machine.</summary>
public sealed class OutboundTokensTests
{
    private readonly SkippingClock clock = new();

    [Theory]
    [InlineData(AppKind.SingleTenant, Cloud.Public, "login.microsoftonline.com", Forge.TenantId, "https://api.botframework.com/.default")]
    [InlineData(AppKind.MultiTenant, Cloud.Public, "login.microsoftonline.com", "botframework.com", "https://api.botframework.com/.default")]
    [InlineData(AppKind.SingleTenant, Cloud.UsGovernment, "login.microsoftonline.us", Forge.TenantId, "https://api.botframework.us/.default")]
    public async Task ATokenIsAskedForAsTheRegistrationWantsIt(AppKind kind, Cloud cloud, string host, string tenant, string scope)
    {
        await using var directory = await TokenDirectory.StartAsync();
        using var tokens = directory.Tokens(clock, kind, cloud);

        Assert.Equal("token-1", await GetAsync(tokens));

        var request = Assert.Single(directory.Asked, request => request.Path.EndsWith("/token"));
        Assert.Equal((host, $"/{tenant}/oauth2/v2.0/token"), (request.Host, request.Path));
        Assert.Contains("grant_type=client_credentials", request.Form);
        Assert.Contains($"client_id={Forge.AppId}", request.Form);
        Assert.Contains("client_secret=s3cret", request.Form);
        Assert.Contains(Uri.EscapeDataString(scope), request.Form, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AManagedIdentityAsksTheMachine()
    {
        // That service speaks plain http, at an address that only the machine itself can reach.
        await using var machine = await TokenDirectory.StartAsync(https: false);
        using var tokens = machine.Tokens(clock, AppKind.ManagedIdentity);

        Assert.Equal("token-1", await GetAsync(tokens));
        Assert.Equal("token-1", await GetAsync(tokens));

        var request = Assert.Single(machine.Asked, request => request.Form.Contains("resource", StringComparison.Ordinal));
        Assert.Equal(("169.254.169.254", "/metadata/identity/oauth2/token"), (request.Host, request.Path));
        Assert.Contains($"client_id={Forge.AppId}", request.Form);
        Assert.Contains("resource=https://api.botframework.com", request.Form);
    }

    [Fact]
    public async Task ATokenIsKept()
    {
        await using var directory = await TokenDirectory.StartAsync();
        using var tokens = directory.Tokens(clock);

        for (var i = 0; i < 10; i++)
            Assert.Equal("token-1", await GetAsync(tokens));
    }

    [Fact]
    public async Task ARejectedTokenIsReplacedOnceHoweverManyAsk()
    {
        await using var directory = await TokenDirectory.StartAsync();
        using var tokens = directory.Tokens(clock);
        Assert.Equal("token-1", await GetAsync(tokens));

        var fresh = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync(tokens, rejected: "token-1")));

        Assert.All(fresh, token => Assert.Equal("token-2", token));
        Assert.Equal(2, directory.Issued);
    }

    [Fact]
    public async Task RejectionsDoNotStormTheDirectory()
    {
        await using var directory = await TokenDirectory.StartAsync();
        using var tokens = directory.Tokens(clock);
        Assert.Equal("token-1", await GetAsync(tokens));
        Assert.Equal("token-2", await GetAsync(tokens, rejected: "token-1"));

        Assert.Equal("token-2", await GetAsync(tokens, rejected: "token-2"));

        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token-3", await GetAsync(tokens, rejected: "token-2"));
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
        await using var directory = await TokenDirectory.StartAsync();
        directory.IsDown = true;
        using var tokens = directory.Tokens(clock);

        await Assert.ThrowsAnyAsync<MsalException>(() => GetAsync(tokens));

        directory.IsDown = false;
        Assert.Equal("token-1", await GetAsync(tokens));
    }

    [Theory]
    [InlineData("AADSTS700016: Application with identifier 'x' was not found in the directory 'y'.", "AppId")]
    [InlineData("AADSTS7000215: Invalid client secret provided.", "Secret is not")]
    [InlineData("AADSTS7000222: The provided client secret keys for app 'x' are expired.", "Secret has expired")]
    [InlineData("AADSTS90002: Tenant 'x' not found.", "TenantId")]
    public async Task ARefusedSettingIsNamedUntilTheDirectoryIsContent(string says, string named)
    {
        await using var directory = await TokenDirectory.StartAsync();
        (directory.IsDown, directory.Says) = (true, says);
        using var tokens = directory.Tokens(clock);

        await Assert.ThrowsAnyAsync<MsalException>(() => GetAsync(tokens));
        Assert.StartsWith(named, tokens.Problem);
        Assert.Contains("Azure portal", tokens.Problem);
        Assert.DoesNotContain("s3cret", tokens.Problem);

        directory.IsDown = false;
        Assert.Equal("token-1", await GetAsync(tokens));
        Assert.Null(tokens.Problem);
    }

    private static Task<string?> GetAsync(OutboundTokens tokens, string? rejected = null) => tokens.GetAsync(rejected, TestContext.Current.CancellationToken);
}
