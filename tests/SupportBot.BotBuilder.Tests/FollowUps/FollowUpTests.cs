using Microsoft.Extensions.DependencyInjection;
using SupportBot.AppleStatus;

namespace SupportBot.BotBuilder.Tests.FollowUps;

/// <summary>What was asked for later comes as a proactive message when it is due, and not when the person is back before.</summary>
public sealed class FollowUpTests
{
    [Fact]
    public async Task AReminderComesWhenItIsDueAndOnce()
    {
        await using var bot = await SdkHost.StartAsync();
        await AskToBeRemindedAsync(bot);

        bot.Clock.Now += TimeSpan.FromHours(20);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Empty(bot.Channel.Rest("a"));
        bot.Clock.Now += TimeSpan.FromHours(4);

        Assert.Contains("reminder", SdkHost.Seen([await bot.Channel.NextAsync("a")]));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task AReminderIsDroppedWhenThePersonComesBackFirst()
    {
        await using var bot = await SdkHost.StartAsync();
        await AskToBeRemindedAsync(bot);
        bot.Clock.Now += TimeSpan.FromHours(2);
        await bot.AskAsync("a", "it finished");

        bot.Clock.Now += TimeSpan.FromHours(22);
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task AReminderThatFellDueWhileTheBotWasOffComesWhenItIsBack()
    {
        using var folder = new TemporaryFolder();
        await using var channel = await FakeChannel.StartAsync();
        await using (var before = await SdkHost.StartAsync(folder.Storage()))
        {
            before.RepliesTo(channel);
            await AskToBeRemindedAsync(before);
        }

        await using var after = await SdkHost.StartAsync(folder.Storage());
        after.Clock.Now += TimeSpan.FromHours(30);

        Assert.Contains("reminder", SdkHost.Seen([await channel.NextAsync("a")]));
    }

    [Fact]
    public async Task AReminderThatCannotBeSentYetIsTriedAgain()
    {
        await using var bot = await SdkHost.StartAsync();
        await AskToBeRemindedAsync(bot);
        for (var i = 0; i < 3; i++)
        {
            bot.Channel.Answers.Enqueue(500);
        }

        bot.Clock.Now += TimeSpan.FromHours(24);

        await bot.Log.WaitForAsync("could not be sent");
        Assert.Contains("reminder", SdkHost.Seen([await bot.Channel.NextAsync("a")]));
    }

    [Fact]
    public async Task WhoWaitsForAppleHearsWhenItIsBack()
    {
        await using var bot = await SdkHost.StartAsync();
        bot.Services.GetRequiredService<LatestStatus>().Set(true, bot.Clock.Now);
        await bot.AskAsync("a", "icloud backup fails since this morning");
        await bot.AskAsync("a", "yes later");
        Assert.Contains("as soon as Apple's page", await bot.AskAsync("a", "tell me when it's back"));

        await bot.Services.GetRequiredService<IAwaitsApple>().AppleIsBackAsync();

        Assert.Contains("is over", SdkHost.Seen([await bot.Channel.NextAsync("a")]));
    }

    private static async Task AskToBeRemindedAsync(SdkHost bot)
    {
        var answer = "";
        foreach (var said in new[] { "the button is greyed out, iphone 13", "remind me tomorrow", "tomorrow morning" })
        {
            answer = await bot.AskAsync("a", said);
        }

        Assert.Contains("short reminder", answer);
    }
}
