using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SupportBot.Tests.Crashes;

/// <summary>
/// The real process is killed at random moments while people talk to it, and started again on the same data: 20 times; more with
/// CRASHES=200.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int AtOnce = 12;

    private static readonly int crashes = int.Parse(Environment.GetEnvironmentVariable("CRASHES") ?? "20", CultureInfo.InvariantCulture);
    private static readonly int seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? $"{Environment.ProcessId}", CultureInfo.InvariantCulture);

    private readonly Random random = new(seed);
    private readonly List<Talker> talkers = [];

    // What came before the first crash, between the first and the second, …
    private readonly List<Dictionary<string, List<string>>> arrived = [];

    private volatile BotProcess bot = null!;

    [Fact]
    public async Task NothingAcknowledgedIsLostOrTakenTwiceAndEveryReplyArrivesInOrder()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using var channel = await FakeChannel.StartAsync();
        var wanted = await UndisturbedAsync(channel);
        using var over = new CancellationTokenSource();
        bot = await BotProcess.StartAsync(folder, []);
        try
        {
            var talking = Enumerable.Range(0, AtOnce).Select(number => TalkAsync(number, channel.Url, over.Token)).ToList();
            for (var crash = 0; crash < crashes; crash++)
            {
                await LoadAsync(random.Next(60));
                await Task.Delay(random.Next(50), TestContext.Current.CancellationToken);
                await bot.KillAsync();
                bot.Dispose();
                Collect(channel);
                bot = await BotProcess.StartAsync(folder, []);
            }

            await over.CancelAsync();
            await Task.WhenAll(talking);
            await EmptyAsync(folder);
            Collect(channel);
        }
        finally
        {
            bot.Dispose();
        }

        var twice = talkers.Sum(talker => Hold(talker, wanted));
        Check(folder);
        output.WriteLine(
            $"Seed {seed}: {crashes} crashes in {talkers.Count} conversations; {Acknowledged} messages acknowledged, {talkers.Sum(talker => talker.SentAgain)} of them sent "
            + $"again; {arrived.Sum(part => part.Values.Sum(replies => replies.Count))} replies arrived, {twice} of them a second time after a crash.");
        Assert.True(Acknowledged > crashes * 5, "There was hardly any load.");
        Directory.Delete(folder, recursive: true);
    }

    // The same conversation with nothing in its way.
    private static async Task<List<string>> UndisturbedAsync(FakeChannel channel)
    {
        await using var host = await SupportBotHost.StartAsync();
        var talker = new Talker("undisturbed", channel.Url, expectsReplies: false, new Random(0));
        await talker.TalkAsync(() => host.Http, TestContext.Current.CancellationToken);
        await host.RestAsync();
        var replies = channel.Rest(talker.Conversation).Select(talker.Seen).ToList();

        // A reply that comes a second time can only be told where it differs from the one before.
        Assert.True(replies.Count > Talker.Script.Length, "Few replies came.");
        Assert.DoesNotContain(replies.Skip(1).Zip(replies), pair => pair.First == pair.Second);
        return replies;
    }

    // Whoever is in the middle of a conversation ends it, also when it is over.
    private async Task TalkAsync(int number, string serviceUrl, CancellationToken over)
    {
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            var talker = new Talker($"crash-{number}-{turn}", serviceUrl, expectsReplies: number % 4 == 0, new Random((seed * 1000) + (number * 100) + turn));
            lock (talkers)
            {
                talkers.Add(talker);
            }

            await talker.TalkAsync(() => bot.Http, TestContext.Current.CancellationToken);
        }
    }

    // Lets them talk: so many messages more, however slow the machine is just now.
    private async Task LoadAsync(int messages)
    {
        var until = Acknowledged + messages;
        for (var i = 0; i < 1000 && Acknowledged < until; i++)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private int Acknowledged
    {
        get
        {
            lock (talkers)
            {
                return talkers.Sum(talker => talker.Acknowledged);
            }
        }
    }

    private void Collect(FakeChannel channel)
    {
        lock (talkers)
        {
            arrived.Add(talkers.ToDictionary(talker => talker.Conversation, talker => channel.Rest(talker.Conversation).Select(talker.Seen).ToList()));
        }
    }

    private static async Task EmptyAsync(string folder)
    {
        for (var i = 0; i < 600 && Number(folder, "SELECT count(*) FROM outbox") > 0; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(0, Number(folder, "SELECT count(*) FROM outbox"));

        // The last one's mark is written a little after it has come.
        await Task.Delay(100);
    }

    // How many replies came a second time.
    private int Hold(Talker talker, List<string> wanted)
    {
        Assert.True(talker.IsDone);
        foreach (var answers in talker.Answers)
        {
            Assert.Single(answers.Distinct());
        }

        var came = arrived.Select(part => part.GetValueOrDefault(talker.Conversation, [])).ToList();
        if (talker.ExpectsReplies)
        {
            Assert.All(came, Assert.Empty);
            Assert.Equal(wanted, talker.Answers.SelectMany(answers => JsonDocument.Parse(answers[0]).RootElement.GetProperty("activities").EnumerateArray()).Select(talker.Seen));
            return 0;
        }

        var twice = 0;
        var all = new List<string>();
        foreach (var part in came.Where(part => part.Count > 0))
        {
            // Only the last one before a crash can come once more, and only as the first one after it.
            var again = all.Count > 0 && part[0] == all[^1];
            twice += again ? 1 : 0;
            all.AddRange(again ? part.Skip(1) : part);
        }

        Assert.Equal(wanted, all);
        return twice;
    }

    private void Check(string folder)
    {
        foreach (var talker in talkers)
        {
            Assert.Equal(Talker.Script.Length, Number(folder, "SELECT version FROM conversations WHERE key LIKE $0", $"%/{talker.Conversation}"));
        }

        Assert.Equal(talkers.Count, Number(folder, "SELECT count(*) FROM conversations"));
        Assert.Equal(talkers.Count * Talker.Script.Length, Number(folder, "SELECT count(*) FROM activities"));
        Assert.Equal(0, Number(folder, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
    }

    private static long Number(string folder, string sql, string? value = null)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "supportbot.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each stands in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$0", value ?? "");
        return (long)command.ExecuteScalar()!;
    }
}
