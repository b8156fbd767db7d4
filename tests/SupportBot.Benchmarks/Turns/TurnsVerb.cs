using System.Globalization;
using SupportBot.Benchmarks.Evaluate;

namespace SupportBot.Benchmarks.Turns;

/// <summary>How fast the real process takes turns, beside a bare endpoint, and with many conversations in its store.</summary>
internal static class TurnsVerb
{
    public const string Usage =
        """
        turns [--rounds 8] [--turns 100000] [--stored 1000000]
            turns a second, p50, p99 and memory through /api/messages, beside a bare endpoint and beside a bot with so many
            conversations stored; exit code 1 where a floor is missed
        """;

    private const int AtOnce = 32;
    private const int Gently = 50;
    private const int WarmUp = 10_000;

    private static readonly TimeSpan slice = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] given)
    {
        if (given is ["bare"])
        {
            return await BareEndpoint.RunAsync();
        }

        var arguments = new Arguments(given, "--rounds", "--turns", "--stored");
        var folders = new[] { Directory.CreateTempSubdirectory("turns-"), Directory.CreateTempSubdirectory("turns-stored-") };
        try
        {
            var report = new Report(Load());
            await MeasureAsync(report, folders[0].FullName, folders[1].FullName, Number("--rounds", 8), Number("--turns", 100_000), Number("--stored", 1_000_000));
            Console.Write(report.Table());
            return report.Floors().All(floor => floor.IsMet) ? 0 : 1;
        }
        finally
        {
            Array.ForEach(folders, folder => folder.Delete(recursive: true));
        }

        int Number(string name, int usual) => int.Parse(arguments.Find(name) ?? $"{usual}", CultureInfo.InvariantCulture);
    }

    // They take turns every few seconds, so that whatever else the machine does falls on all of them.
    private static async Task MeasureAsync(Report report, string folder, string storedFolder, int rounds, int turns, int stored)
    {
        await using var replies = await ReplyCounter.StartAsync();
        using (var filling = await Server.BotAsync(storedFolder))
        {
            report.RepliesTo = await Contestant.CountAsync(filling, replies);
        }

        Stored.Multiply(storedFolder, stored);
        using var bare = await Server.BareAsync();
        using var bot = await Server.BotAsync(folder);
        using var full = await Server.BotAsync(storedFolder);
        report.Bare = new Contestant(bare, replies, [.. Contestant.Script.Select(_ => 1)]);
        report.Bot = new Contestant(bot, replies, report.RepliesTo);
        report.Full = new Contestant(full, replies, report.RepliesTo);
        Contestant[] all = [report.Bare, report.Bot, report.Full];
        foreach (var one in all)
        {
            // Until the runtime has compiled it as well as it can.
            while (one.Turns < WarmUp)
            {
                await one.FloodAsync(AtOnce, slice);
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in all)
            {
                one.Flood.Add(await one.FloodAsync(AtOnce, slice));
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in all)
            {
                one.Drip.Add(await one.DripAsync(Gently, slice));
            }
        }

        while (report.Bot.Turns < turns)
        {
            await report.Bot.FloodAsync(AtOnce, slice);
        }

        report.Resident = bot.Resident;
        report.LoadAfter = Load();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
