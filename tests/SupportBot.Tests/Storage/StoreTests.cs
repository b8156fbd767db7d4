using System.Net;
using Microsoft.Data.Sqlite;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Storage;

/// <summary>What is kept, what is not, and what happens when nothing can be kept.</summary>
public sealed class StoreTests
{
    [Fact]
    public async Task WhoLocksTheFileMakesTheBotSayThatItIsNotReadyAndNothingIsLost()
    {
        await using var bot = await SupportBotHost.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));
        using var other = new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "supportbot.db")};Pooling=False");
        other.Open();
        Execute(other, "BEGIN EXCLUSIVE");
        var said = bot.Said("a", "hello");

        using (var response = await bot.PostAsync(said))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(bot));
        Execute(other, "ROLLBACK");
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));
        await bot.SendAsync(said);
        Assert.Contains("automated helper", WireText.Of(await bot.Channel.NextAsync("a")).Transcript);
    }

    [Fact]
    public async Task WhoHasToWaitSeesThatTheBotIsTyping()
    {
        await using var bot = await SupportBotHost.StartAsync();
        using var other = new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "supportbot.db")};Pooling=False");
        other.Open();
        Execute(other, "BEGIN IMMEDIATE");

        var sending = bot.SendAsync(bot.Said("a", "hello"));
        for (var i = 0; i < 100 && bot.Channel.Typing == 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Execute(other, "ROLLBACK");
        Assert.Equal(1, bot.Channel.Typing);
        await sending;
        await bot.Channel.NextAsync("a");
    }

    [Fact]
    public async Task SecretsAreNeitherKeptNorLogged()
    {
        await using var bot = await SupportBotHost.StartAsync();
        string[] secrets = ["hunter2horse", "4111 1111 1111 1111", "kim.doe@example.org", "483 920"];
        await bot.SendAsync(bot.Opened("a"));
        await bot.SendAsync(bot.Said("a", $"my password is {secrets[0]} and my card {secrets[1]}"));
        await bot.SendAsync(bot.Said("a", $"write to {secrets[2]}, the code is {secrets[3]}"));
        await bot.RestAsync();

        var kept = string.Concat(Directory.EnumerateFiles(bot.Folder).Select(ReadShared));

        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(secret, kept);
            Assert.DoesNotContain(bot.Log.All, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(bot.Channel.Rest("a"), reply => reply.GetRawText().Contains(secret, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("Kim", kept);
    }

    [Fact]
    public async Task AStateThatCannotBeReadBeginsAgainWithAnHonestSentenceAndIsKeptAside()
    {
        await using var bot = await SupportBotHost.StartAsync();
        await bot.AskAsync(bot.Said("a", "hello"));
        await bot.AskAsync(bot.Said("b", "hello"));
        using var other = new SqliteConnection($"Data Source={Path.Combine(bot.Folder, "supportbot.db")};Pooling=False");
        other.Open();
        Execute(other, "UPDATE conversations SET state = '{\"version\":1,\"log\":null' WHERE key LIKE '%/a'");

        var replies = await bot.AskAsync(bot.Said("a", "it is greyed out"));

        Assert.Contains("lost where we were", WireText.Of(replies[0]).Transcript);
        Assert.DoesNotContain("lost where we were", WireText.Of((await bot.AskAsync(bot.Said("b", "it is greyed out")))[0]).Transcript);
        using var count = other.CreateCommand();
        count.CommandText = "SELECT count(*) FROM spoiled";
        Assert.Equal(1L, count.ExecuteScalar());
    }

    [Fact]
    public async Task AFileOfANewerVersionIsLeftAlone()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using (await SupportBotHost.StartOnAsync(folder))
        {
        }

        using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "supportbot.db")};Pooling=False");
        other.Open();
        Execute(other, "PRAGMA user_version = 999");

        await using var bot = await SupportBotHost.StartOnAsync(folder);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(bot));
        using var response = await bot.PostAsync(bot.Opened("a"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task AConversationOfTheSchemaBeforeGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using (var before = await SupportBotHost.StartOnAsync(folder))
        {
            await before.AskAsync(before.Said("a", "the button is greyed out, iphone 13"));
        }

        using (var other = new SqliteConnection($"Data Source={Path.Combine(folder, "supportbot.db")};Pooling=False"))
        {
            other.Open();
            Execute(
                other,
                """
                CREATE TABLE old (key TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL, buttons TEXT NOT NULL,
                    channel TEXT NOT NULL, address TEXT NOT NULL, offset INTEGER, heard INTEGER NOT NULL) WITHOUT ROWID;
                DROP TABLE cards;
                INSERT INTO old SELECT * FROM conversations;
                DROP TABLE conversations;
                ALTER TABLE old RENAME TO conversations;
                CREATE INDEX conversations_by_age ON conversations (heard);
                PRAGMA user_version = 4;
                """);
        }

        await using var after = await SupportBotHost.StartOnAsync(folder);

        var replies = await after.AskAsync(after.Said("a", "what have we tried?"));
        Assert.Contains(replies, reply => WireText.Of(reply).Transcript.Contains("iPhone 13", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> ReadyAsync(SupportBotHost bot)
    {
        using var response = await bot.Http.GetAsync("/readyz");
        return response.StatusCode;
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each stands in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
