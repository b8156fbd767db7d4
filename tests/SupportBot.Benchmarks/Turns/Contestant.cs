using System.Diagnostics;
using System.Net;
using System.Text;

namespace SupportBot.Benchmarks.Turns;

/// <summary>A server, and people who talk to it. A conversation goes on when the replies to its last message have come.</summary>
/// <param name="server">Who is talked to.</param>
/// <param name="replies">What comes back.</param>
/// <param name="repliesTo">How many replies each message of the conversation brings.</param>
internal sealed class Contestant(Server server, ReplyCounter replies, int[] repliesTo)
{
    public static readonly string[] Script = ["backup not working on my iphone 13", "Nothing happens", "Yes, I know them"];

    private int begun;

    /// <summary>As fast as it goes.</summary>
    public List<Slice> Flood { get; } = [];

    /// <summary>At a given pace.</summary>
    public List<Slice> Drip { get; } = [];

    public int Turns { get; private set; }

    /// <summary>How many replies each message brings: talks to it once, slowly.</summary>
    public static async Task<int[]> CountAsync(Server server, ReplyCounter replies)
    {
        var counts = new int[Script.Length];
        for (var at = 0; at < Script.Length; at++)
        {
            await PostAsync(server, replies, "slow", at);
            await Task.Delay(TimeSpan.FromSeconds(2));
            counts[at] = replies.End("slow");
        }

        return counts;
    }

    /// <summary>So many conversations at once, each as fast as it goes.</summary>
    public async Task<Slice> FloodAsync(int atOnce, TimeSpan length)
    {
        var (started, worked) = (Stopwatch.GetTimestamp(), server.Worked);
        var talks = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var conversation = Name();
                for (var at = 0; at < Script.Length; at++)
                {
                    times.Add(await TurnAsync(conversation, at));
                }

                replies.End(conversation);
            }

            return times;
        })));
        return Counted(new Slice(talks.SelectMany(times => times), Stopwatch.GetElapsedTime(started), server.Worked - worked));
    }

    /// <summary>So many turns a second, whether the last one has ended or not.</summary>
    public async Task<Slice> DripAsync(int aSecond, TimeSpan length)
    {
        var (started, worked) = (Stopwatch.GetTimestamp(), server.Worked);
        var talks = new List<Task<List<double>>>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds((double)Script.Length / aSecond));
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            talks.Add(TalkAsync(TimeSpan.FromSeconds(1)));
            await timer.WaitForNextTickAsync();
        }

        return Counted(new Slice((await Task.WhenAll(talks)).SelectMany(times => times), Stopwatch.GetElapsedTime(started), server.Worked - worked));
    }

    private Slice Counted(Slice slice)
    {
        Turns += slice.Times.Count;
        return slice;
    }

    private async Task<List<double>> TalkAsync(TimeSpan pause)
    {
        var times = new List<double>();
        var conversation = Name();
        for (var at = 0; at < Script.Length; at++)
        {
            times.Add(await TurnAsync(conversation, at));
            await Task.Delay(pause);
        }

        replies.End(conversation);
        return times;
    }

    // How long the channel waited for its answer, in milliseconds.
    private async Task<double> TurnAsync(string conversation, int at)
    {
        var started = Stopwatch.GetTimestamp();
        await PostAsync(server, replies, conversation, at);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        await replies.WaitAsync(conversation, repliesTo[at]);
        return took;
    }

    // Names lie all over what is stored.
    private string Name() => $"{(uint)Interlocked.Increment(ref begun) * 2654435761u:x8}";

    private static async Task PostAsync(Server server, ReplyCounter replies, string conversation, int at)
    {
        var activity =
            $$"""
            {"type":"message","id":"{{conversation}}-{{at}}","timestamp":"2026-11-20T10:00:00.000Z","localTimestamp":"2026-11-20T11:00:00.000+01:00","serviceUrl":"{{replies.Url}}",
            "channelId":"emulator","from":{"id":"29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ8","name":"Kim Doe","role":"user"},"conversation":{"id":"{{conversation}}"},
            "recipient":{"id":"28:c9e8c047-2a74-40a2-b28a-b162d5f5327c","name":"SupportBot","role":"bot"},"textFormat":"plain","locale":"en-GB","text":"{{Script[at]}}","channelData":{"clientActivityID":"1"} }
            """;
        using var content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync("/api/messages", content);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}
