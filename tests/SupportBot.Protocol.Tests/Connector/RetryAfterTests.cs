using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;

namespace SupportBot.Protocol.Tests.Connector;

public sealed class RetryAfterTests : IDisposable
{
    private static readonly Activity hello = new() { Type = ActivityTypes.Message, Text = "Hello" };

    private readonly SkippingClock clock = new();
    private readonly OutboundTokens tokens;
    private readonly ConnectorClient client;

    public RetryAfterTests()
    {
        tokens = new OutboundTokens(BotIdentity.None, clock);
        client = new ConnectorClient(new ServiceHosts(), tokens, clock, new Random(1));
    }

    [Theory]
    [InlineData("20", 20)]
    [InlineData("Mon, 02 Mar 2026 09:00:25 GMT", 25)]
    public async Task ARequestedPauseIsKept(string retryAfter, int seconds)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(429, retryAfter);
        var start = clock.GetUtcNow();

        Assert.True((await SendAsync(channel)).IsDelivered);

        Assert.InRange((clock.GetUtcNow() - start).TotalSeconds, seconds, seconds + 1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("99999999999999999999")]
    [InlineData("Mon, 02 Mar 2020 09:00:00 GMT")]
    public async Task APauseThatIsNoneLeavesTheUsualDelay(string retryAfter)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(429, retryAfter);
        var start = clock.GetUtcNow();

        Assert.True((await SendAsync(channel)).IsDelivered);

        Assert.InRange((clock.GetUtcNow() - start).TotalSeconds, 0.5, 1);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("2000000", 3_600)]
    [InlineData("Fri, 02 Mar 2035 09:00:00 GMT", 3_600)]
    public async Task ALongPauseIsHandedBackAndKept(string retryAfter, int seconds)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(429, retryAfter);

        var first = await SendAsync(channel);
        var second = await SendAsync(channel);

        Assert.Equal((DeliveryOutcome.Failed, TimeSpan.FromSeconds(seconds)), (first.Outcome, first.RetryAfter));
        Assert.Equal((DeliveryOutcome.Failed, TimeSpan.FromSeconds(seconds)), (second.Outcome, second.RetryAfter));
        Assert.Single(channel.Arrivals);
        Assert.True((await client.SendAsync(channel.Address("another"), hello, Cancellation)).IsDelivered);
        clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.True((await SendAsync(channel)).IsDelivered);
    }

    public void Dispose()
    {
        client.Dispose();
        tokens.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<Delivery> SendAsync(FakeChannel channel) => client.SendAsync(channel.Address(), hello, Cancellation);
}
