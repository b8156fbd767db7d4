using System.Net;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;

namespace SupportBot.Protocol.Tests.Connector;

/// <summary>A channel that fails in all the ways.</summary>
public sealed class ConnectorFaultsTests : IDisposable
{
    private static readonly Activity hello = new() { Type = ActivityTypes.Message, Text = "Hello" };

    private readonly SkippingClock clock = new();
    private readonly OutboundTokens tokens;
    private readonly ConnectorClient client;

    public ConnectorFaultsTests()
    {
        tokens = new OutboundTokens(BotIdentity.None, clock);
        client = Client(1);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task WhatPassesIsTriedAgain(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(status).Then(status);

        Assert.Equal(new Delivery(DeliveryOutcome.Delivered, "activity-1", 200), await SendAsync(channel));

        Assert.Equal(3, channel.Arrivals.Count);
        Assert.Single(channel.Arrivals.Distinct());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(418)]
    [InlineData(501)]
    public async Task WhatIsForeverIsSaidAtOnce(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(status);

        var delivery = await SendAsync(channel);

        Assert.Equal((DeliveryOutcome.Refused, status), (delivery.Outcome, delivery.Status));
        Assert.Single(channel.Arrivals);
        Assert.True((await SendAsync(channel)).IsDelivered);
    }

    [Fact]
    public async Task AnErrorThatMayHaveDoneTheWorkIsLeftToLater()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(500);

        Assert.Equal(DeliveryOutcome.Failed, (await SendAsync(channel)).Outcome);

        Assert.Single(channel.Arrivals);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task ARedirectIsNotFollowed(int status)
    {
        await using var elsewhere = await FakeChannel.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = elsewhere.Url + "/steal";
            return Task.CompletedTask;
        });

        Assert.Equal(DeliveryOutcome.Refused, (await SendAsync(channel)).Outcome);

        Assert.Empty(elsewhere.Arrivals);
        Assert.Single(channel.Arrivals);
    }

    [Fact]
    public async Task AnAttemptIsNotMadeForEver()
    {
        await using var channel = await FakeChannel.StartAsync();
        for (var i = 0; i < 10; i++)
            channel.Then(502);

        var delivery = await SendAsync(channel);

        Assert.Equal((DeliveryOutcome.Failed, 502), (delivery.Outcome, delivery.Status));
        Assert.Equal(5, channel.Arrivals.Count);
    }

    [Fact]
    public async Task DelaysDoubleAndHalfOfThemIsChance()
    {
        await using var channel = await FakeChannel.StartAsync();
        async Task<List<TimeSpan>> DelaysAsync(int seed)
        {
            clock.Waits.Clear();
            for (var i = 0; i < 5; i++)
                channel.Then(502);

            using var client = Client(seed);
            await client.SendAsync(channel.Address(), hello, Cancellation);
            return [.. clock.Waits];
        }

        var delays = await DelaysAsync(7);

        Assert.Equal(4, delays.Count);
        Assert.All(delays.Index(), delay => Assert.InRange(delay.Item.TotalSeconds, 0.5 * Math.Pow(2, delay.Index), Math.Pow(2, delay.Index)));
        Assert.Equal(delays, await DelaysAsync(7));
        Assert.NotEqual(delays, await DelaysAsync(8));
    }

    [Fact]
    public async Task ABrokenConnectionIsTriedAgain()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(Break).Then(Break);

        Assert.True((await SendAsync(channel)).IsDelivered);
    }

    [Fact]
    public async Task WhereNobodyListensItFailsForNow()
    {
        var channel = await FakeChannel.StartAsync();
        var to = channel.Address();
        await channel.DisposeAsync();

        var delivery = await client.SendAsync(to, hello, Cancellation);

        Assert.Equal((DeliveryOutcome.Failed, null), (delivery.Outcome, delivery.Status));
        Assert.Contains("no connection", delivery.Reason);
    }

    [Fact]
    public async Task ASilentServerIsGivenUp()
    {
        await using var channel = await FakeChannel.StartAsync();
        var end = new TaskCompletionSource();
        channel.Then(_ => end.Task);
        using var impatient = Client(1, new ConnectorOptions { AttemptTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.True((await impatient.SendAsync(channel.Address(), hello, Cancellation)).IsDelivered);

        // On a busy machine the second attempt may be too slow as well.
        end.SetResult();
        Assert.InRange(channel.Arrivals.Count, 2, 5);
    }

    [Fact]
    public async Task WhoeverCancelsHasCancelled()
    {
        await using var channel = await FakeChannel.StartAsync();
        var end = new TaskCompletionSource();
        channel.Then(_ => end.Task);
        using var soon = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(channel.Address(), hello, soon.Token));

        end.SetResult();
        Assert.True((await SendAsync(channel)).IsDelivered);
    }

    [Fact]
    public async Task NoReplyLeavesThisMachineWithoutAToken()
    {
        Assert.Null(ServiceAddress.Restore("https://smba.trafficmanager.net/emea/", isVouched: false));
        var vouched = new ConversationAddress(ServiceAddress.Restore("https://smba.trafficmanager.net/emea/", isVouched: true)!, "c1");

        Assert.Equal(DeliveryOutcome.Refused, (await client.SendAsync(vouched, hello, Cancellation)).Outcome);
    }

    [Fact]
    public async Task WhatIsForThisMachineDoesNotPassAProxy()
    {
        await using var proxy = await FakeChannel.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        using var handler = ConnectorClient.CreateHandler();
        Assert.IsType<ProxyForOthers>(handler.Proxy);
        handler.Proxy = new ProxyForOthers(new WebProxy(proxy.Url));
        using var client = new ConnectorClient(new ServiceHosts(), tokens, clock, new Random(1), null, handler);

        Assert.True((await client.SendAsync(channel.Address(), hello, Cancellation)).IsDelivered);

        Assert.Empty(proxy.Arrivals);
        Assert.Equal(new Uri(proxy.Url), handler.Proxy.GetProxy(new Uri("http://example.org")));
    }

    public void Dispose()
    {
        client.Dispose();
        tokens.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task Break(Microsoft.AspNetCore.Http.HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private ConnectorClient Client(int seed, ConnectorOptions? options = null) => new(new ServiceHosts(), tokens, clock, new Random(seed), options);

    private Task<Delivery> SendAsync(FakeChannel channel) => client.SendAsync(channel.Address(), hello, Cancellation);
}
