using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SupportBot.Tests.Web;

/// <summary>The network, the server and the token fail; the page recovers, or says what to do. Nothing that was typed is lost.</summary>
[Collection(InABrowser.Name)]
public sealed partial class TroubleTests(Chromium chromium)
{
    private const string Hello = "my iphone 13 has not backed up for 17 days";

    private readonly SupportBotHost bot = chromium.Bot;

    [Theory]
    [InlineData(500, "is not sent yet")]
    [InlineData(0, "is not sent yet")]
    [InlineData(429, "a bit fast")]
    public async Task AMessageThatDoesNotGetThroughIsKeptAndSentAgain(int status, string notice)
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        var times = 0;
        await visitor.Page.RouteAsync(Posting(), route => times++ < 2 ? FailAsync(route, status) : route.ContinueAsync());
        await visitor.SayAsync(Hello);
        await Expect(visitor.Notice).ToContainTextAsync(notice);
        await Expect(visitor.Notice).ToContainTextAsync("Next try in");
        await visitor.PictureAsync($"trouble-{status}");
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
        await Expect(visitor.Bubbles(Hello)).ToHaveCountAsync(1);
        await Expect(visitor.Chat.GetByText("Send failed")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AMessageWhoseAnswerWasLostIsTakenOnce()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        var times = 0;
        await visitor.Page.RouteAsync(Posting(), async route =>
        {
            if (times++ > 0)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await visitor.SayAsync(Hello);
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
        Assert.Equal(2, times);
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Bubbles(Hello)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task ATokenThatIsRefusedIsExchangedWithoutAWord()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        var times = 0;
        await visitor.Page.RouteAsync(Posting(), route => times++ == 0 ? FailAsync(route, 403) : route.ContinueAsync());
        await visitor.SayAsync(Hello);
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ATokenThatHasExpiredIsExchangedWithoutAWord()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        bot.Clock.Now += TimeSpan.FromMinutes(45);
        await visitor.SayAsync(Hello);
        await visitor.SeeAsync("So: iPhone 13");
        bot.Clock.Now += TimeSpan.FromMinutes(45);
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WhatTheBotWillNotTakeIsSaidInOneSentenceAndCanBeTriedAgain()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        await visitor.Page.RouteAsync(Posting(), route => route.FulfillAsync(new()
        {
            Status = 413,
            ContentType = "application/json",
            Body = """{"error":{"code":"MessageSizeTooBig","message":"That message is too long. Please send it in shorter pieces."}}""",
        }));
        await visitor.SayAsync(Hello);
        await Expect(visitor.Notice).ToContainTextAsync("That message is too long.");
        await visitor.Page.UnrouteAllAsync();
        await visitor.Chat.Locator(".webchat__activity-status").GetByText("Retry").ClickAsync();
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task OfflineTheMessageWaitsAndGoesOutWhenTheNetworkIsBack()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        await visitor.Context.SetOfflineAsync(true);
        await Expect(visitor.Notice).ToContainTextAsync("The connection is lost.");
        await visitor.SayAsync(Hello);
        await Expect(visitor.Bubbles(Hello)).ToHaveCountAsync(1);
        await visitor.PictureAsync("trouble-offline");
        await visitor.Context.SetOfflineAsync(false);
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WhatWasNotSentStandsInTheFieldAfterAReload()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        await visitor.Page.RouteAsync(Posting(), route => route.AbortAsync());
        await visitor.SayAsync(Hello);
        await Expect(visitor.Notice).ToContainTextAsync("is not sent yet");
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.ReloadAsync();
        await visitor.Buttons.First.WaitForAsync();
        await Expect(visitor.Box).ToHaveValueAsync(Hello);
    }

    [Fact]
    public async Task AServerThatIsRestartedInTheMiddleIsWaitedFor()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        try
        {
            await using var visitor = await chromium.VisitAsync();
            string address;
            await using (var first = await SupportBotHost.StartOnAsync(folder))
            {
                address = first.Address;
                await visitor.OpenAsync(address);
                await visitor.SayAsync("my iphone 13 says not enough icloud storage");
                await visitor.SeeAsync("How shall we make room?");
            }

            await Expect(visitor.Notice).ToContainTextAsync("The connection is lost. Your chat is kept");
            await visitor.Buttons.Filter(new() { HasText = "Get more iCloud storage" }).ClickAsync();
            await using var second = await SupportBotHost.StartOnAsync(folder, $"urls={address}");
            await visitor.SeeAsync("A bigger plan costs a fee every month");
            await Expect(visitor.Notice).ToBeHiddenAsync(new() { Timeout = 40_000 });
            await Expect(visitor.Bubbles("How shall we make room?")).ToHaveCountAsync(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task SocketsThatCloseAreOpenedAgain()
    {
        await using var visitor = await chromium.VisitAsync();
        var sockets = 0;
        await visitor.Page.RouteWebSocketAsync(new Regex("/stream"), socket =>
        {
            sockets++;
            var server = socket.ConnectToServer();
            if (sockets <= 2)
            {
                server.OnMessage(frame =>
                {
                    socket.Send(frame.Text ?? "");
                    _ = socket.CloseAsync();
                });
            }
        });
        await visitor.OpenAsync(bot.Address);
        await visitor.SayAsync(Hello);
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
        Assert.InRange(sockets, 3, 5);
    }

    [Fact]
    public async Task WhereNoSocketGetsThroughTheChatAsksForNews()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.RouteWebSocketAsync(new Regex("/stream"), socket => _ = socket.CloseAsync());
        await visitor.OpenAsync(bot.Address);
        await visitor.SayAsync(Hello);
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    public async Task ADirectLineThatFailsOnReturnIsBuiltAnew(int status)
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        await visitor.SayAsync(Hello);
        await visitor.SeeAsync("So: iPhone 13");
        var times = 0;
        await visitor.Page.RouteAsync(new Regex(@"/conversations/[^/]+\?watermark"), route => times++ == 0 ? FailAsync(route, status) : route.ContinueAsync());
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync("So: iPhone 13");
        await Expect(visitor.Notice).ToBeHiddenAsync();
        Assert.Equal(2, times);
    }

    [Fact]
    public async Task AServerThatCannotOpenAChatYetIsAskedAgain()
    {
        await using var visitor = await chromium.VisitAsync();
        var times = 0;
        await visitor.Page.RouteAsync("**/tokens/generate", route => times++ < 2 ? FailAsync(route, 503) : route.ContinueAsync());
        await visitor.Page.GotoAsync(bot.Address);
        await Expect(visitor.Notice).ToContainTextAsync("The chat cannot be reached at the moment. We try again.");
        await visitor.SeeAsync("I'm an automated helper");
        await Expect(visitor.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AChatThatWasDeletedElsewhereSaysSoAndOffersANewOne()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(bot.Address);
        await visitor.SayAsync(Hello);
        await visitor.SeeAsync("So: iPhone 13");
        var tab = await visitor.AnotherTabAsync();
        await tab.OpenAsync(bot.Address);
        await tab.ChooseAsync("Delete my data");
        await tab.Chat.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();

        await Expect(visitor.Notice).ToContainTextAsync("This chat was deleted");
        await visitor.Chat.GetByRole(AriaRole.Button, new() { Name = "Start a new chat" }).ClickAsync();
        await Expect(visitor.Bubbles(Hello)).ToHaveCountAsync(0);
        await visitor.SeeAsync("I'm an automated helper");
    }

    private static Task FailAsync(IRoute route, int status) => status == 0
        ? route.AbortAsync()
        : route.FulfillAsync(new() { Status = status, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" }, Body = "" });

    [GeneratedRegex("/conversations/[^/]+/activities$")]
    private static partial Regex Posting();
}
