using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Storage;

/// <summary>
/// Trouble that the real process has with its folder: it says that it is not ready, lets the channel send again what it cannot keep,
/// and goes on by itself when the trouble is over. It runs in a mount namespace of its own, with a small disk.
/// </summary>
public sealed class TroubleTests : IAsyncLifetime
{
    // As a container without rights may do it: a namespace of the user's own.
    private static readonly string[] smallDisk =
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=4m,mode=700 none \"$0\" && exec \"$@\""];

    private readonly string folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
    private FakeChannel channel = null!;
    private BotProcess bot = null!;
    private int sent;

    // The disk as it is seen from outside of the namespace.
    private string Disk => $"/proc/{bot.Id}/root{folder}";

    public async ValueTask InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        bot = await BotProcess.StartAsync(folder, [], [.. smallDisk, folder]);
        Assert.Equal(HttpStatusCode.OK, await bot.ReadyAsync());
        Assert.True(File.Exists($"{Disk}/supportbot.db"));
        await TakenAsync("before");
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await channel.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ADiskThatIsFull()
    {
        Fill($"{Disk}/others", 8 << 20);

        var said = await NotTakenAsync("a");

        File.Delete($"{Disk}/others");
        await WellAgainAsync(said);
    }

    [Fact]
    public async Task AFolderThatMayOnlyBeRead()
    {
        // With nothing open on it, it can be made so.
        bot.Dispose();
        bot = await BotProcess.StartAsync(folder, [], [.. smallDisk[..^1], smallDisk[^1].Replace("&&", "&& mount -o remount,ro \"$0\" &&", StringComparison.Ordinal), folder]);

        var said = await NotTakenAsync("a");

        Mount("remount,rw");
        await WellAgainAsync(said);
    }

    [Fact]
    public async Task AFileThatAnotherProcessLocks()
    {
        using var other = new SqliteConnection($"Data Source={Disk}/supportbot.db;Pooling=False");
        other.Open();
        Execute(other, "BEGIN IMMEDIATE");

        var said = await NotTakenAsync("a");

        Execute(other, "ROLLBACK");
        await WellAgainAsync(said);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    [InlineData(16384)]
    public async Task AFileThatWasCutOff(int bytes)
    {
        using (var other = new SqliteConnection($"Data Source={Disk}/supportbot.db;Pooling=False"))
        {
            // All that was said is in the file itself.
            other.Open();
            Execute(other, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Assert.Equal(HttpStatusCode.OK, await bot.ReadyAsync());
        var whole = await File.ReadAllBytesAsync($"{Disk}/supportbot.db", TestContext.Current.CancellationToken);
        Assert.True(whole.Length > 16384);
        Write($"{Disk}/supportbot.db", whole.AsSpan(0, bytes));

        var said = await NotTakenAsync("before");

        Write($"{Disk}/supportbot.db", whole);
        await WellAgainAsync(said);

        // It is the same conversation as before.
        Assert.DoesNotContain("automated helper", WireText.Of(await channel.NextAsync("before")).Transcript);
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.Write(content);
        file.SetLength(content.Length);
    }

    private static void Fill(string path, int bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        try
        {
            for (var written = 0; written < bytes; written++)
            {
                file.WriteByte(0);
            }
        }
        catch (IOException)
        {
            return;
        }

        Assert.Fail("The disk is larger than it was to be.");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each stands in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private void Mount(string options)
    {
        using var mount = Process.Start("nsenter", ["--user", "--mount", "--preserve-credentials", "--target", $"{bot.Id}", "mount", "-o", options, folder]);
        mount.WaitForExit();
        Assert.Equal(0, mount.ExitCode);
    }

    private string Said(string conversation) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = $"{++sent}",
        ["channelId"] = "emulator",
        ["serviceUrl"] = channel.Url,
        ["from"] = new JsonObject { ["id"] = "user-1" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["text"] = "backup not working on my iphone 13",
    }.ToJsonString();

    private async Task TakenAsync(string conversation)
    {
        using var response = await bot.PostAsync(Said(conversation));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await channel.NextAsync(conversation);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        channel.Rest(conversation);
    }

    private async Task<(string Activity, string Conversation)> NotTakenAsync(string conversation)
    {
        var said = Said(conversation);
        for (var i = 0; i < 2; i++)
        {
            using var response = await bot.PostAsync(said);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.ReadyAsync());
        }

        Assert.Empty(channel.Rest(conversation));
        return (said, conversation);
    }

    private async Task WellAgainAsync((string Activity, string Conversation) said)
    {
        Assert.Equal(HttpStatusCode.OK, await bot.ReadyAsync());
        using var response = await bot.PostAsync(said.Activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (said.Conversation != "before")
        {
            Assert.Contains("automated helper", WireText.Of(await channel.NextAsync(said.Conversation)).Transcript);
        }
    }
}
