using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Tests.Chats;

namespace SupportBot.BotBuilder.Tests.Bot;

/// <summary>What channels send beside messages, and what they send twice.</summary>
public sealed class ActivityTypesTests : IAsyncLifetime
{
    private SdkHost bot = null!;

    public async ValueTask InitializeAsync() => bot = await SdkHost.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("webchat/join")]
    public async Task WhoeverOpensTheChatIsGreetedOnce(string way)
    {
        JsonObject Opened()
        {
            var opened = way == "conversationUpdate" ? bot.Opened("a") : bot.Activity(way == "webchat/join" ? "event" : way, "a");
            opened["name"] = way == "webchat/join" ? way : null;
            opened["action"] = way == "installationUpdate" ? "add" : null;
            return opened;
        }

        Assert.Contains("automated helper", SdkHost.Seen(await bot.AskAsync(Opened())));
        Assert.Empty(await bot.AskAsync(Opened()));
    }

    [Fact]
    public async Task APressedButtonThatIsExecutedBringsACardAndTheSameOneAgain()
    {
        await bot.AskAsync(bot.Opened("a", "msteams"));
        var offered = await bot.AskAsync(bot.Said("a", "backup not working on my iphone 13", "msteams"));
        var invoke = bot.Activity("invoke", "a", "msteams");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = JsonNode.Parse(WireText.Of(offered[^1]).Buttons[0].Value!.Value.GetRawText()) },
        };

        using var response = await bot.PostAsync(invoke);
        using var again = await bot.PostAsync(invoke);

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", answer.GetProperty("value").GetProperty("type").GetString());
        Assert.Equal(body, await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task AnInvokeThatNobodyKnowsIsSaidToBeUnknown()
    {
        var invoke = bot.Activity("invoke", "a", "msteams");
        invoke["name"] = "composeExtension/query";

        using var response = await bot.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("aTypeOfTomorrow")]
    public async Task OtherTypesAreTakenAndNothingIsSaid(string type)
    {
        await bot.SendAsync(bot.Activity(type, "a"));
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Fact]
    public async Task WhatComesManyTimesAtOnceIsOneTurn()
    {
        var said = bot.Said("a", "it says not enough storage");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.SendAsync(said)));
        var once = bot.Channel.Rest("a").Count;
        await bot.SendAsync(bot.Said("b", "it says not enough storage"));
        Assert.Equal(bot.Channel.Rest("b").Count, once);

        var asked = bot.Said("a", "why?");
        Assert.Equal(JsonSerializer.Serialize(await bot.AskAsync(asked)), JsonSerializer.Serialize(await bot.AskAsync(asked)));
    }

    [Fact]
    public async Task MessagesThatComeAtOnceAreAnsweredOneAfterTheOther()
    {
        await bot.AskAsync(bot.Opened("a"));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => bot.SendAsync(bot.Said("a", "why"))));

        var order = bot.Channel.Rest("a").Select(reply => reply.GetProperty("replyToId").GetString()).ToList();
        Assert.Equal(order.Distinct().Count(), order.Where((id, i) => i == 0 || order[i - 1] != id).Count());
    }

    [Fact]
    public async Task ASlowTurnShowsThatTheBotIsTyping()
    {
        await using var slow = await SdkHost.StartAsync(more: services => services.AddSingleton<IMiddleware>(new Pause(TimeSpan.FromSeconds(2))));

        await slow.SendAsync(slow.Said("a", "hello"));

        Assert.True(slow.Channel.Typing > 0);
    }

    [Fact]
    public async Task ACardShowsThePictureThatTheBotServes()
    {
        await using var known = await SdkHost.StartAsync(settings: "Web:Address=https://bot.example.com");
        var seen = "";
        foreach (var said in new[] { "backup not working on my iphone 13, ios 18", "Nothing happens", "More than 5 GB" })
        {
            seen += JsonSerializer.Serialize(await known.AskAsync(known.Said("a", said)));
        }

        var picture = System.Text.RegularExpressions.Regex.Match(seen, "https://bot.example.com(/pictures/[^\"]+)");
        Assert.True(picture.Success, seen);
        Assert.StartsWith("<svg", await known.Http.GetStringAsync(picture.Groups[1].Value, TestContext.Current.CancellationToken));
    }

    private sealed class Pause(TimeSpan time) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await Task.Delay(time, cancellationToken);
            await next(cancellationToken);
        }
    }
}
