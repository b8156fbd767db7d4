using System.Globalization;
using SupportBot.Core.Diagnosis;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>The minutes to be expected in a small case: with the best that could ever be done, and with what the planner does.</summary>
internal sealed class Search(SmallCase small)
{
    private const double Person = Outlook.Person;

    private readonly Dictionary<string, double> known = new(StringComparer.Ordinal);

    public double Best() => Minutes(new State(0, new int[small.Looks.Count], 0), small.Odds, BestFrom);

    public double Planned() => Minutes(new State(0, new int[small.Looks.Count], 0), small.Odds, PlannedFrom);

    private double Minutes(State state, double[] odds, Func<State, double[], double> from)
    {
        var key = $"{from.Method.Name} {state.Tried} {string.Join(',', state.Answers)} {(from == BestFrom ? 0 : state.LooksInARow)}";
        if (!known.TryGetValue(key, out var minutes))
        {
            known[key] = minutes = from(state, odds);
        }

        return minutes;
    }

    // Any remedy, any look, or a person: but nobody is sent away while a remedy may still help.
    private double BestFrom(State state, double[] odds)
    {
        var beliefs = Beliefs.Of(small.Guide, odds);
        var mayHelp = small.Offers.Where((offer, remedy) => (state.Tried & (1 << remedy)) == 0 && small.Planner.Chance(beliefs, offer.Remedy) >= Planner.SmallestChance).Any();
        var least = mayHelp ? double.PositiveInfinity : Person;
        for (var remedy = 0; remedy < small.Offers.Count; remedy++)
        {
            if ((state.Tried & (1 << remedy)) == 0)
            {
                least = Math.Min(least, Try(state, odds, remedy, BestFrom));
            }
        }

        for (var look = 0; look < small.Looks.Count; look++)
        {
            if (state.Answers[look] == 0)
            {
                least = Math.Min(least, Look(state, odds, look, BestFrom));
            }
        }

        return least;
    }

    // What the conversation does, in the same words.
    private double PlannedFrom(State state, double[] odds)
    {
        var beliefs = Beliefs.Of(small.Guide, odds);
        var offers = small.Offers.Where((_, remedy) => (state.Tried & (1 << remedy)) == 0).ToList();
        var open = small.Looks.Where((_, look) => state.Answers[look] == 0);
        var best = small.Planner.Rank(beliefs, offers).FirstOrDefault(candidate => candidate.Chance >= Planner.SmallestChance).Remedy;
        if (best is null)
        {
            return Person;
        }

        var look = state.LooksInARow < Planner.MostLooks ? small.Planner.LookBefore(beliefs, best, offers, open) : null;
        return look is not null
            ? Look(state, odds, small.Guide.Facts.IndexOf(look.Id), PlannedFrom)
            : Try(state, odds, small.Guide.Remedies.IndexOf(best.Id), PlannedFrom);
    }

    private double Try(State state, double[] odds, int remedy, Func<State, double[], double> from)
    {
        var (what, cost) = small.Offers[remedy];
        var chance = small.Planner.Chance(Beliefs.Of(small.Guide, odds), what);
        var next = state with { Tried = state.Tried | (1 << remedy), LooksInARow = 0 };
        return cost + ((1 - chance) * Minutes(next, small.Planner.Without(odds, what), from));
    }

    private double Look(State state, double[] odds, int look, Func<State, double[], double> from)
    {
        var answers = small.Planner.AnswersTo(small.Looks[look]);
        var (sum, after) = (0.0, 0.0);
        for (var answer = 0; answer < answers.Count; answer++)
        {
            var (weight, left) = answers.Of(answer, odds);
            var next = state with { Answers = [.. state.Answers], LooksInARow = state.LooksInARow + 1 };
            next.Answers[look] = answer + 1;
            sum += weight;
            after += weight * Minutes(next, left, from);
        }

        return small.Looks[look].Minutes + (after / sum);
    }

    private readonly record struct State(int Tried, int[] Answers, int LooksInARow);

    /// <summary>How much the planner loses in many small cases, in a line.</summary>
    public static string Report(SupportBot.Core.Guides.Guide guide, ulong seed, int cases)
    {
        var losses = new List<double>();
        for (var number = 0; number < cases; number++)
        {
            var search = new Search(SmallCase.Draw(guide, seed, number));
            losses.Add((search.Planned() / search.Best()) - 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"Against an exhaustive search of {cases} small cases the planner loses {losses.Average() * 100:0.0} % of the minutes, {losses.Max() * 100:0.0} % at worst");
    }
}
