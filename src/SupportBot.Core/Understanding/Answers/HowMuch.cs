using System.Collections.Immutable;
using SupportBot.Core.Understanding.Said;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Reads an answer to "How much?" in gigabytes.</summary>
internal static class HowMuch
{
    private static readonly WordSet less = new("under less below");

    private static readonly Sayings none = new(
        "none", "nothing", "zero", "nil", "no space", "no room", "its full", "is full", "completely full", "all full", "full",
        "nothing left", "none left", "all used", "almost nothing", "hardly any", "hardly anything", "next to nothing", "not much");
    private static readonly Sayings much = new(
        "plenty", "loads", "lots", "tons", "masses", "heaps", "more than enough", "a lot", "half empty", "nearly empty", "huge");

    /// <summary>What is free where a whole and a part are named ("4.9 of 5"), else what is said; null without an amount.</summary>
    public static double? In(ImmutableArray<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            var amounts = Amounts.In(clause, asked: true);
            if (amounts.Length == 0)
            {
                continue;
            }

            var said = StorageWords.Find([clause], asked: true);
            if (said is { Free: null, Used: { } used, Of: { } of } && used <= of)
            {
                return Math.Round(of - used, 6);
            }

            if (said?.Free is { } free && amounts.Length > 1)
            {
                return free;
            }

            var one = amounts[^1];
            return Math.Round(less.Has(clause[one.At - 1]) || less.Has(clause[one.At - 2]) ? one.Gigabytes / 2 : one.Gigabytes, 6);
        }

        return null;
    }

    public static bool IsMuch(string plain) => Clauses.Of(plain) is [{ Count: <= 6 } clause] && clause.Has(much);

    public static bool IsNone(string plain) => Clauses.Of(plain) is [{ Count: <= 5 } clause] && clause.Has(none);
}
