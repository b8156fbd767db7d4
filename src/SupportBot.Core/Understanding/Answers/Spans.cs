using System.Collections.Immutable;
using SupportBot.Core.Understanding.Said;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>From one amount to another, in gigabytes: "under 1 GB", "5 to 50", "more than five".</summary>
/// <param name="Low">The smaller.</param>
/// <param name="High">The larger; the same for one amount, infinite for "more than".</param>
internal readonly record struct Span(double Low, double High)
{
    public bool IsPoint => Low == High;

    public double Middle => double.IsInfinity(High) ? Low + 0.001 : Low == 0 && !IsPoint ? Math.Max(0, High - 0.001) : (Low + High) / 2;

    public bool Has(double amount) => Low <= amount && amount <= High;
}

/// <summary>Finds the choice that an amount falls into, where the choices are amounts.</summary>
internal static class Spans
{
    private static readonly Sayings under = new(
        "under", "below", "less than|then", "smaller than|then", "lower than|then", "fewer than|then", "up to", "at most", "not even", "no more than", "max", "maximum", "within");
    private static readonly Sayings over = new(
        "over", "above", "more than|then", "bigger than|then", "larger than|then", "greater than|then", "higher than|then", "at least", "upwards of", "north of", "minimum", "beyond", "exceeds");
    private static readonly Sayings orMore = new("or more|over|above|bigger", "and up|over|more|above", "plus", "upwards");
    private static readonly Sayings orLess = new("or less|under|below|smaller", "and less|under", "at most", "max", "tops");

    // At least two choices are spans.
    private static bool AreAmounts(ImmutableArray<Offered> options)
    {
        var spans = 0;
        foreach (var option in options)
        {
            spans += IsSpan(option) ? 1 : 0;
        }

        return spans >= 2;
    }

    /// <param name="options">What is offered.</param>
    /// <param name="clauses">What was said.</param>
    /// <param name="points">Whether one amount is enough, where its unit is said.</param>
    public static Offered? Choose(ImmutableArray<Offered> options, ImmutableArray<Clause> clauses, bool points)
    {
        if (!AreAmounts(options) || clauses.Any(clause => clause.Asks) || In(clauses) is not { } said || (said.IsPoint && !(points && clauses.Any(clause => Amounts.In(clause).Length > 0))))
        {
            return null;
        }

        // The very span that a button names, else where the middle of what was said lies.
        foreach (var option in options)
        {
            if (IsSpan(option) && option.Label.Span == said)
            {
                return option;
            }
        }

        foreach (var option in options)
        {
            if (IsSpan(option) && option.Label.Span!.Value.Has(said.Middle))
            {
                return option;
            }
        }

        return null;
    }

    private static bool IsSpan(Offered option) => option.Label.Span is { IsPoint: false };

    /// <summary>The one amount, or the span, that is said; null where none is.</summary>
    public static Span? In(ImmutableArray<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            for (var at = 0; at < clause.Count; at++)
            {
                if (Number(clause, at) is { } first)
                {
                    return Around(clause, at, first);
                }
            }
        }

        return null;
    }

    private static Span Around(Clause clause, int at, double first)
    {
        var unit = Amounts.Size(clause, at + 1);
        var next = unit is null ? at + 1 : at + 2;
        var isJoined = clause[next] is "to" or "and" or "or" or "till" or "until" or "through" || (next < clause.Count && clause.Words[next].Follows(Gap.Dash));
        var then = clause[next] is "to" or "and" or "or" or "till" or "until" or "through" ? next + 1 : next;
        if (isJoined && Number(clause, then) is { } second)
        {
            var both = Amounts.Size(clause, then + 1) ?? 1;
            var (low, high) = (first * (unit ?? both), second * both);
            return new Span(Math.Min(low, high), Math.Max(low, high));
        }

        var amount = first * (unit ?? 1);
        return Stands(under, clause, at) || orLess.LengthFrom(clause.Words, next) > 0 ? new Span(0, amount)
            : Stands(over, clause, at) || orMore.LengthFrom(clause.Words, next) > 0 ? new Span(amount, double.PositiveInfinity)
            : new Span(amount, amount);
    }

    // "less than about 5"
    private static bool Stands(Sayings sayings, Clause clause, int at)
    {
        for (var from = Math.Max(0, at - 4); from < at; from++)
        {
            if (sayings.LengthAt(clause.Words, from) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthFrom(this Sayings sayings, ImmutableArray<Word> words, int at) => at < words.Length ? sayings.LengthAt(words, at) : 0;

    private static double? Number(Clause clause, int at) =>
        clause[at].Length == 0 || clause[at] is "one" && clause[at - 1] is "this" or "that" or "the" or "first" or "last" ? null
        : clause[at] is "a" && Amounts.Size(clause, at + 1) is not null ? 1
        : Numbers.Decimal(clause[at]) ?? Numbers.Whole(clause[at]);
}
