using Microsoft.Data.Sqlite;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Outbox;

/// <summary>What was said reaches people, in order, also where their channel stumbles.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task AReplyThatAChannelCouldNotTakeComesAgainAndTheNextWaitsForIt()
    {
        await using var bot = await SupportBotHost.StartAsync();
        foreach (var status in new[] { 502, 504, 429, 502, 412, 503, 500, 502 })
        {
            bot.Channel.Answers.Enqueue(status);
        }

        await bot.SendAsync(bot.Said("a", "hello"));

        var first = WireText.Of(await bot.Channel.NextAsync("a")).Transcript;
        Assert.Contains("automated helper", first);
        await bot.RestAsync();
        var rest = bot.Channel.Rest("a").Select(reply => WireText.Of(reply).Transcript).ToList();
        var other = (await bot.AskAsync(bot.Said("b", "hello"))).Select(reply => WireText.Of(reply).Transcript);
        Assert.Equal(other, rest.Prepend(first));
    }

    [Fact]
    public async Task AReplyThatCanNeverArriveIsMarkedAndTheNextOneGoesOn()
    {
        await using var bot = await SupportBotHost.StartAsync();
        bot.Channel.Answers.Enqueue(403);

        await bot.SendAsync(bot.Said("a", "hello"));

        var second = WireText.Of(await bot.Channel.NextAsync("a")).Transcript;
        Assert.DoesNotContain("please never type a password", second);
        await bot.Log.WaitForAsync("cannot be delivered");
    }

    [Fact]
    public async Task AChannelThatIsAwayKeepsNobodyElseWaiting()
    {
        await using var bot = await SupportBotHost.StartAsync();
        var lost = bot.Said("a", "hello");
        lost["serviceUrl"] = "http://127.0.0.1:9/";

        await bot.SendAsync(lost);
        await bot.SendAsync(bot.Opened("b"));

        await bot.Channel.NextAsync("b");
        await bot.Log.WaitForAsync("will be tried again");
    }

    [Fact]
    public async Task WhatWasSaidBeforeAStopIsDeliveredAfterTheStartAndTheConversationGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using var channel = await FakeChannel.StartAsync();
        for (var i = 0; i < 1000; i++)
        {
            channel.Answers.Enqueue(503);
        }

        await using (var before = await SupportBotHost.StartOnAsync(folder))
        {
            before.RepliesTo(channel);
            await before.SendAsync(before.Said("a", "backup not working on my iphone 13"));
            await before.Log.WaitForAsync("will be tried again");
        }

        channel.Answers.Clear();
        await using var after = await SupportBotHost.StartOnAsync(folder);
        after.RepliesTo(channel);

        Assert.Contains("automated helper", WireText.Of(await channel.NextAsync("a")).Transcript);
        var summary = await after.AskAsync(after.Said("a", "what have we tried?"));
        Assert.Contains(summary, reply => WireText.Of(reply).Transcript.Contains("iPhone 13", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AReplyThatHasComeIsNotSentAgainWhileNothingCanBeKept()
    {
        await using var bot = await SupportBotHost.StartAsync();
        for (var i = 0; i < 1000; i++)
        {
            bot.Channel.Answers.Enqueue(503);
        }

        await bot.SendAsync(bot.Said("a", "hello"));
        await bot.Log.WaitForAsync("will be tried again");
        using var other = new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "supportbot.db")};Pooling=False");
        other.Open();
        Execute(other, "BEGIN IMMEDIATE");
        bot.Channel.Answers.Clear();
        var first = WireText.Of(await bot.Channel.NextAsync("a")).Transcript;
        await bot.Log.WaitForAsync("cannot be written");
        await Task.Delay(1000, TestContext.Current.CancellationToken);

        Assert.Empty(bot.Channel.Rest("a"));

        Execute(other, "ROLLBACK");
        await bot.RestAsync();
        Assert.DoesNotContain(first, bot.Channel.Rest("a").Select(reply => WireText.Of(reply).Transcript));
    }

    [Fact]
    public async Task ThePersonsChannelIsAnsweredBeforeAnythingIsSent()
    {
        var sentBeforeTheAnswerEnded = -1;
        await using var bot = await SupportBotHost.StartSlowAsync(TimeSpan.FromMilliseconds(400), host => sentBeforeTheAnswerEnded = host.Channel.Requests.Count);

        // The look for what a crash has left, at the start, is over.
        await bot.SendAsync(bot.Opened("before"));
        await bot.Channel.NextAsync("before");
        await bot.RestAsync();
        var sent = bot.Channel.Requests.Count;

        await bot.SendAsync(bot.Opened("a"));
        await bot.Channel.NextAsync("a");

        Assert.Equal(sent, sentBeforeTheAnswerEnded);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each stands in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
