using System.Globalization;
using SupportBot.Benchmarks.Turns;

namespace SupportBot.Benchmarks.Hosts;

/// <summary>One of the two, and what was measured of it.</summary>
internal sealed class Host(string name, string program, string folder)
{
    public List<double> StartUps { get; } = [];

    public Server Server { get; set; } = null!;

    public Contestant Talks { get; set; } = null!;

    public long Resident { get; set; }

    public Task<Server> StartAsync() => Server.StartAsync(
        program, "--urls=http://127.0.0.1:0", $"--Storage:Folder={Path.Combine(folder, name)}", "--AppleStatus:On=false", "--Limits:PerAddress=1000000", "--Limits:ConversationBurst=1000");

    public string Line()
    {
        var (flood, drip) = (Times(Talks.Flood), Times(Talks.Drip));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12}{Middle(Talks.Flood.Select(slice => slice.TurnsASecond)),7:N0}{At(flood, 50),8:N1}{At(flood, 99),8:N1}{Middle(Talks.Flood.Select(slice => slice.Work)),9:N2}{At(drip, 50),15:N1}{At(drip, 99),8:N1}{Middle(StartUps),17:N0}{Resident / 1e6,10:N0}");
    }

    private static List<double> Times(List<Slice> slices) => [.. slices.SelectMany(slice => slice.Times).Order()];

    private static double At(List<double> times, int percent) => times[Math.Min(times.Count - 1, times.Count * percent / 100)];

    private static double Middle(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
