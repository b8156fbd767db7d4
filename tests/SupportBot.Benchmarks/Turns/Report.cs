using System.Globalization;
using System.Text;

namespace SupportBot.Benchmarks.Turns;

/// <summary>What came of it, and what was asked for.</summary>
internal sealed class Report(string loadBefore)
{
    public int[] RepliesTo { get; set; } = [];

    public Contestant Bare { get; set; } = null!;

    public Contestant Bot { get; set; } = null!;

    /// <summary>The bot that has many conversations stored.</summary>
    public Contestant Full { get; set; } = null!;

    public long Resident { get; set; }

    public string LoadAfter { get; set; } = "";

    public IEnumerable<Floor> Floors()
    {
        yield return new("turns a second of the bare endpoint's, 32 at once", Ratio(Bot, Bare), 0.5, AtLeast: true);
        yield return new("p99 in ms, 32 at once", Percentile(Bot.Flood, 99), 50, AtLeast: false);
        yield return new("p99 in ms, 50 a second", Percentile(Bot.Drip, 99), 20, AtLeast: false);
        yield return new($"MB in memory after {Bot.Turns:N0} turns", Resident / 1e6, 150, AtLeast: false);
        yield return new("turns a second of the empty bot's, with many stored", Ratio(Full, Bot), 0.9, AtLeast: true);
    }

    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores; load average {loadBefore} before, {LoadAfter} after; replies to the messages of a conversation: {string.Join(", ", RepliesTo)}; the bare endpoint always 1");
        table.AppendLine("                  32 conversations at once                50 turns a second");
        table.AppendLine("                turns/s  p50 ms  p99 ms  core ms          p50 ms  p99 ms");
        foreach (var (name, one) in new[] { ("bare endpoint", Bare), ("bot", Bot), ("bot, many stored", Full) })
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"{name,-16}{TurnsASecond(one),7:N0}{Percentile(one.Flood, 50),8:N1}{Percentile(one.Flood, 99),8:N1}{Middle(one.Flood.Select(slice => slice.Work)),9:N2}{Percentile(one.Drip, 50),16:N1}{Percentile(one.Drip, 99),8:N1}");
        }

        foreach (var floor in Floors())
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{(floor.IsMet ? "ok    " : "MISSED")} {floor.Name}: {Shown(floor.Measured)} ({(floor.AtLeast ? "at least" : "at most")} {Shown(floor.Wanted)})");
        }

        return table.ToString();

        string Shown(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static double TurnsASecond(Contestant one) => Middle(one.Flood.Select(slice => slice.TurnsASecond));

    // Round by round: what disturbed the one disturbed the other.
    private static double Ratio(Contestant one, Contestant other) => Middle(one.Flood.Zip(other.Flood, (mine, its) => mine.TurnsASecond / its.TurnsASecond));

    private static double Percentile(List<Slice> slices, int percent)
    {
        var times = slices.SelectMany(slice => slice.Times).Order().ToList();
        return times[Math.Min(times.Count - 1, times.Count * percent / 100)];
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    public sealed record Floor(string Name, double Measured, double Wanted, bool AtLeast)
    {
        public bool IsMet => AtLeast ? Measured >= Wanted : Measured <= Wanted;
    }
}
