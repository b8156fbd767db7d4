namespace SupportBot.Benchmarks.Turns;

/// <summary>What was measured in a few seconds.</summary>
internal sealed class Slice(IEnumerable<double> times, TimeSpan length, TimeSpan worked)
{
    /// <summary>In milliseconds, the shortest first.</summary>
    public List<double> Times { get; } = [.. times.Order()];

    public double TurnsASecond => Times.Count / length.TotalSeconds;

    /// <summary>How long a core works for a turn, in milliseconds: whatever else runs on the machine changes little of it.</summary>
    public double Work => worked.TotalMilliseconds / Times.Count;
}
