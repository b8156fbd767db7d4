namespace SupportBot.Core.Diagnosis;

/// <summary>The minutes still to be expected when the best remedy is tried, then the next best, and a person at the end.</summary>
internal sealed class Outlook(IReadOnlyList<(double[] Shares, double Cost)> offers)
{
    /// <summary>What a hand-over to a person costs.</summary>
    public const double Person = 90;

    // What comes after that is unlikely to be reached, and the same for all that is compared.
    private const int Steps = 6;
    private const double SmallestChance = 0.02;

    public double Minutes(double[] odds)
    {
        var now = (double[])odds.Clone();
        var chances = new double[odds.Length];
        var tried = new bool[offers.Count];
        var unsolved = 1.0;
        var minutes = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            Beliefs.Chances(now, chances);
            var best = Best(chances, tried, out var chance);
            if (best < 0)
            {
                break;
            }

            minutes += unsolved * offers[best].Cost;
            unsolved *= 1 - chance;
            tried[best] = true;
            for (var i = 0; i < now.Length; i++)
            {
                now[i] *= 1 - offers[best].Shares[i];
            }
        }

        return minutes + (unsolved * Person);
    }

    private int Best(double[] chances, bool[] tried, out double chance)
    {
        var best = -1;
        var worth = 0.0;
        chance = 0;
        for (var i = 0; i < offers.Count; i++)
        {
            if (tried[i])
            {
                continue;
            }

            var one = Planner.Chance(chances, offers[i].Shares);
            if (one >= SmallestChance && one / offers[i].Cost > worth)
            {
                (best, worth, chance) = (i, one / offers[i].Cost, one);
            }
        }

        return best;
    }
}
