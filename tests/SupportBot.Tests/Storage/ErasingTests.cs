using System.Diagnostics;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Storage;

/// <summary>What is deleted is on the disk no more: not in the database, and not in its write-ahead log.</summary>
public sealed class ErasingTests
{
    private const string Token = "zebra-41c7";

    [Theory]
    [InlineData("delete my data")]
    [InlineData("Delete my data!")]
    [InlineData("Please delete my data.")]
    public async Task WhoeverSaysSoIsForgottenAtOnceAndHearsIt(string wish)
    {
        await using var bot = await SupportBotHost.StartAsync();
        await TalkAsync(bot, $"{Token}-a");
        await TalkAsync(bot, "other");
        Assert.NotEmpty(RawFiles.With(bot.Folder, Token));
        await bot.RestAsync();
        bot.Channel.Rest($"{Token}-a");

        await bot.SendAsync(Said(bot, $"{Token}-a", wish));

        Assert.Contains("is deleted", WireText.Of(await bot.Channel.NextAsync($"{Token}-a")).Transcript);
        await bot.RestAsync();
        Assert.Empty(RawFiles.With(bot.Folder, Token));
        Assert.Contains(await bot.AskAsync(bot.Said("other", "what have we tried?")), reply => WireText.Of(reply).Transcript.Contains("iPhone 13", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AlsoWhereTheAnswerStandsInTheResponseAndInAGroup()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await TalkAsync(bot, $"{Token}-a");

        var group = Said(bot, $"{Token}-a", "forget me");
        group["conversation"]!["isGroup"] = true;
        var replies = await bot.AskAsync(group);

        Assert.Contains("is deleted", WireText.Of(Assert.Single(replies)).Transcript);
        await bot.RestAsync();
        Assert.Empty(RawFiles.With(bot.Folder, Token));
    }

    [Fact]
    public async Task WhoBeginsAnewIsANewPerson()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await TalkAsync(bot, "a");
        await bot.AskAsync(bot.Said("a", "delete my data"));

        var replies = await bot.AskAsync(bot.Said("a", "hello"));

        Assert.Contains("automated helper", WireText.Of(replies[0]).Transcript);
    }

    [Theory]
    [InlineData("will it delete my data?")]
    [InlineData("i want to delete my data from icloud")]
    [InlineData("delete my backup")]
    public async Task OtherWordsDeleteNothing(string said)
    {
        await using var bot = await SupportBotHost.StartAsync();
        await TalkAsync(bot, $"{Token}-a");

        Assert.DoesNotContain(await bot.AskAsync(bot.Said($"{Token}-a", said)), reply => WireText.Of(reply).Transcript.Contains("is deleted", StringComparison.Ordinal));
        Assert.NotEmpty(RawFiles.With(bot.Folder, Token));
    }

    [Fact]
    public async Task ManyAmongManyLeaveNoTrace()
    {
        await using var bot = await SupportBotHost.StartAsync();
        for (var i = 0; i < 150; i++)
        {
            await TalkAsync(bot, i % 3 == 0 ? $"{Token}-{i}" : $"other-{i}");
        }

        for (var i = 0; i < 150; i += 3)
        {
            await bot.AskAsync(Said(bot, $"{Token}-{i}", "forget me"));
        }

        await bot.RestAsync();
        Assert.Empty(RawFiles.With(bot.Folder, Token));
        Assert.NotEmpty(RawFiles.With(bot.Folder, "other-1"));
    }

    [Fact]
    public async Task AnOperatorForgetsAConversationWhileTheBotIsRunning()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await TalkAsync(bot, $"{Token}-a");
        await TalkAsync(bot, "other");
        await bot.RestAsync();

        Assert.Equal((0, true), await ForgetAsync(bot.Folder, $"{Token}-a", "Nothing is kept"));

        Assert.Empty(RawFiles.With(bot.Folder, Token));
        Assert.Equal((1, true), await ForgetAsync(bot.Folder, $"{Token}-a", "There is no conversation"));
        Assert.Contains("automated helper", WireText.Of((await bot.AskAsync(bot.Said($"{Token}-a", "hello")))[0]).Transcript);
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
            await TalkAsync(before, $"{Token}-old");
            before.Clock.Now = now - TimeSpan.FromDays(29);
            await TalkAsync(before, "other-one");
        }

        await using var after = await SupportBotHost.StartOnAsync(folder);

        Assert.Empty(RawFiles.With(folder, Token));
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
