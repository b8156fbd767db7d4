using System.Net;

namespace SupportBot.Tests.Messages;

public sealed class LimitTests
{
    [Fact]
    public async Task AConversationThatIsFasterThanAnyoneTypesHasToWaitAndOthersDoNot()
    {
        await using var bot = await SupportBotHost.StartAsync("Limits:ConversationBurst=5", "Limits:PerConversation=1");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var response = await bot.PostAsync(bot.Said("a", "hello"));
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        await bot.SendAsync(bot.Said("b", "hello"));
    }

    [Fact]
    public async Task AnAddressThatFloodsIsHeldBack()
    {
        await using var bot = await SupportBotHost.StartAsync("Limits:PerAddress=5");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            using var response = await bot.Http.GetAsync("/healthz", TestContext.Current.CancellationToken);
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }
}
