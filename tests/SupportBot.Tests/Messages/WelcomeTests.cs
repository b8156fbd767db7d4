using System.Text.Json.Nodes;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Messages;

/// <summary>One welcome, however a client says that somebody is there.</summary>
public sealed class WelcomeTests(RunningBot running)
{
    private const string Greeting = "I'm an automated helper";

    [Fact]
    public async Task TheEmulatorsUpdateWithBotAndUserIsGreetedOnce()
    {
        var (bot, a) = running.Begin();

        await bot.SendAsync(bot.Opened(a));

        Assert.Contains(Greeting, WireText.Of(await bot.Channel.NextAsync(a)).Transcript);
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Fact]
    public async Task ThePlaygroundsInstallationAndUpdateAtTheSameMomentAreGreetedOnce()
    {
        var (bot, a) = running.Begin();
        for (var i = 0; i < 30; i++)
        {
            var conversation = $"{a}-{i}";
            var installed = bot.Activity("installationUpdate", conversation, "msteams");
            installed["action"] = "add";

            await Task.WhenAll(bot.SendAsync(installed), bot.SendAsync(bot.Opened(conversation, "msteams")));

            Assert.Contains(Greeting, WireText.Of(await bot.Channel.NextAsync(conversation)).Transcript);
            await bot.RestAsync();
            Assert.Empty(bot.Channel.Rest(conversation));
        }
    }

    [Fact]
    public async Task WhoWritesBeforeTheUpdateComesIsGreetedWithTheAnswer()
    {
        var (bot, a) = running.Begin();

        await bot.SendAsync(bot.Said(a, "it says not enough storage"));
        await bot.SendAsync(bot.Opened(a));

        Assert.Contains(Greeting, WireText.Of(await bot.Channel.NextAsync(a)).Transcript);
        await bot.RestAsync();
        Assert.DoesNotContain(bot.Channel.Rest(a), reply => WireText.Of(reply).Transcript.Contains(Greeting, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("webchat/join")]
    [InlineData("requestWelcomeDialog")]
    public async Task APageThatJoinsByAnEventIsGreeted(string name)
    {
        var (bot, a) = running.Begin();
        var joined = bot.Activity("event", a, "webchat");
        joined["name"] = name;

        await bot.SendAsync(joined);

        Assert.Contains(Greeting, WireText.Of(await bot.Channel.NextAsync(a)).Transcript);
    }

    [Fact]
    public async Task WhoComesBackIsNotGreetedAgain()
    {
        var (bot, a) = running.Begin();
        await bot.SendAsync(bot.Opened(a));
        await bot.Channel.NextAsync(a);

        await bot.SendAsync(bot.Opened(a));

        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Fact]
    public async Task ATeamIsGreetedOnceAndAnsweredOnlyWhenTheBotIsMentionedAndNothingIsDiagnosedThere()
    {
        var (bot, a) = running.Begin();
        const string team = "19:abc@thread.tacv2;messageid=17";
        await bot.SendAsync(Public(bot.Opened(team, "msteams")));
        Assert.Contains("in private", WireText.Of(await bot.Channel.NextAsync(team)).Transcript);

        await bot.SendAsync(Public(bot.Said(team, "my iphone does not back up, storage is full", "msteams")));
        await bot.SendAsync(Public(bot.Opened(team, "msteams")));
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(team));

        await bot.SendAsync(Public(Mentioning(bot.Said(team, "<at>Bot</at> storage is full", "msteams"))));
        var reply = WireText.Of(await bot.Channel.NextAsync(team));
        Assert.Contains("in private", reply.Transcript);
        Assert.Empty(reply.Buttons);
        Assert.Contains(bot.Channel.Requests, request => request.Target.Contains("/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMentionInAPrivateChatIsNoPartOfTheMessage()
    {
        var (bot, a) = running.Begin();
        await bot.SendAsync(bot.Opened(a, "msteams"));

        var replies = await bot.AskAsync(Mentioning(bot.Said(a, "<at>Bot</at>&nbsp;the button is greyed out", "msteams")));
        var without = await bot.AskAsync(bot.Said(a + "b", "the button is greyed out", "msteams"));

        Assert.Equal(WireText.Of(without[^1]).Transcript, WireText.Of(replies[^1]).Transcript);
    }

    private static JsonObject Public(JsonObject activity)
    {
        activity["conversation"]!["conversationType"] = "channel";
        activity["conversation"]!["isGroup"] = true;
        return activity;
    }

    private static JsonObject Mentioning(JsonObject activity)
    {
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Bot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "bot-1" },
        });
        return activity;
    }
}
