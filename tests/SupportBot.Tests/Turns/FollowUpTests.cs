using System.Text.Json;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Turns;

/// <summary>What was asked for later comes when it is due, and not when the person is back before.</summary>
public sealed class FollowUpTests
{
    [Fact]
    public async Task AReminderComesInTheMorningAndAnswersNoMessage()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await AskToBeRemindedAsync(bot, "a");

        bot.Clock.Now += TimeSpan.FromHours(20);
        Assert.Empty(bot.Channel.Rest("a"));
        bot.Clock.Now += TimeSpan.FromHours(4);

        var reminder = await bot.Channel.NextAsync("a");
        Assert.Contains("reminder", WireText.Of(reminder).Transcript);
        Assert.False(reminder.TryGetProperty("replyToId", out _));
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task AReminderIsDroppedWhenThePersonComesBackFirst()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await AskToBeRemindedAsync(bot, "a");
        bot.Clock.Now += TimeSpan.FromHours(2);
        await bot.AskAsync(bot.Said("a", "it finished"));

        bot.Clock.Now += TimeSpan.FromDays(3);

        await Task.Delay(500, TestContext.Current.CancellationToken);
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task AReminderThatCouldNotBeSentYetIsDroppedAsWell()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await AskToBeRemindedAsync(bot, "a");
        for (var i = 0; i < 1000; i++)
        {
            bot.Channel.Answers.Enqueue(503);
        }

        bot.Clock.Now += TimeSpan.FromHours(24);
        await bot.Log.WaitForAsync("will be tried again");
        await bot.AskAsync(bot.Said("a", "it finished"));

        bot.Channel.Answers.Clear();

        await bot.RestAsync();
        Assert.True(bot.Channel.Rest("a").Count <= 1, "It was sent again after it was dropped.");
        Assert.DoesNotContain(bot.Log.All, line => line.Contains("given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AReminderThatFellDueWhileTheBotWasOffComesWhenItIsBack()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using var channel = await FakeChannel.StartAsync();
        await using (var before = await SupportBotHost.StartOnAsync(folder))
        {
            before.RepliesTo(channel);
            await AskToBeRemindedAsync(before, "a");
        }

        await using var after = await SupportBotHost.StartOnAsync(folder);
        after.Clock.Now += TimeSpan.FromDays(2);

        Assert.Contains("reminder", WireText.Of(await channel.NextAsync("a")).Transcript);
    }

    [Fact]
    public async Task TheMorningIsThePersonsOwn()
    {
        await using var bot = await SupportBotHost.StartAsync();

        // Eleven hours ahead it is 21:00, so their 9:00 is 12 hours away.
        await AskToBeRemindedAsync(bot, "a", "2026-11-20T21:00:00+11:00");

        bot.Clock.Now += TimeSpan.FromHours(13);

        Assert.Contains("reminder", WireText.Of(await bot.Channel.NextAsync("a")).Transcript);
    }

    [Fact]
    public async Task AReminderThatAnOutageMadeLateDoesNotComeAtNight()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using var channel = await FakeChannel.StartAsync();
        await using (var before = await SupportBotHost.StartOnAsync(folder))
        {
            before.RepliesTo(channel);
            await AskToBeRemindedAsync(before, "a", "2026-11-20T21:00:00+11:00");
        }

        await using var after = await SupportBotHost.StartOnAsync(folder);

        // 23:30 there, fourteen hours too late.
        after.Clock.Now = new DateTimeOffset(2026, 11, 21, 23, 30, 0, TimeSpan.FromHours(11));
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        await after.RestAsync();
        Assert.Empty(channel.Rest("a"));

        after.Clock.Now = new DateTimeOffset(2026, 11, 22, 8, 0, 1, TimeSpan.FromHours(11));
        Assert.Contains("reminder", WireText.Of(await channel.NextAsync("a")).Transcript);
    }

    [Fact]
    public async Task AReminderThatCouldNotBeBroughtForADayIsGivenUpInTheNight()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await AskToBeRemindedAsync(bot, "a", "2026-11-20T21:00:00+11:00");
        bot.Clock.Now = new DateTimeOffset(2026, 11, 21, 23, 30, 0, TimeSpan.FromHours(11));
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        await bot.RestAsync();

        bot.Clock.Now = new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.FromHours(11));
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        bot.Clock.Now += TimeSpan.FromHours(12);

        await Task.Delay(500, TestContext.Current.CancellationToken);
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest("a"));
    }

    private static async Task AskToBeRemindedAsync(SupportBotHost bot, string conversation, string? localTimestamp = null)
    {
        List<JsonElement> replies = [];
        foreach (var said in new[] { "the button is greyed out, iphone 13", "remind me tomorrow", "tomorrow morning" })
        {
            var activity = bot.Said(conversation, said);
            activity["localTimestamp"] = localTimestamp;
            replies = await bot.AskAsync(activity);
        }

        Assert.Contains(replies, reply => WireText.Of(reply).Transcript.Contains("short reminder", StringComparison.Ordinal));
    }
}
