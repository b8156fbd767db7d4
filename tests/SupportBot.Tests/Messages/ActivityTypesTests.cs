using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Messages;

/// <summary>What each type of activity is answered with.</summary>
public sealed class ActivityTypesTests(RunningBot running)
{
    [Theory]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("somethingOfTomorrow")]
    public async Task WhatNeedsNoReplyIsTakenAndGetsNone(string type)
    {
        var (bot, a) = running.Begin();

        using var response = await bot.PostAsync(bot.Activity(type, a));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Fact]
    public async Task WhoeverLooksWhetherTheBotIsThereFindsIt()
    {
        var (bot, a) = running.Begin();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/messages");

        using var response = await bot.Http.SendAsync(head, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task ExpectedRepliesStandInTheResponseAndNowhereElse()
    {
        var (bot, a) = running.Begin();

        var replies = await bot.AskAsync(bot.Said(a, "hello"));

        Assert.NotEmpty(replies);
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Fact]
    public async Task ExpectedRepliesOfAnActivityThatNeedsNoneAreAnEmptyList()
    {
        var (bot, a) = running.Begin();

        Assert.Empty(await bot.AskAsync(bot.Activity("typing", a)));
        await bot.AskAsync(bot.Opened(a));
        Assert.Empty(await bot.AskAsync(bot.Opened(a)));
    }

    [Fact]
    public async Task AnActivityThatComesAgainGetsTheSameAnswerAndNoSecondTurn()
    {
        var (bot, a) = running.Begin();
        var said = bot.Said(a, "it says not enough storage");
        said["deliveryMode"] = "expectReplies";
        using var first = await bot.PostAsync(said);

        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.PostAsync(said)));

        var answer = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var response in again)
        {
            Assert.Equal(answer, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            response.Dispose();
        }
    }

    [Fact]
    public async Task AMessageThatComesManyTimesAtOnceIsTakenOnce()
    {
        var (bot, a) = running.Begin();
        var said = bot.Said(a, "hello");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.SendAsync(said)));

        await bot.RestAsync();
        var once = bot.Channel.Rest(a);
        await bot.SendAsync(bot.Said(a + "b", "hello"));
        await bot.RestAsync();
        Assert.Equal(bot.Channel.Rest(a + "b").Count, once.Count);
    }

    [Fact]
    public async Task MessagesThatComeAtOnceAreAnsweredOneAfterTheOther()
    {
        var (bot, a) = running.Begin();
        await bot.AskAsync(bot.Opened(a));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => bot.SendAsync(bot.Said(a, "why"))));

        await bot.RestAsync();
        var order = bot.Channel.Rest(a).Select(reply => reply.GetProperty("replyToId").GetString()).ToList();

        // All that answers one message stands together.
        Assert.Equal(order.Distinct().Count(), order.Where((id, i) => i == 0 || order[i - 1] != id).Count());
    }

    [Fact]
    public async Task APressedButtonOfACardThatIsExecutedBringsACard()
    {
        var (bot, a) = running.Begin();
        await bot.AskAsync(bot.Opened(a, "msteams"));
        var offered = await bot.AskAsync(bot.Said(a, "backup not working on my iphone 13", "msteams"));
        var button = WireText.Of(offered[^1]).Buttons[0];
        var invoke = Invoke(bot, a, button.Value!.Value);

        using var response = await bot.PostAsync(invoke);
        using var again = await bot.PostAsync(invoke);

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", answer.GetProperty("value").GetProperty("type").GetString());
        Assert.Equal(body, await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Fact]
    public async Task AnInvokeThatNobodyKnowsIsSaidToBeUnknown()
    {
        var (bot, a) = running.Begin();
        var invoke = bot.Activity("invoke", a, "msteams");
        invoke["name"] = "composeExtension/query";

        using var response = await bot.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task AnOldButtonDoesNoHarmClickedTwiceOrLate()
    {
        var (bot, a) = running.Begin();
        await bot.AskAsync(bot.Opened(a, "msteams"));
        var offered = await bot.AskAsync(bot.Said(a, "backup not working on my iphone 13", "msteams"));
        var value = WireText.Of(offered[^1]).Buttons[0].Value!.Value;

        var first = await bot.AskAsync(Pressed(bot, a, value));
        var second = await bot.AskAsync(Pressed(bot, a, value));
        var third = await bot.AskAsync(Pressed(bot, a, value));

        Assert.DoesNotContain("earlier question", WireText.Of(first[0]).Transcript);
        Assert.Contains("earlier question", WireText.Of(second[0]).Transcript);
        Assert.Equal(WireText.Of(second[^1]).Transcript, WireText.Of(third[^1]).Transcript);
        Assert.Equal(WireText.Of(first[^1]).Lines, WireText.Of(third[^1]).Lines);
    }

    [Fact]
    public async Task APictureIsAnsweredKindly()
    {
        var (bot, a) = running.Begin();
        await bot.AskAsync(bot.Opened(a));
        var picture = bot.Activity("message", a);
        picture["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "http://127.0.0.1/x.png" });

        var replies = await bot.AskAsync(picture);

        Assert.Contains("pictures", WireText.Of(replies[0]).Transcript);
    }

    private static JsonObject Invoke(SupportBotHost bot, string conversation, JsonElement data)
    {
        var invoke = bot.Activity("invoke", conversation, "msteams");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = JsonNode.Parse(data.GetRawText()) } };
        return invoke;
    }

    private static JsonObject Pressed(SupportBotHost bot, string conversation, JsonElement data)
    {
        var pressed = bot.Activity("message", conversation, "msteams");
        pressed["value"] = JsonNode.Parse(data.GetRawText());
        return pressed;
    }
}
