namespace SupportBot.Benchmarks.Evaluate;

/// <summary>Arguments in pairs: <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = [];

    public Arguments(IReadOnlyList<string> given, params ReadOnlySpan<string> known)
    {
        for (var at = 0; at < given.Count; at += 2)
        {
            if (!known.Contains(given[at]))
            {
                throw new NothingToMeasureException($"'{given[at]}' is not one of {string.Join(", ", known!)}.");
            }

            values[given[at]] = at + 1 < given.Count ? given[at + 1] : throw new NothingToMeasureException($"{given[at]} needs a value after it.");
        }
    }

    public string this[string name] => Find(name) ?? throw new NothingToMeasureException($"{name} is missing.");

    public string? Find(string name) => values.GetValueOrDefault(name);
}
