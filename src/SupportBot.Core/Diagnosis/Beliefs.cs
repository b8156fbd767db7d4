using SupportBot.Core.Guides;

namespace SupportBot.Core.Diagnosis;

/// <summary>
/// How likely each cause is. Causes are independent faults of which at least one is there; each has its odds, and evidence
/// multiplies them.
/// </summary>
public sealed class Beliefs
{
    private readonly Guide guide;
    private readonly double[] odds;

    private Beliefs(Guide guide, double[] odds)
    {
        this.guide = guide;
        this.odds = odds;
    }

    internal static Beliefs Of(Guide guide, double[] odds) => new(guide, odds);

    public static Beliefs From(Guide guide, Evidence evidence)
    {
        var beliefs = new Beliefs(guide, [.. guide.Causes.Select(cause => cause.Prior / (1 - cause.Prior) * guide.Evidence.Together)]);

        // A message is complete in itself: its symptom would say the same once more.
        foreach (var symptom in evidence.Symptoms.Where(symptom => symptom != evidence.Message?.Symptom))
        {
            beliefs.Multiply(symptom.Means);
        }

        beliefs.Multiply(evidence.Message?.Means ?? []);
        foreach (var cause in evidence.RuledOut)
        {
            beliefs.Multiply(cause, guide.Evidence.Word);
        }

        foreach (var answer in evidence.Answers)
        {
            if (answer.Fact.Options.TryGet(answer.Value, out var option))
            {
                beliefs.Multiply(answer.Fact, option);
            }
        }

        foreach (var failure in evidence.Failures)
        {
            beliefs.Fail(failure, evidence);
        }

        return beliefs;
    }

    /// <summary>The chance that a cause is there.</summary>
    public double Of(Cause cause) => Chances()[guide.Causes.IndexOf(cause.Id)];

    internal double[] Odds => odds;

    /// <summary>The chance of each cause, in the order of the guide, given that at least one is there.</summary>
    public double[] Chances()
    {
        var chances = new double[odds.Length];
        Chances(odds, chances);
        return chances;
    }

    internal static void Chances(double[] odds, double[] chances)
    {
        var none = 1.0;
        for (var i = 0; i < odds.Length; i++)
        {
            chances[i] = odds[i] / (1 + odds[i]);
            none *= 1 - chances[i];
        }

        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] /= 1 - none;
        }
    }

    /// <summary>The odds of a fault once a share of its cases has been mended.</summary>
    internal static double Left(double odds, double mended) => odds * (1 - mended) / (1 + (odds * mended));

    private void Multiply(IEnumerable<Effect> effects)
    {
        foreach (var effect in effects)
        {
            Multiply(effect.Cause, effect.Times);
        }
    }

    private void Multiply(Fact fact, FactOption option)
    {
        Multiply(option.PointsTo);
        foreach (var cause in option.RulesOut)
        {
            Multiply(cause, Weight(guide, fact));
        }
    }

    public static double Weight(Guide guide, Fact fact) => fact.Trust == Trust.ReadOut ? guide.Evidence.ReadOut : guide.Evidence.Word;

    private void Fail(Failure failure, Evidence evidence)
    {
        foreach (var effect in failure.Remedy.Fixes)
        {
            var i = guide.Causes.IndexOf(effect.Cause.Id);
            var mended = effect.Times * failure.Sure;

            // What points to it still: then it is there, or was never; not one of two that has been mended.
            var left = IsSeenAgain(failure.Remedy, effect.Cause, evidence) ? odds[i] * (1 - mended) : Left(odds[i], mended);
            odds[i] = Math.Clamp(left, 1e-7, 1e4);
        }
    }

    private static bool IsSeenAgain(Remedy remedy, Cause cause, Evidence evidence) =>
        (evidence.Message is { } message && remedy.Forgets.Any(fact => fact.Kind == FactKind.Message) && PointsTo(message.Means, cause))
        || evidence.Answers.Any(known => remedy.Forgets.Contains(known.Fact) && known.Fact.Options.TryGet(known.Value, out var option) && PointsTo(option.PointsTo, cause));

    private static bool PointsTo(IEnumerable<Effect> effects, Cause cause) => effects.Any(effect => effect.Cause == cause && effect.Times > 1);

    // Nothing is ever certain: what people say can be wrong.
    private void Multiply(Cause cause, double times)
    {
        var i = guide.Causes.IndexOf(cause.Id);
        odds[i] = Math.Clamp(odds[i] * times, 1e-7, 1e4);
    }
}
