using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Turns;

/// <summary>A case goes on on another device by its code: once, for two days, and not by guessing.</summary>
public sealed partial class ResumeCodeTests : IAsyncLifetime
{
    private SupportBotHost bot = null!;

    public async ValueTask InitializeAsync() => bot = await SupportBotHost.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task TheCaseMovesAndTheOldConversationSaysSo()
    {
        var (code, question) = await GetCodeAsync("old");

        var there = await AskAsync("new", $"my code is {code}");

        Assert.Contains("Here we are again", there);
        Assert.Contains(question.Split('\n')[^1], there);
        Assert.Contains("has moved", WireText.Of(await bot.Channel.NextAsync("old")).Transcript);
        Assert.Contains("automated helper", await AskAsync("old", "hello?"));
        Assert.Contains("iPhone 13", await AskAsync("new", "what have we tried?"));
    }

    [Fact]
    public async Task ACodeIsGoodOnceAndBringsTheNext()
    {
        var (code, _) = await GetCodeAsync("old");
        var next = Code().Match(await AskAsync("new", code)).Value;

        Assert.Contains("don't know that code", await AskAsync("third", code));
        Assert.NotEqual(code, next);
        Assert.Contains("Here we are again", await AskAsync("third", next));
    }

    [Fact]
    public async Task OfManyWhoTypeItAtOnceOneGetsTheCase()
    {
        var (code, _) = await GetCodeAsync("old");

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => AskAsync($"new-{i}", code, from: $"user-{i}")));

        Assert.Single(replies, reply => reply.Contains("Here we are again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACodeIsGoodForTwoDays()
    {
        var (first, _) = await GetCodeAsync("old-1");
        var (second, _) = await GetCodeAsync("old-2");
        bot.Clock.Now += TimeSpan.FromHours(47.9);
        Assert.Contains("Here we are again", await AskAsync("new-1", first, from: "x"));

        bot.Clock.Now += TimeSpan.FromHours(0.2);

        Assert.Contains("don't know that code", await AskAsync("new-2", second, from: "y"));
    }

    [Fact]
    public async Task AnAddressHasFiveTriesAnHour()
    {
        var (code, _) = await GetCodeAsync("old");
        for (var i = 0; i < 5; i++)
        {
            Assert.Contains("don't know that code", await AskAsync($"new-{i}", Wrong(code), from: "guesser"));
        }

        Assert.Contains("too many codes", await AskAsync("new-9", code, from: "guesser"));
        bot.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.Contains("Here we are again", await AskAsync("new-9", code, from: "guesser"));
    }

    [Fact]
    public async Task TheCodeStandsNowhereInTheStore()
    {
        var (code, _) = await GetCodeAsync("old");
        await bot.RestAsync();

        foreach (var table in new[] { "codes", "conversations", "outbox", "tries" })
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "supportbot.db")};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names stand above.
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    Assert.DoesNotContain(code, $"{reader.GetValue(column)}");
                }
            }
        }
    }

    // A restart takes the chat away, so there is a code before it.
    private async Task<(string Code, string Question)> GetCodeAsync(string conversation)
    {
        var said = "";
        foreach (var text in new[] { "backup not working on my iphone 13", "Nothing happens", "No notice", "Yes, I know them" })
        {
            await bot.SendAsync(bot.Said(conversation, text));
            await bot.RestAsync();
            said = string.Join('\n', bot.Channel.Rest(conversation).Select(reply => WireText.Of(reply).Transcript));
        }

        var code = Code().Match(said);
        Assert.True(code.Success, said);
        return (code.Value, string.Join('\n', said.Split('\n').SkipLast(1)));
    }

    private async Task<string> AskAsync(string conversation, string text, string from = "user-1")
    {
        var activity = bot.Said(conversation, text);
        activity["from"]!["id"] = from;
        return string.Join('\n', (await bot.AskAsync(activity)).Select(reply => WireText.Of(reply).Transcript));
    }

    // The same words in another order are another code.
    private static string Wrong(string code) => string.Join('-', code.Split('-').Reverse());

    [GeneratedRegex(@"\b[a-z]+-[a-z]+-[a-z]+-[a-z]+\b")]
    private static partial Regex Code();
}
