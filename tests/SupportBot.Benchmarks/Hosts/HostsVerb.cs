using System.Diagnostics;
using System.Globalization;
using SupportBot.Benchmarks.Evaluate;
using SupportBot.Benchmarks.Turns;

namespace SupportBot.Benchmarks.Hosts;

/// <summary>The bot's own host beside the one on the Bot Framework SDK: the same conversation, the same machine, turn by turn.</summary>
internal static class HostsVerb
{
    public const string Usage =
        """
        hosts [--sdk src/SupportBot.BotBuilder/bin/Release/net10.0/SupportBot.BotBuilder.dll] [--rounds 8] [--turns 20000]
            turns a second, p50, p99, memory and start-up of the bot's own host and of the one on the Bot Framework SDK, which has to
            have been built with -p:WithBotBuilder=true
        """;

    private const int AtOnce = 32;
    private const int Gently = 20;
    private const int WarmUp = 5_000;
    private const int Starts = 5;

    private static readonly TimeSpan slice = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] given)
    {
        var arguments = new Arguments(given, "--sdk", "--rounds", "--turns");
        var sdk = Path.GetFullPath(arguments.Find("--sdk") ?? "src/SupportBot.BotBuilder/bin/Release/net10.0/SupportBot.BotBuilder.dll");
        if (!File.Exists(sdk))
        {
            throw new NothingToMeasureException($"{sdk} is not there; build it with -p:WithBotBuilder=true.");
        }

        var folder = Directory.CreateTempSubdirectory("hosts-");
        try
        {
            var hosts = new[] { new Host("own host", "SupportBot.dll", folder.FullName), new Host("on the SDK", sdk, folder.FullName) };
            await MeasureAsync(hosts, Number("--rounds", 8), Number("--turns", 20_000));
            Console.WriteLine($"{Environment.ProcessorCount} cores; start-up is the middle of {Starts}; memory after {Number("--turns", 20_000):N0} turns or more");
            Console.WriteLine("              32 conversations at once               20 turns a second     start-up  resident");
            Console.WriteLine("            turns/s  p50 ms  p99 ms  core ms         p50 ms  p99 ms               ms        MB");
            Array.ForEach(hosts, host => Console.WriteLine(host.Line()));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        int Number(string name, int usual) => int.Parse(arguments.Find(name) ?? $"{usual}", CultureInfo.InvariantCulture);
    }

    // They take turns every few seconds, so that whatever else the machine does falls on both.
    private static async Task MeasureAsync(Host[] hosts, int rounds, int turns)
    {
        for (var start = 0; start < Starts; start++)
        {
            foreach (var host in hosts)
            {
                var started = Stopwatch.GetTimestamp();
                using var once = await host.StartAsync();
                host.StartUps.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        await using var replies = await ReplyCounter.StartAsync();
        foreach (var host in hosts)
        {
            host.Server = await host.StartAsync();
            host.Talks = new Contestant(host.Server, replies, await Contestant.CountAsync(host.Server, replies));
            while (host.Talks.Turns < WarmUp)
            {
                await host.Talks.FloodAsync(AtOnce, slice);
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var host in hosts)
            {
                host.Talks.Flood.Add(await host.Talks.FloodAsync(AtOnce, slice));
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var host in hosts)
            {
                host.Talks.Drip.Add(await host.Talks.DripAsync(Gently, slice));
            }
        }

        foreach (var host in hosts)
        {
            while (host.Talks.Turns < turns)
            {
                await host.Talks.FloodAsync(AtOnce, slice);
            }

            host.Resident = host.Server.Resident;
            host.Server.Dispose();
        }
    }
}
