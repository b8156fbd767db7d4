using System.Net;

namespace SupportBot.BotBuilder.Tests.Bot;

/// <summary>Who and what the SDK does not get to see.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private SdkHost bot = null!;

    public async ValueTask InitializeAsync() => bot = await SdkHost.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Host", "bot.example.com")]
    [InlineData("Authorization", "Bearer abc")]
    public async Task WithoutAnAppIdOnlyThisMachineMayCall(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(bot.Said("a", "hello").ToJsonString()) };
        Assert.True(request.Headers.TryAddWithoutValidation(header, value));

        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Channel.Requests);
    }

    [Fact]
    public async Task NoReplyGoesToAnAddressThatAStrangerNames()
    {
        var said = bot.Said("a", "hello");
        said["serviceUrl"] = "https://elsewhere.example.com/";

        using var response = await bot.PostAsync(said);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task WithAnAppIdATokenIsNeeded()
    {
        await using var registered = await SdkHost.StartAsync(
            settings: ["MicrosoftAppType=SingleTenant", "MicrosoftAppId=11111111-1111-1111-1111-111111111111", "MicrosoftAppPassword=nothing", "MicrosoftAppTenantId=22222222-2222-2222-2222-222222222222"]);

        using var response = await registered.PostAsync(registered.Said("a", "hello"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("hello", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"a"}}""", 400)]
    public async Task WhatIsNoActivityIsRefusedWithASentence(string body, int status)
    {
        using var response = await bot.PostAsync(body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhatIsTooDeepOrTooLongIsRefused()
    {
        var deep = bot.Said("a", "hello").ToJsonString()[..^1] + ",\"value\":" + new string('[', 20_000) + new string(']', 20_000) + "}";
        using var tooDeep = await bot.PostAsync(deep);
        Assert.Equal(HttpStatusCode.BadRequest, tooDeep.StatusCode);
        Assert.Contains("automated helper", await bot.AskAsync("a", "hello"));

        using var tooLong = await bot.PostAsync(bot.Said("a", new string('x', 300_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
    }

    [Fact]
    public async Task WhoSendsMoreThanAPersonTypesHasToWait()
    {
        await using var strict = await SdkHost.StartAsync(settings: ["Limits:ConversationBurst=2", "Limits:PerConversation=1"]);
        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 4; i++)
        {
            using var response = await strict.PostAsync(strict.Said("a", "hello"));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }
}
