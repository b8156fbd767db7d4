namespace SupportBot.Core.Guides.Outward;

/// <summary>Stretches of a text, in its order and apart from each other.</summary>
internal static class Stretches
{
    /// <summary>Whether some of a stretch is in one of these.</summary>
    public static bool HasAnyOf(this IReadOnlyList<(int Start, int Length)> stretches, (int Start, int Length) one)
    {
        // The last that begins before the end of this one: those before it end even earlier.
        var (from, to) = (0, stretches.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = stretches[middle].Start < one.Start + one.Length ? (middle + 1, to) : (from, middle);
        }

        return from > 0 && stretches[from - 1].Start + stretches[from - 1].Length > one.Start;
    }
}
