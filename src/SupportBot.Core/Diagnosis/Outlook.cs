namespace SupportBot.Core.Diagnosis;

/// <summary>The minutes still to be expected when the best remedy is tried, then the next best, and a person at the end.</summary>
internal sealed class Outlook
{
    /// <summary>What a hand-over to a person costs.</summary>
    public const double Person = 90;

    // What comes after that is unlikely to be reached, and the same for all that is compared.
    private const int Steps = 12;
    private const double SmallestChance = 0.02;

    private readonly (Share[] Shares, double Cost)[] offers;
    private readonly double[] now;
    private readonly bool[] tried;

    public Outlook(IReadOnlyList<(Share[] Shares, double Cost)> offers, int causes)
    {
        this.offers = [.. offers];
        (now, tried) = (new double[causes], new bool[offers.Count]);
    }

    /// <summary>From these odds, each multiplied by what an answer says.</summary>
    public double Minutes(double[] odds, double[]? times = null)
    {
        Array.Clear(tried);
        for (var i = 0; i < now.Length; i++)
        {
            now[i] = times is null ? odds[i] : odds[i] * times[i];
        }

        var unsolved = 1.0;
        var minutes = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            var best = Best(out var chance);
            if (best < 0)
            {
                break;
            }

            minutes += unsolved * offers[best].Cost;
            unsolved *= 1 - chance;
            tried[best] = true;
            foreach (var (cause, of) in offers[best].Shares)
            {
                now[cause] = Beliefs.Left(now[cause], of);
            }
        }

        return minutes + (unsolved * Person);
    }

    private int Best(out double chance)
    {
        var best = -1;
        var worth = 0.0;
        chance = 0;
        var some = Planner.Some(now);
        for (var i = 0; i < offers.Length; i++)
        {
            if (tried[i])
            {
                continue;
            }

            var one = Planner.Chance(now, some, offers[i].Shares);
            if (one >= SmallestChance && one / offers[i].Cost > worth)
            {
                (best, worth, chance) = (i, one / offers[i].Cost, one);
            }
        }

        return best;
    }
}

/// <summary>A cause, by its place in the guide, and the share of its cases that a remedy fixes.</summary>
internal readonly record struct Share(int Cause, double Of);
