using System.Text.Json;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;

namespace SupportBot.Protocol.Tests.Connector;

public sealed class ConnectorOrderTests : IDisposable
{
    private readonly SkippingClock clock = new();
    private readonly OutboundTokens tokens;
    private readonly ConnectorClient client;

    public ConnectorOrderTests()
    {
        tokens = new OutboundTokens(BotIdentity.None, clock);
        client = new ConnectorClient(new ServiceHosts(), tokens, clock, new Random(1));
    }

    [Fact]
    public async Task AConversationIsSpokenIntoInOrderWhateverFails()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(429).Then(502).Then(200).Then(412, "3").Then(504);

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => SendAsync(channel, $"{i}")));

        Assert.All(deliveries, delivery => Assert.True(delivery.IsDelivered));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i}"), Texts(channel).Distinct());
    }

    [Fact]
    public async Task ConversationsDoNotWaitForEachOther()
    {
        await using var channel = await FakeChannel.StartAsync();
        var end = new TaskCompletionSource();
        channel.Then(_ => end.Task);
        var stuck = SendAsync(channel, "stuck");
        await ArrivalsAsync(channel, 1);

        Assert.True((await SendAsync(channel, "free", "another")).IsDelivered);

        Assert.False(stuck.IsCompleted);
        end.SetResult();
        Assert.True((await stuck).IsDelivered);
    }

    [Fact]
    public async Task WhoeverGivesUpWaitingLetsNobodyPass()
    {
        await using var channel = await FakeChannel.StartAsync();
        var end = new TaskCompletionSource();
        channel.Then(_ => end.Task);
        var first = SendAsync(channel, "first");
        await ArrivalsAsync(channel, 1);
        using var impatient = new CancellationTokenSource();
        var second = client.SendAsync(channel.Address(), Message("second"), impatient.Token);
        var third = SendAsync(channel, "third");

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await Task.Delay(50, Cancellation);
        Assert.False(third.IsCompleted);
        end.SetResult();

        Assert.True((await first).IsDelivered);
        Assert.True((await third).IsDelivered);
        Assert.Equal(["first", "third"], Texts(channel));
    }

    [Fact]
    public async Task NoConversationIsSpokenIntoFasterThanTeamsAllows()
    {
        await using var channel = await FakeChannel.StartAsync();
        var times = new List<DateTimeOffset>();
        for (var i = 0; i < 130; i++)
        {
            Assert.True((await SendAsync(channel, "x")).IsDelivered);
            times.Add(clock.GetUtcNow());
        }

        AssertNoMoreThan(7, 1);
        AssertNoMoreThan(8, 2);
        AssertNoMoreThan(60, 30);
        Assert.Equal(times[0], times[6]);
        Assert.InRange((times[^1] - times[0]).TotalSeconds, 60, 62);

        void AssertNoMoreThan(int most, int seconds) => Assert.All(
            times.Skip(most).Zip(times),
            pair => Assert.True(pair.First - pair.Second >= TimeSpan.FromSeconds(seconds), $"{most + 1} within {pair.First - pair.Second}"));
    }

    [Fact]
    public async Task WhatTheHourNoLongerHoldsIsHandedBack()
    {
        await using var channel = await FakeChannel.StartAsync();
        var start = clock.GetUtcNow();
        for (var i = 0; i < 1_800; i++)
            Assert.True((await SendAsync(channel, "x")).IsDelivered);

        var late = await SendAsync(channel, "x");

        Assert.Equal(DeliveryOutcome.Failed, late.Outcome);
        Assert.Equal(start.AddHours(1), clock.GetUtcNow() + late.RetryAfter);
        Assert.Equal(1_800, channel.Arrivals.Count);
    }

    [Fact]
    public async Task TypingIsTriedOnceAndNeverWaits()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Then(502);
        Assert.Equal(DeliveryOutcome.Failed, (await client.TypingAsync(channel.Address(), Activity.Typing, Cancellation)).Outcome);
        Assert.Single(channel.Arrivals);

        var end = new TaskCompletionSource();
        channel.Then(_ => end.Task);
        var message = SendAsync(channel, "message");
        await ArrivalsAsync(channel, 2);
        Assert.Equal(DeliveryOutcome.Failed, (await client.TypingAsync(channel.Address(), Activity.Typing, Cancellation)).Outcome);
        end.SetResult();
        Assert.True((await message).IsDelivered);

        Assert.Equal(2, channel.Arrivals.Count);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task ALineHasAnEnd()
    {
        await using var channel = await FakeChannel.StartAsync();
        var end = new TaskCompletionSource();
        channel.Then(_ => end.Task);

        var all = Enumerable.Range(0, 150).Select(i => SendAsync(channel, $"{i}")).ToList();
        await ArrivalsAsync(channel, 1);
        end.SetResult();
        var deliveries = await Task.WhenAll(all);

        Assert.Equal(100, deliveries.Count(delivery => delivery.IsDelivered));
        Assert.All(deliveries.Skip(100), delivery => Assert.Equal(DeliveryOutcome.Failed, delivery.Outcome));
    }

    public void Dispose()
    {
        client.Dispose();
        tokens.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static IEnumerable<string?> Texts(FakeChannel channel) =>
        channel.Arrivals.Select(arrival => JsonDocument.Parse(arrival.Body).RootElement.GetProperty("text").GetString());

    private static async Task ArrivalsAsync(FakeChannel channel, int count)
    {
        while (channel.Arrivals.Count < count)
            await Task.Delay(5, Cancellation);
    }

    private Task<Delivery> SendAsync(FakeChannel channel, string text, string conversation = "c1") =>
        client.SendAsync(channel.Address(conversation), Message(text), Cancellation);
}
