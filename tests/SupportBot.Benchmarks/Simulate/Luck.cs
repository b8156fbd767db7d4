namespace SupportBot.Benchmarks.Simulate;

/// <summary>
/// Chance, drawn by name: the same person, asked the same, always gets the same, whoever asks and in whatever order. Only whole
/// numbers, one multiplication by a power of two, and comparisons: the same on every machine.
/// </summary>
internal static class Luck
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Person(ulong seed, int number) => Mix(Mix(seed) ^ (ulong)number);

    /// <summary>From 0 to below 1.</summary>
    public static double Of(ulong person, string what, string which = "", string detail = "", int time = 0) =>
        (Mix(person ^ Words(what, which, detail, time)) >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of the things, as often as their weights say.</summary>
    public static T Pick<T>(double luck, IEnumerable<KeyValuePair<T, double>> weights)
    {
        var left = 0.0;
        foreach (var (_, weight) in weights)
        {
            left += weight;
        }

        left *= luck;
        var last = default(T)!;
        foreach (var (one, weight) in weights)
        {
            if (weight <= 0)
            {
                continue;
            }

            last = one;
            left -= weight;
            if (left < 0)
            {
                break;
            }
        }

        return last;
    }

    // SplitMix64's last step (Steele, Lea and Flood, 2014).
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    // FNV-1a over the letters, each name closed by a mark of its own.
    private static ulong Words(string what, string which, string detail, int time)
    {
        var hash = Add(Add(Add(Offset, what), which), detail);
        return (hash ^ (ulong)time) * Prime;
    }

    private static ulong Add(ulong hash, string word)
    {
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return (hash ^ 0xFFFF) * Prime;
    }
}
