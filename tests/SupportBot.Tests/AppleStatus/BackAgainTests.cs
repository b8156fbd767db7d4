using SupportBot.Tests.Chats;

namespace SupportBot.Tests.AppleStatus;

/// <summary>"Tell me when it's back": said when Apple's page says so, in words that tell nobody else what it is about.</summary>
public sealed class BackAgainTests
{
    [Fact]
    public async Task WhoAskedForItIsToldWhenTheTroubleIsOver()
    {
        await using var feed = await FakeFeed.StartAsync();
        await using var bot = await SupportBotHost.StartAsync(feed.Settings);
        await AskToBeToldAsync(bot, feed, "a");
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest("a"));

        feed.Says(Feeds.HealthyWithOldEvents);

        var told = await bot.Channel.NextAsync("a");
        Assert.Contains("Your reminder", WireText.Of(told).Transcript);
        Assert.DoesNotContain("Apple", told.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("iCloud", told.GetRawText(), StringComparison.OrdinalIgnoreCase);
        await feed.ReadAsync();
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task WhoIsBackFirstIsNotTold()
    {
        await using var feed = await FakeFeed.StartAsync();
        await using var bot = await SupportBotHost.StartAsync(feed.Settings);
        await AskToBeToldAsync(bot, feed, "a");
        await bot.AskAsync(bot.Said("a", "hello again"));

        feed.Says(Feeds.Healthy);

        await feed.ReadAsync();
        await Task.Delay(400, TestContext.Current.CancellationToken);
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task AnAnswerThatTellsNothingIsNoGoodNews()
    {
        await using var feed = await FakeFeed.StartAsync();
        await using var bot = await SupportBotHost.StartAsync(feed.Settings);
        await AskToBeToldAsync(bot, feed, "a");

        feed.Says("<html>");
        bot.Clock.Now += TimeSpan.FromHours(5);

        await feed.ReadAsync();
        await Task.Delay(400, TestContext.Current.CancellationToken);
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task TheWishOutlastsARestartOfTheBot()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using var channel = await FakeChannel.StartAsync();
        await using var feed = await FakeFeed.StartAsync();
        await using (var before = await SupportBotHost.StartOnAsync(folder, feed.Settings))
        {
            before.RepliesTo(channel);
            await AskToBeToldAsync(before, feed, "a");
        }

        feed.Says(Feeds.Healthy);
        await using var after = await SupportBotHost.StartOnAsync(folder, feed.Settings);

        Assert.Contains("Your reminder", WireText.Of(await channel.NextAsync("a")).Transcript);
    }

    [Fact]
    public async Task NobodyIsWokenByIt()
    {
        await using var feed = await FakeFeed.StartAsync();
        await using var bot = await SupportBotHost.StartAsync(feed.Settings);

        // Thirteen hours ahead it is 23:00.
        await AskToBeToldAsync(bot, feed, "a", "2026-11-20T23:00:00+13:00");
        feed.Says(Feeds.Healthy);
        await feed.ReadAsync();
        await Task.Delay(400, TestContext.Current.CancellationToken);
        Assert.Empty(bot.Channel.Rest("a"));

        bot.Clock.Now = new DateTimeOffset(2026, 11, 21, 8, 0, 1, TimeSpan.FromHours(13));

        Assert.Contains("Your reminder", WireText.Of(await bot.Channel.NextAsync("a")).Transcript);
    }

    private static async Task AskToBeToldAsync(SupportBotHost bot, FakeFeed feed, string conversation, string? localTimestamp = null)
    {
        feed.Says(Feeds.Outage);
        await feed.ReadAsync();
        var last = "";
        foreach (var said in new[] { "my backup fails", "yes, later", "tell me when it's back" })
        {
            var activity = bot.Said(conversation, said);
            activity["localTimestamp"] = localTimestamp;
            last = string.Concat((await bot.AskAsync(activity)).Select(reply => WireText.Of(reply).Transcript));
        }

        Assert.Contains("no trouble any more", last);
    }
}
