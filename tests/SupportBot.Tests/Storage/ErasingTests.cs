using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportBot.Storage;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Storage;

/// <summary>What is deleted is on the disk no more: not in the database, and not in its write-ahead log.</summary>
public sealed class ErasingTests(RunningBot running)
{
    // Of each test its own: they share a bot.
    private readonly string token = $"zebra-{Guid.NewGuid():N}";

    [Theory]
    [InlineData("delete my data")]
    [InlineData("Delete my data!")]
    [InlineData("Please delete my data.")]
    public async Task WhoeverSaysSoIsForgottenAtOnceAndHearsIt(string wish)
    {
        var (bot, other) = running.Begin();
        await TalkAsync(bot, $"{token}-a");
        await TalkAsync(bot, other);
        Assert.NotEmpty(RawFiles.With(bot.Folder, token));
        await bot.RestAsync();
        bot.Channel.Rest($"{token}-a");

        await bot.SendAsync(Said(bot, $"{token}-a", wish));

        Assert.Contains("is deleted", WireText.Of(await bot.Channel.NextAsync($"{token}-a")).Transcript);
        await bot.RestAsync();
        Assert.Empty(RawFiles.With(bot.Folder, token));
        Assert.Contains(await bot.AskAsync(bot.Said(other, "what have we tried?")), reply => WireText.Of(reply).Transcript.Contains("iPhone 13", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AlsoWhereTheAnswerStandsInTheResponseAndInAGroup()
    {
        var (bot, _) = running.Begin();
        await TalkAsync(bot, $"{token}-a");

        var group = Said(bot, $"{token}-a", "forget me");
        group["conversation"]!["isGroup"] = true;
        var replies = await bot.AskAsync(group);

        Assert.Contains("is deleted", WireText.Of(Assert.Single(replies)).Transcript);
        await bot.RestAsync();
        Assert.Empty(RawFiles.With(bot.Folder, token));
    }

    [Fact]
    public async Task WhoBeginsAnewIsANewPerson()
    {
        var (bot, other) = running.Begin();
        await TalkAsync(bot, other);
        await bot.AskAsync(bot.Said(other, "delete my data"));

        var replies = await bot.AskAsync(bot.Said(other, "hello"));

        Assert.Contains("automated helper", WireText.Of(replies[0]).Transcript);
    }

    [Theory]
    [InlineData("will it delete my data?")]
    [InlineData("i want to delete my data from icloud")]
    [InlineData("delete my backup")]
    public async Task OtherWordsDeleteNothing(string said)
    {
        var (bot, _) = running.Begin();
        await TalkAsync(bot, $"{token}-a");

        Assert.DoesNotContain(await bot.AskAsync(bot.Said($"{token}-a", said)), reply => WireText.Of(reply).Transcript.Contains("Everything I kept", StringComparison.Ordinal));
        Assert.NotEmpty(RawFiles.With(bot.Folder, token));
    }

    [Fact]
    public async Task ManyAmongManyLeaveNoTrace()
    {
        var (bot, other) = running.Begin();
        for (var i = 0; i < 150; i++)
        {
            await TalkAsync(bot, i % 3 == 0 ? $"{token}-{i}" : $"{other}-{i}");
        }

        for (var i = 0; i < 150; i += 3)
        {
            await bot.AskAsync(Said(bot, $"{token}-{i}", "forget me"));
        }

        await bot.RestAsync();
        Assert.Empty(RawFiles.With(bot.Folder, token));
        Assert.NotEmpty(RawFiles.With(bot.Folder, $"{other}-1"));
    }

    [Fact]
    public async Task InAFileThatIsTooLargeToBeWrittenAnewEachTimeTheLastTracesGoWithTheDay()
    {
        await using var bot = await SupportBotHost.StartAsync();
        var database = bot.Services.GetRequiredService<Database>();
        database.LargestToRewrite = 0;
        for (var i = 0; i < 60; i++)
        {
            await TalkAsync(bot, i % 3 == 0 ? $"{token}-{i}" : $"other-{i}");
        }

        for (var i = 0; i < 60; i += 3)
        {
            await bot.AskAsync(Said(bot, $"{token}-{i}", "forget me"));
        }

        await bot.RestAsync();
        var sweeping = bot.Services.GetServices<IHostedService>().OfType<Sweeping>().Single();
        bot.Clock.Now += TimeSpan.FromHours(2);
        await sweeping.SweepAsync();

        Assert.Empty(RawFiles.With(bot.Folder, token));
        Assert.NotEmpty(RawFiles.With(bot.Folder, "other-1"));
    }

    [Fact]
    public async Task AnOperatorForgetsAConversationWhileTheBotIsRunning()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await TalkAsync(bot, $"{token}-a");
        await TalkAsync(bot, "other");
        await bot.RestAsync();

        Assert.Equal((0, true), await ForgetAsync(bot.Folder, $"{token}-a", "Nothing is kept"));

        Assert.Empty(RawFiles.With(bot.Folder, token));
        Assert.Equal((1, true), await ForgetAsync(bot.Folder, $"{token}-a", "There is no conversation"));
        Assert.Contains("automated helper", WireText.Of((await bot.AskAsync(bot.Said($"{token}-a", "hello")))[0]).Transcript);
        Assert.DoesNotContain("automated helper", WireText.Of((await bot.AskAsync(bot.Said("other", "hello")))[0]).Transcript);
    }

    [Fact]
    public async Task WhatIsOldIsSweptAway()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using (var before = await SupportBotHost.StartOnAsync(folder))
        {
            var now = before.Clock.Now;
            before.Clock.Now = now - TimeSpan.FromDays(31);
            await TalkAsync(before, $"{token}-old");
            before.Clock.Now = now - TimeSpan.FromDays(29);
            await TalkAsync(before, "other-one");
        }

        await using var after = await SupportBotHost.StartOnAsync(folder);

        Assert.Empty(RawFiles.With(folder, token));
        Assert.NotEmpty(RawFiles.With(folder, "other-one"));
    }

    private static async Task TalkAsync(SupportBotHost bot, string conversation)
    {
        await bot.SendAsync(Said(bot, conversation, "the button is greyed out, iphone 13"));
        await bot.SendAsync(Said(bot, conversation, "remind me tomorrow"));
        await bot.AskAsync(Said(bot, conversation, "tomorrow morning"));
    }

    private static System.Text.Json.Nodes.JsonObject Said(SupportBotHost bot, string conversation, string text)
    {
        var activity = bot.Said(conversation, text);
        activity["from"]!["id"] = $"user-of-{conversation}";
        return activity;
    }

    private static async Task<(int Code, bool Says)> ForgetAsync(string folder, string conversation, string words)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "forget", conversation, $"--Storage:Folder={folder}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (command.ExitCode, said.Contains(words, StringComparison.Ordinal));
    }
}
