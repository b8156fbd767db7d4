using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>The part that says what could be done now, and at what price.</summary>
internal static partial class Next
{
    // Looking whether it helped takes minutes too, and so many minutes of waiting are as bad as one of attention.
    private const double Checked = 2;
    private const double Waiting = 60;

    /// <summary>The remedies that could be offered now, with their price.</summary>
    public static List<Offer> Offers(Talk talk)
    {
        var offers = new List<Offer>(talk.Planner.Offered.Length);
        foreach (var remedy in talk.Planner.Offered)
        {
            if (IsOpen(talk, remedy))
            {
                offers.Add(new Offer(remedy, Cost(talk, remedy)));
            }
        }

        return offers;
    }

    private static bool IsOpen(Talk talk, Remedy remedy) =>
        talk.Case.OutcomeOf(remedy) is null
        && !WasTried(talk, remedy)
        && talk.Case.HoldsAll(remedy.OnlyIf)
        && !talk.Case.HoldsAny(remedy.NotIf)
        && AppleNews.Forbids(talk, remedy) is null
        && !EndsAtOnce(talk, remedy);

    // "I've restarted it ten times": nobody likes to be sent there again. Of several ways there may be another.
    private static bool WasTried(Talk talk, Remedy remedy) =>
        talk.Case.HasTriedBefore(remedy) && !remedy.Steps.OfType<ChooseStep>().Any();

    // What is known already leads straight out of it: there is nothing to do in it.
    private static bool EndsAtOnce(Talk talk, Remedy remedy)
    {
        for (var step = remedy.First; step is AskStep ask;)
        {
            var value = talk.Case.Value(ask.Fact) ?? (talk.Case.IsUnsure(ask.Fact) ? "unsure" : null);
            if (value is null)
            {
                return false;
            }

            var arrow = value == "unsure" ? ask.Unsure : ask.ByOutcome[value];
            if (arrow.Step is null)
            {
                return true;
            }

            step = remedy.Steps[arrow.Step];
        }

        return false;
    }

    // Attention, a part of the waiting, what is at stake, and what has to be brought about first.
    private static double Cost(Talk talk, Remedy remedy)
    {
        var stake = talk.Planner.AtStake(remedy) switch { RiskLevel.Setup => 5, RiskLevel.Data => 30, _ => 0 };
        var needs = 0.0;
        foreach (var id in remedy.Needs)
        {
            var need = talk.Guide.Prerequisites[id];
            var isMissing = talk.Case.Value(need.Wanted.Fact) is { } value && value != need.Wanted.Value && !Needs.IsOptional(talk, remedy, need);
            needs += isMissing ? talk.Guide.Remedies[need.Remedy].Minutes : 0;
        }

        // Where only a night shows whether it helped, one is waited for whatever is done.
        var waits = talk.Case.Consented(Checking.OnlyAtNight) ? 0 : Math.Min(remedy.Waits, 480) / Waiting;
        return Attention(talk, remedy) + waits + stake + needs;
    }

    // A remedy that begins with a look often ends there: then it costs the look only.
    private static double Attention(Talk talk, Remedy remedy)
    {
        if (remedy.First is not AskStep ask || talk.Case.Value(ask.Fact) is not null || ask.ByOutcome.Count == 0 || !talk.Planner.Tells(ask.Fact))
        {
            return remedy.Minutes + Checked;
        }

        var goesOn = 0;
        foreach (var arrow in ask.ByOutcome)
        {
            goesOn += arrow.Step is null ? 0 : 1;
        }

        return ask.Fact.Minutes + (goesOn / (double)ask.ByOutcome.Count * (remedy.Minutes + Checked));
    }
}
