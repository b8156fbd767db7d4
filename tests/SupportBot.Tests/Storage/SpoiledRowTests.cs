using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Storage;

/// <summary>Rows that another version wrote, or a disk or a hand has spoiled: one conversation begins again, and nobody else notices.</summary>
public sealed class SpoiledRowTests : IAsyncLifetime
{
    private SupportBotHost bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await SupportBotHost.StartAsync();
        foreach (var conversation in new[] { "a", "b" })
        {
            await bot.AskAsync(bot.Said(conversation, "backup not working on my iphone 13"));
            await bot.AskAsync(bot.Said(conversation, "Nothing happens"));
        }
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("{\"version\":2,\"cases\":[{\"id\":\"one\"}]}")]
    [InlineData("{\"version\":1,\"log\":null")]
    [InlineData("{\"version\":1,\"at\":null}")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("{\"version\":\"1\"}")]
    public async Task ItSaysSoAndKeepsTheRowAside(string state)
    {
        Execute("UPDATE conversations SET state = $0 WHERE key LIKE '%/a'", state);

        var replies = await bot.AskAsync(bot.Said("a", "More than 5 GB"));

        Assert.Contains("lost where we were", WireText.Of(replies[0]).Transcript);
        Assert.Contains(bot.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("connector/emulator/a", StringComparison.Ordinal));
        Assert.Equal(state, Execute("SELECT state FROM spoiled WHERE conversation LIKE '%/a'"));
        var others = await bot.AskAsync(bot.Said("b", "More than 5 GB"));
        Assert.DoesNotContain("lost where we were", WireText.Of(others[0]).Transcript);
        Assert.NotEmpty(await bot.AskAsync(bot.Said("a", "it's greyed out")));
        Assert.Equal(1L, Execute("SELECT count(*) FROM spoiled"));
    }

    [Theory]
    [InlineData("buttons", "nonsense")]
    [InlineData("buttons", "[null,[],[null]]")]
    [InlineData("buttons", "null")]
    [InlineData("offset", "99999")]
    [InlineData("offset", "noon")]
    [InlineData("address", "nonsense")]
    [InlineData("channel", "nowhere")]
    public async Task AColumnThatAHandHasSpoiledKeepsNobodyFromBeingAnswered(string column, string value)
    {
        Execute($"UPDATE conversations SET {column} = $0 WHERE key LIKE '%/a'", value);

        Assert.NotEmpty(await bot.AskAsync(bot.Said("a", "More than 5 GB")));
        Assert.NotEmpty(await bot.AskAsync(bot.Said("a", "what have we tried?")));
    }

    [Fact]
    public async Task WhateverAHandHasDoneToAStateItIsAnswered()
    {
        var random = new Random(3);
        var good = (string)Execute("SELECT state FROM conversations WHERE key LIKE '%/a'")!;
        var words = good.Split('"');
        for (var i = 0; i < 300; i++)
        {
            var bad = (string[])words.Clone();
            bad[random.Next(bad.Length)] = random.Next(4) switch { 0 => "", 1 => "restart", 2 => words[random.Next(words.Length)], _ => "no-such-thing" };
            Execute("UPDATE conversations SET state = $0, buttons = '[]' WHERE key LIKE '%/a'", string.Join('"', bad));

            var said = bot.Said("a", i % 2 == 0 ? "More than 5 GB" : "what have we tried?");
            said["deliveryMode"] = "expectReplies";
            using var response = await bot.PostAsync(said);

            Assert.True(response.StatusCode == HttpStatusCode.OK, string.Join('"', bad));
            var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), default, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, answer.RootElement.GetProperty("activities").GetArrayLength());
        }
    }

    private object? Execute(string sql, string? value = null)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "supportbot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each stands in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$0", value ?? "");
        return command.ExecuteScalar();
    }
}
