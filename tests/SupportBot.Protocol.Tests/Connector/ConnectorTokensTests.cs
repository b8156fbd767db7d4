using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;
using SupportBot.Protocol.Tests.Authentication;

namespace SupportBot.Protocol.Tests.Connector;

/// <summary>The bot's token: who sees it, and what happens when it is not liked. Over real TLS; the channel passes for the one in the cloud.</summary>
public sealed class ConnectorTokensTests : IAsyncLifetime
{
    private static readonly Activity hello = new() { Type = ActivityTypes.Message, Text = "Hello" };

    private readonly SkippingClock clock = new();
    private TokenDirectory directory = null!;
    private FakeChannel channel = null!;
    private OutboundTokens tokens = null!;
    private ConnectorClient client = null!;

    public async ValueTask InitializeAsync()
    {
        directory = await TokenDirectory.StartAsync();
        channel = await FakeChannel.StartAsync(https: true);
        tokens = directory.Tokens(clock);
        client = new ConnectorClient(new ServiceHosts(), tokens, clock, new Random(1), null, channel.Impersonate(ConnectorClient.CreateHandler()));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        tokens.Dispose();
        await channel.DisposeAsync();
        await directory.DisposeAsync();
    }

    [Fact]
    public async Task AVouchedServiceSeesTheToken()
    {
        Assert.True((await SendAsync(Forge.ServiceUrl)).IsDelivered);

        var arrival = Assert.Single(channel.Arrivals);
        Assert.Equal(("Bearer token-1", "/emea/v3/conversations/c1/activities"), (arrival.Authorization, arrival.Target));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("http://localhost:3000/")]
    public async Task NobodyElseSeesIt(string serviceUrl)
    {
        Assert.Equal(DeliveryOutcome.Refused, (await SendAsync(serviceUrl)).Outcome);

        Assert.Empty(channel.Arrivals);
        Assert.Equal(0, directory.Issued);
    }

    [Fact]
    public async Task ThisMachineIsAnsweredWithoutIt()
    {
        await using var local = await FakeChannel.StartAsync();
        using var plain = new ConnectorClient(new ServiceHosts(), tokens, clock, new Random(1));

        Assert.True((await plain.SendAsync(local.Address(), hello, Cancellation)).IsDelivered);

        Assert.Null(Assert.Single(local.Arrivals).Authorization);
        Assert.Equal(0, directory.Issued);
    }

    [Fact]
    public async Task ATokenThatIsNotLikedIsReplacedOnce()
    {
        channel.Then(401);

        Assert.True((await SendAsync(Forge.ServiceUrl)).IsDelivered);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], channel.Arrivals.Select(arrival => arrival.Authorization));
    }

    [Fact]
    public async Task AFreshTokenThatIsNotLikedEitherIsTheEnd()
    {
        channel.Then(401).Then(401);

        var delivery = await SendAsync(Forge.ServiceUrl);

        Assert.Equal((DeliveryOutcome.Refused, 401), (delivery.Outcome, delivery.Status));
        Assert.Equal(2, channel.Arrivals.Count);
    }

    [Fact]
    public async Task ARedirectDoesNotCarryTheTokenAway()
    {
        channel.Then(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "https://evil.example/";
            return Task.CompletedTask;
        });

        Assert.Equal(DeliveryOutcome.Refused, (await SendAsync(Forge.ServiceUrl)).Outcome);

        Assert.Single(channel.Arrivals);
    }

    [Fact]
    public async Task WithoutTheDirectoryNothingIsSentAndItMayWorkLater()
    {
        directory.IsDown = true;
        var delivery = await SendAsync(Forge.ServiceUrl);
        Assert.Equal(DeliveryOutcome.Failed, delivery.Outcome);
        Assert.Contains("no token", delivery.Reason);
        Assert.Empty(channel.Arrivals);

        directory.IsDown = false;
        Assert.True((await SendAsync(Forge.ServiceUrl)).IsDelivered);
    }

    [Fact]
    public async Task ACertificateThatIsNotTheServersIsAFault()
    {
        // Without the tests' own trust, a certificate that nobody signed is refused.
        using var handler = channel.Impersonate(ConnectorClient.CreateHandler());
        handler.SslOptions.RemoteCertificateValidationCallback = null;
        using var strict = new ConnectorClient(new ServiceHosts(), tokens, clock, new Random(1), null, handler);

        Assert.Equal(DeliveryOutcome.Failed, (await strict.SendAsync(To(Forge.ServiceUrl), hello, Cancellation)).Outcome);

        Assert.Empty(channel.Arrivals);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ConversationAddress To(string serviceUrl) => new(ServiceAddress.Restore(serviceUrl, isVouched: true)!, "c1");

    private Task<Delivery> SendAsync(string serviceUrl) => client.SendAsync(To(serviceUrl), hello, Cancellation);
}
