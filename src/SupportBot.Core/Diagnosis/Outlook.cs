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
    private readonly double[] odds;
    private readonly double[] now;
    private readonly bool[] tried;

    // What each offer mends: at the beginning, and now. It changes with one of its causes only.
    private readonly double[] mended;
    private readonly double[] mends;
    private readonly ulong[] causes;

    public Outlook(IReadOnlyList<(Share[] Shares, double Cost)> offers, double[] odds)
    {
        this.offers = [.. offers];
        this.odds = odds;
        (now, tried) = (new double[odds.Length], new bool[offers.Count]);
        (mended, mends, causes) = (new double[offers.Count], new double[offers.Count], new ulong[offers.Count]);
        for (var i = 0; i < mended.Length; i++)
        {
            mended[i] = Planner.Mended(odds, offers[i].Shares);
            foreach (var share in offers[i].Shares)
            {
                causes[i] |= Bit(share.Cause);
            }
        }
    }

    /// <summary>From the odds as they are, each multiplied by what an answer says.</summary>
    public double Minutes(double[]? times = null)
    {
        Array.Clear(tried);
        mended.CopyTo(mends);
        odds.CopyTo(now);
        if (times is not null)
        {
            Multiply(times);
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

            Refresh(causes[best]);
        }

        return minutes + (unsolved * Person);
    }

    // Where a guide has more causes than there are bits, two share one: then some is reckoned again that need not be.
    private static ulong Bit(int cause) => 1UL << (cause & 63);

    private void Multiply(double[] times)
    {
        var changed = 0UL;
        for (var i = 0; i < now.Length; i++)
        {
            now[i] = odds[i] * times[i];
            changed |= times[i] == 1 ? 0 : Bit(i);
        }

        Refresh(changed);
    }

    private void Refresh(ulong changed)
    {
        for (var i = 0; i < mends.Length; i++)
        {
            if (!tried[i] && (causes[i] & changed) != 0)
            {
                mends[i] = Planner.Mended(now, offers[i].Shares);
            }
        }
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

            var one = Planner.Chance(mends[i], some);
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
