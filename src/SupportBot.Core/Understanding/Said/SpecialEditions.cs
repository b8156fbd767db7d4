using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>The iPhones that are all called SE.</summary>
internal sealed class SpecialEditions
{
    private readonly Dictionary<int, PhoneModel> editions = [];
    private int count;

    /// <summary>Adds the next one: "SE 2" and "SE 2020" are the same.</summary>
    public void Add(PhoneModel model)
    {
        editions[++count] = model;
        editions[model.Year] = model;
    }

    // "SE 2", "se (2020)", "2nd gen SE", "the 2020 se". Of a plain "SE" nobody knows which.
    public (PhoneModel? Model, int Length) Find(Clause clause, int at, bool named)
    {
        if (clause[at] == "se")
        {
            var next = clause[at + 1] is "the" or "gen" or "generation" or "from" or "version" or "model" ? at + 2 : at + 1;
            var which = Which(clause, next);
            var isUnit = which.Length > 0 && ModelNames.Units.Has(clause[next + which.Length]);
            if (which.Length > 0 && !isUnit && editions.TryGetValue(which.Number, out var model))
            {
                return (model, next + which.Length - at);
            }

            return named ? (null, 1) : (null, 0);
        }

        var first = Which(clause, at);
        var then = at + first.Length;
        while (first.Length > 0 && clause[then] is "gen" or "generation" or "iphone" or "version")
        {
            then++;
        }

        return first.Length > 0 && clause[then] == "se" && editions.TryGetValue(first.Number, out var before)
            ? (before, then + 1 - at)
            : (null, 0);
    }

    private static (int Number, int Length) Which(Clause clause, int at)
    {
        var ordinal = Numbers.Ordinal(clause, at);
        if (ordinal.Length > 0)
        {
            return ordinal;
        }

        return clause[at] is "original" or "old" ? (1, 1) : Numbers.Whole(clause[at]) is { } number ? (number, 1) : (0, 0);
    }
}
