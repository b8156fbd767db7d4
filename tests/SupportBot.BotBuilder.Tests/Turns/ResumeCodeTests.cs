using System.Text.RegularExpressions;
using SupportBot.Tests.Chats;

namespace SupportBot.BotBuilder.Tests.Turns;

/// <summary>A case goes on on another device by its code: once, for two days, and not by guessing.</summary>
public sealed partial class ResumeCodeTests : IAsyncLifetime
{
    private SdkHost bot = null!;

    public async ValueTask InitializeAsync() => bot = await SdkHost.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task TheCaseMovesAndTheOldConversationSaysSo()
    {
        var code = await GetCodeAsync("old");

        Assert.Contains("Here we are again", await AskAsync("new", $"my code is {code}"));

        Assert.Contains("has moved", WireText.Of(await bot.Channel.NextAsync("old")).Transcript);
        Assert.Contains("automated helper", await AskAsync("old", "hello?"));
        Assert.Contains("iPhone 13", await AskAsync("new", "what have we tried?"));
        Assert.Contains("don't know that code", await AskAsync("third", code));
    }

    [Fact]
    public async Task OfManyWhoTypeItAtOnceOneGetsTheCase()
    {
        var code = await GetCodeAsync("old");

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => AskAsync($"new-{i}", code, $"user-{i}")));

        Assert.Single(replies, reply => reply.Contains("Here we are again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACodeIsGoodForTwoDaysAndNotToBeGuessed()
    {
        var code = await GetCodeAsync("old");
        bot.Clock.Now += TimeSpan.FromHours(48.1);
        Assert.Contains("don't know that code", await AskAsync("new", code));
        for (var i = 0; i < 4; i++)
        {
            await AskAsync("new", code);
        }

        Assert.Contains("too many codes", await AskAsync("new", code));
        bot.Clock.Now += TimeSpan.FromHours(1.1);
        Assert.Contains("don't know that code", await AskAsync("new", code));
    }

    private async Task<string> GetCodeAsync(string conversation)
    {
        foreach (var said in new[] { "backup not working on my iphone 13", "Nothing happens", "No notice", "Yes, I know them" })
        {
            if (Code().Match(await AskAsync(conversation, said)) is { Success: true } code)
            {
                return code.Value;
            }
        }

        throw new InvalidOperationException("No code was given.");
    }

    private async Task<string> AskAsync(string conversation, string text, string from = "user-1")
    {
        var said = bot.Said(conversation, text);
        said["from"]!["id"] = from;
        return SdkHost.Seen(await bot.AskAsync(said));
    }

    [GeneratedRegex(@"\b[a-z]+-[a-z]+-[a-z]+-[a-z]+\b(?=\**\. If this chat)")]
    private static partial Regex Code();
}
