using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>What a person agrees to and prefers, whoever asks.</summary>
internal sealed class Will(Life life, Population population)
{
    private const double Usually = 0.95;
    private const double Unlikely = 0.2;

    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);

    public bool Wants(string remedy) =>
        life.Luck("willing", remedy) < (population.Willing.TryGetValue(remedy, out var chance) ? chance : Usually);

    /// <summary>What a step says is so, or may be lost.</summary>
    public bool Accepts(string remedy, WarnStep warn)
    {
        var step = warn.Id;
        var key = $"{remedy}/{step}";
        var time = asked[key] = asked.GetValueOrDefault(key) + 1;
        if (time > 1 && warn.Arrows.Any(arrow => arrow.To.Exit == Exit.ComeBack))
        {
            // Nobody comes back a second time for the same: the other way, then.
            return warn.Accept.Exit != Exit.ComeBack;
        }

        return population.Warnings.TryGetValue(key, out var chances)
            ? life.Luck("accepts", key, "", time) < Conditions.First(chances, life.Holds)
            : Wants(remedy);
    }

    public bool GoesOnWithoutCopy(string remedy) => life.Luck("without-copy", remedy) < population.WithoutCopy;

    /// <summary>Where a copy is a choice: "copy-first", "made" or "accept".</summary>
    public string AboutCopy(string remedy)
    {
        var copy = population.Facts["copy"];
        return life.Shows("copy", copy) == "made" ? "made"
            : life.Luck("copy-first", remedy) < Conditions.First(population.CopyFirst, life.Holds) ? "copy-first"
            : "accept";
    }

    /// <summary>One of several ways, or none of them.</summary>
    public string? Prefers(IEnumerable<string> ways)
    {
        var wanted = ways.Where(Wants).ToList();
        return wanted.Count == 0 ? null
            : Luck.Pick(life.Luck("prefers", "", "", wanted.Count), wanted.Select(way => KeyValuePair.Create(way, Weight(way))));
    }

    private double Weight(string way) =>
        population.Preferences.GetValueOrDefault(way, Unlikely)
        * (population.ArticleNeeds.TryGetValue(way, out var needs) && !Conditions.Hold(needs, life.Holds) ? Unlikely : 1);
}
