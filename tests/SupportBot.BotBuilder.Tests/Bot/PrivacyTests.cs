using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SupportBot.BotBuilder.Tests.Bot;

/// <summary>Secrets are in nothing that is kept, logged or shown to a middleware.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task ASecretIsKeptNowhereAndThePersonIsWarned()
    {
        using var folder = new TemporaryFolder();
        var heard = new Hears();
        await using var bot = await SdkHost.StartAsync(folder.Storage(), services => services.AddSingleton<IMiddleware>(heard));
        await bot.AskAsync("a", "my iphone 13 does not back up");

        var answer = await bot.AskAsync("a", "my apple id password is Hunter2!Horse and my card is 4111 1111 1111 1111");
        await bot.AskAsync("a", "zebra said the walrus");

        Assert.Contains("removed", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, heard.Texts.Count);
        var kept = Directory.GetFiles(folder.Path).Select(File.ReadAllText).ToList();
        Assert.NotEmpty(kept);
        foreach (var text in kept.Concat(heard.Texts).Concat(bot.Log.All))
        {
            Assert.DoesNotContain("Hunter2", text);
            Assert.DoesNotContain("4111", text);
        }

        // What is harmless is not kept either, nor who said it.
        Assert.DoesNotContain(kept, text => text.Contains("walrus", StringComparison.Ordinal) || text.Contains("Kim", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.All, text => text.Contains("walrus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeleteMyDataLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await SdkHost.StartAsync(folder.Storage());
        foreach (var said in new[] { "the button is greyed out, iphone 13", "remind me tomorrow", "tomorrow morning", "blue-tiger-moon-river" })
        {
            await bot.AskAsync("a", said);
        }

        Assert.NotEmpty(Directory.GetFiles(folder.Path));

        Assert.Contains("deleted", await bot.AskAsync("a", "delete my data"));

        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.Contains("automated helper", await bot.AskAsync("a", "hello"));
    }

    private sealed class Hears : IMiddleware
    {
        public List<string> Texts { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Texts.Add(Newtonsoft.Json.JsonConvert.SerializeObject(turnContext.Activity));
            return next(cancellationToken);
        }
    }
}
