namespace SupportBot.Benchmarks.Simulate;

/// <summary>The same population with each prior shifted at random, by up to a factor of three up or down.</summary>
internal static class Shifted
{
    private const double Furthest = 3;
    private const double Likeliest = 0.9;

    public static Population Of(Population population, ulong seed, int which)
    {
        var luck = Luck.Person(seed, -which);
        var causes = new OrderedDictionary<string, double>();
        foreach (var (cause, prior) in population.Causes)
        {
            // Up as often as down, without a power function whose last bit may differ.
            var factor = 1 + (Luck.Of(luck, "shift", cause) * (Furthest - 1));
            causes[cause] = Math.Min(Likeliest, Luck.Of(luck, "up", cause) < 0.5 ? prior * factor : prior / factor);
        }

        return population with { Causes = causes };
    }
}
