using Microsoft.Extensions.Options;
using SupportBot.Limits;

namespace SupportBot.Tests.Limits;

public sealed class ConversationRateTests
{
    private readonly Stopwatch watch = new();
    private readonly ConversationRate rate;

    public ConversationRateTests() => rate = new ConversationRate(Options.Create(new LimitOptions { ConversationBurst = 5, PerConversation = 2 }), watch);

    [Fact]
    public void ABurstIsTakenAndThenSoManyASecond()
    {
        Assert.Equal(5, Taken("a", 20));
        watch.Milliseconds += 1_000;
        Assert.Equal(2, Taken("a", 20));
        watch.Milliseconds += 250;
        Assert.Equal(0, Taken("a", 20));
        watch.Milliseconds += 250;
        Assert.Equal(1, Taken("a", 20));
    }

    [Fact]
    public void WhoWaitsLongHasOneBurstAndNoMore()
    {
        Assert.Equal(5, Taken("a", 20));
        watch.Milliseconds += 3_600_000;
        Assert.Equal(5, Taken("a", 20));
    }

    [Fact]
    public void ConversationsDoNotShare()
    {
        Assert.Equal(5, Taken("a", 20));
        Assert.Equal(5, Taken("b", 20));
    }

    [Fact]
    public void WhoFloodsIsHeldBackHoweverManyOthersComeAndGo()
    {
        Assert.Equal(5, Taken("a", 20));
        for (var other = 0; other < 20_000; other++)
        {
            Assert.Equal(1, Taken($"{other}", 1));
        }

        Assert.Equal(0, Taken("a", 20));
    }

    [Fact]
    public void WhoIsDoneIsForgotten()
    {
        for (var other = 0; other < 50_000; other++)
        {
            watch.Milliseconds += 10;
            Assert.Equal(1, Taken($"{other}", 1));
        }

        Assert.InRange(rate.Remembered, 1, 1_000);
    }

    private int Taken(string conversation, int tries) => Enumerable.Range(0, tries).Count(_ => rate.Permits(conversation));

    private sealed class Stopwatch : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Milliseconds;
    }
}
