using SupportBot.Protocol.Connector;

namespace SupportBot.Protocol.Tests.Connector;

public sealed class ConversationLinesTests
{
    private static readonly Delivery done = new(DeliveryOutcome.Delivered);

    private readonly SkippingClock clock = new();

    [Fact]
    public async Task WhatIsRememberedIsBounded()
    {
        var lines = new ConversationLines(clock, mostLines: 100);

        for (var i = 0; i < 5_000; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.True((await JoinAsync(lines, $"c{i}")).IsDelivered);
            Assert.InRange(lines.Count, 1, 100);
        }
    }

    [Fact]
    public async Task ALineThatSomebodyStandsInIsNotForgotten()
    {
        var lines = new ConversationLines(clock, mostLines: 10);
        var end = new TaskCompletionSource<Delivery>();
        var busy = Enumerable.Range(0, 10).Select(i => JoinAsync(lines, $"busy{i}", end.Task)).ToList();

        Assert.Equal(DeliveryOutcome.Failed, (await JoinAsync(lines, "one more")).Outcome);

        end.SetResult(done);
        Assert.All(await Task.WhenAll(busy), delivery => Assert.True(delivery.IsDelivered));
        Assert.True((await JoinAsync(lines, "one more")).IsDelivered);
    }

    [Fact]
    public async Task AnErrorLetsTheNextOneIn()
    {
        var lines = new ConversationLines(clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() => JoinAsync(lines, "c", Task.FromException<Delivery>(new InvalidOperationException())));

        Assert.True((await JoinAsync(lines, "c")).IsDelivered);
    }

    private static Task<Delivery> JoinAsync(ConversationLines lines, string conversation, Task<Delivery>? work = null) =>
        lines.InTurnAsync(conversation, int.MaxValue, _ => work ?? Task.FromResult(done), TestContext.Current.CancellationToken);
}
