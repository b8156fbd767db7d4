using System.Diagnostics;
using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Reading;

/// <summary>How long it takes to read and lint a folder of guides: the first time in a process, and then.</summary>
internal static class ReadingBenchmark
{
    private const int Times = 100;

    public static int Run(string folder)
    {
        var first = Time(folder, out var reading);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var then = Enumerable.Range(0, Times).Select(_ => Time(folder, out reading)).Order().ToList();
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Times;

        var bytes = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        Console.WriteLine($"Reading and linting {folder}: {bytes / 1024:N0} KB of YAML, {reading.Diagnostics.Length} mistakes");
        Console.WriteLine($"  first in the process  {first.TotalMilliseconds,8:N1} ms");
        Console.WriteLine($"  then, median          {then[Times / 2].TotalMilliseconds,8:N1} ms");
        Console.WriteLine($"  then, slowest of {Times}  {then[^1].TotalMilliseconds,8:N1} ms");
        Console.WriteLine($"  allocated each time   {allocated / 1048576.0,8:N1} MB");
        return reading.Succeeded ? 0 : 1;
    }

    private static TimeSpan Time(string folder, out GuideReading reading)
    {
        var start = Stopwatch.GetTimestamp();
        reading = GuideReader.Read(folder);
        return Stopwatch.GetElapsedTime(start);
    }
}
