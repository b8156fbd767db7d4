namespace SupportBot.Core.Guides.Reading;

/// <summary>The name that a writer probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>" Did you mean 'x'?" with the nearest of the known names, or nothing.</summary>
    public static string Ask(string written, IEnumerable<string> known) =>
        Nearest(written, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    public static string? Nearest(string written, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(written, name)))
        .Where(candidate => candidate.Distance <= Farthest(written) && candidate.Distance < Math.Max(written.Length, candidate.Name.Length))
        .OrderBy(candidate => candidate.Distance)
        .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .FirstOrDefault().Name;

    private static int Farthest(string written) => written.Length <= 3 ? 1 : Math.Max(2, Math.Min(written.Length, 40) / 3);

    // Edits to get from one name to the other, two swapped letters counting as one.
    private static int Distance(string from, string to)
    {
        // A word that only goes on, or breaks off: 'priority' for 'prior'.
        if (Math.Min(from.Length, to.Length) >= 4
            && (from.StartsWith(to, StringComparison.OrdinalIgnoreCase) || to.StartsWith(from, StringComparison.OrdinalIgnoreCase)))
        {
            return Math.Min(2, Math.Abs(from.Length - to.Length));
        }

        if (Math.Abs(from.Length - to.Length) > 20)
        {
            return int.MaxValue;
        }

        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= to.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }
}
