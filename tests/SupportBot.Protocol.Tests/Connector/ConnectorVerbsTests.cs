using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;

namespace SupportBot.Protocol.Tests.Connector;

public sealed class ConnectorVerbsTests : IDisposable
{
    private static readonly Activity hello = new() { Type = ActivityTypes.Message, Text = "Hello" };

    private readonly OutboundTokens tokens;
    private readonly ConnectorClient client;

    public ConnectorVerbsTests()
    {
        var clock = new SkippingClock();
        tokens = new OutboundTokens(BotIdentity.None, clock);
        client = new ConnectorClient(new ServiceHosts(), tokens, clock, new Random(1));
    }

    [Theory]
    [InlineData("guid|livechat", "guid%7Clivechat")]
    [InlineData("19:abc@thread.tacv2;messageid=1700000000000", "19%3Aabc%40thread.tacv2%3Bmessageid%3D1700000000000")]
    [InlineData("a/b/../c", "a%2Fb%2F..%2Fc")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("what?really#yes", "what%3Freally%23yes")]
    [InlineData("100%25", "100%2525")]
    [InlineData("...", "...")]
    [InlineData(".hidden.", ".hidden.")]
    [InlineData("two words+plus", "two%20words%2Bplus")]
    [InlineData("héllo", "h%C3%A9llo")]
    [InlineData("line\r\nX-Evil: 1", "line%0D%0AX-Evil%3A%201")]
    public async Task AnIdIsOneSegmentOfTheAddress(string id, string segment)
    {
        await using var channel = await FakeChannel.StartAsync();

        Assert.True((await client.SendAsync(channel.Address(id), hello, Cancellation)).IsDelivered);
        Assert.True((await client.UpdateAsync(channel.Address("c1"), id, hello, Cancellation)).IsDelivered);

        Assert.Equal(
            [$"/v3/conversations/{segment}/activities", $"/v3/conversations/c1/activities/{segment}"],
            channel.Arrivals.Select(arrival => arrival.Target));
    }

    [Theory]
    [InlineData("", "/v3/conversations/c1/activities")]
    [InlineData("/", "/v3/conversations/c1/activities")]
    [InlineData("/_connector", "/_connector/v3/conversations/c1/activities")]
    [InlineData("/emea/", "/emea/v3/conversations/c1/activities")]
    [InlineData("/emea/t%20t//", "/emea/t%20t/v3/conversations/c1/activities")]
    public async Task AServiceUrlComesWithAndWithoutASlash(string path, string target)
    {
        await using var channel = await FakeChannel.StartAsync();

        Assert.True((await client.SendAsync(channel.Address(path: path), hello, Cancellation)).IsDelivered);

        Assert.Equal(target, Assert.Single(channel.Arrivals).Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task AnIdThatWouldClimbThePathIsRefused(string id)
    {
        await using var channel = await FakeChannel.StartAsync();

        Assert.Equal(DeliveryOutcome.Refused, (await client.SendAsync(channel.Address(id), hello, Cancellation)).Outcome);
        Assert.Equal(DeliveryOutcome.Refused, (await client.DeleteAsync(channel.Address(), id, Cancellation)).Outcome);
        Assert.Equal(DeliveryOutcome.Refused, (await client.SendAsync(channel.Address(new string('x', 2_001)), hello, Cancellation)).Outcome);
        Assert.Empty(channel.Arrivals);
    }

    [Fact]
    public async Task EveryVerbHasItsMethodAddressAndBody()
    {
        await using var channel = await FakeChannel.StartAsync();
        var to = channel.Address();

        Assert.Equal("activity-1", (await client.SendAsync(to, hello, Cancellation)).Id);
        Assert.Equal("activity-1", (await client.ReplyAsync(to, "m1", hello, Cancellation)).Id);
        Assert.True((await client.UpdateAsync(to, "m2", hello, Cancellation)).IsDelivered);
        Assert.True((await client.DeleteAsync(to, "m3", Cancellation)).IsDelivered);
        Assert.True((await client.TypingAsync(to, hello with { Text = null }, Cancellation)).IsDelivered);

        Assert.Equal(
            [
                new Arrival("POST", "/v3/conversations/c1/activities", null, Json, """{"type":"message","text":"Hello"}"""),
                new Arrival("POST", "/v3/conversations/c1/activities/m1", null, Json, """{"type":"message","replyToId":"m1","text":"Hello"}"""),
                new Arrival("PUT", "/v3/conversations/c1/activities/m2", null, Json, """{"type":"message","id":"m2","text":"Hello"}"""),
                new Arrival("DELETE", "/v3/conversations/c1/activities/m3", null, null, ""),
                new Arrival("POST", "/v3/conversations/c1/activities", null, Json, """{"type":"typing"}"""),
            ],
            channel.Arrivals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"id":null}""")]
    public async Task AStrangeResponseIsNoReasonToSendAgain(string body)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(200, body: body);

        var delivery = await client.SendAsync(channel.Address(), hello, Cancellation);

        Assert.Equal((DeliveryOutcome.Delivered, null), (delivery.Outcome, delivery.Id));
        Assert.Single(channel.Arrivals);
    }

    [Fact]
    public async Task AnEndlessOrBrokenResponseIsNoReasonToSendAgain()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(200, body: new string('x', 1_000_000)).Then(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("{\"id\":");
            await context.Response.Body.FlushAsync();

            // The status has arrived by then; a reset at once could overtake it.
            await Task.Delay(200);
            context.Abort();
        });

        Assert.True((await client.SendAsync(channel.Address(), hello, Cancellation)).IsDelivered);
        Assert.True((await client.SendAsync(channel.Address(), hello, Cancellation)).IsDelivered);

        Assert.Equal(2, channel.Arrivals.Count);
    }

    [Fact]
    public async Task HalfACharacterInATextStillGoesOut()
    {
        await using var channel = await FakeChannel.StartAsync();

        Assert.True((await client.SendAsync(channel.Address(), hello with { Text = "a\ud800b" }, Cancellation)).IsDelivered);

        Assert.Equal("a\ufffdb", JsonDocument.Parse(Assert.Single(channel.Arrivals).Body).RootElement.GetProperty("text").GetString());
    }

    public void Dispose()
    {
        client.Dispose();
        tokens.Dispose();
    }

    private const string Json = "application/json; charset=utf-8";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
