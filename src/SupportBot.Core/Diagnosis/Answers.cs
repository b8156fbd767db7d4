namespace SupportBot.Core.Diagnosis;

/// <summary>
/// What the answers to a question may turn out to say, before it is asked. Writers say how many times likelier an answer makes a
/// cause, not how often the answer is given. So that a question cannot bring good news whatever the answer is, the answers are
/// evened out: over all of them, each cause stays as likely as it was.
/// </summary>
internal sealed class Answers
{
    private readonly double[] shares;
    private readonly double[][] times;

    /// <param name="said">For each answer, what it multiplies the odds of each cause by.</param>
    public Answers(double[][] said)
    {
        // What a cause makes a hundred times likelier must be rare without it.
        var weights = said.Select(one => 1 / Math.Max(1, one.Max())).ToArray();
        var sum = weights.Sum();
        shares = [.. weights.Select(weight => weight / sum)];
        times = [.. said.Select(one => one.ToArray())];
        for (var cause = 0; cause < said[0].Length; cause++)
        {
            var all = 0.0;
            for (var answer = 0; answer < said.Length; answer++)
            {
                all += shares[answer] * said[answer][cause];
            }

            foreach (var one in times)
            {
                one[cause] /= all;
            }
        }
    }

    public int Count => times.Length;

    /// <summary>How likely an answer is, next to the others, and the odds that it leaves.</summary>
    public (double Weight, double[] Odds) Of(int answer, double[] odds) =>
        (shares[answer] * Expected(odds, times[answer]), [.. odds.Zip(times[answer], (one, by) => one * by)]);

    /// <summary>The minutes to be expected once it has been answered.</summary>
    public double Afterwards(Outlook outlook, double[] odds)
    {
        var (sum, after) = (0.0, 0.0);
        for (var answer = 0; answer < times.Length; answer++)
        {
            var weight = shares[answer] * Expected(odds, times[answer]);
            sum += weight;
            after += weight * outlook.Minutes(times[answer]);
        }

        return after / sum;
    }

    // An answer is as likely as the causes make it: each cause that is there multiplies its chance.
    private static double Expected(double[] odds, double[] times)
    {
        var expected = 1.0;
        for (var i = 0; i < odds.Length; i++)
        {
            expected *= (1 + (odds[i] * times[i])) / (1 + odds[i]);
        }

        return expected;
    }
}
