using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>What a remedy needs before its first deed: known to be so, asked for, or brought about by another remedy.</summary>
internal static class Needs
{
    /// <summary>The first prerequisite that has not been dealt with.</summary>
    public static Prerequisite? Open(Talk talk, Frame frame, Remedy remedy) => remedy.Needs
        .Where(need => !frame.Needs.Contains(need))
        .Select(need => talk.Guide.Prerequisites[need])
        .FirstOrDefault(need => talk.Case.Value(need.Wanted.Fact) != need.Wanted.Value && !IsSaid(talk, need));

    // "Wi-Fi is fine": whoever said so is not asked again.
    private static bool IsSaid(Talk talk, Prerequisite need) =>
        talk.Case.Value(need.Wanted.Fact) is null
        && need.Wanted.Fact.Options[need.Wanted.Value].RulesOut is { IsEmpty: false } causes
        && causes.All(talk.Case.RuledOut.Contains);

    public static void Meet(Talk talk, Prerequisite need)
    {
        var fact = need.Wanted.Fact;
        if (talk.Case.Value(fact) is null && !talk.Case.IsUnsure(fact))
        {
            talk.Say(talk.Before.At.Frame is { } before && before.Remedy == talk.At.Frame!.Remedy && IsNeed(talk, before) ? "before-that-too" : "before-that");
            Waterfall.AskFor(talk, fact);
            return;
        }

        var remedy = talk.Guide.Remedies[need.Remedy];
        if (talk.Case.IsUnsure(fact) && Unavailable(talk, remedy) && !IsCopy(talk, need))
        {
            // All that could be done for it has been done; not being sure of it is no reason to stop.
            var frame = talk.At.Frame!;
            Waterfall.Replace(talk, frame with { Needs = frame.Needs.Add(need.Id) });
            return;
        }

        // A remedy that is being walked, or has been walked in vain, is not begun again for another.
        if (talk.At.Frames.Any(other => other.Remedy == remedy.Id) || Unavailable(talk, remedy))
        {
            Missed(talk, need);
            return;
        }

        talk.Say("first", ("what", talk.For(need.Title)));
        Waterfall.Begin(talk, remedy, need.Id);
    }

    // The question before this one was such a check as well.
    private static bool IsNeed(Talk talk, Frame frame) =>
        talk.Guide.Remedies[frame.Remedy].Needs.Any(need => talk.Guide.Prerequisites[need].Wanted.Fact.Id == talk.Before.At.Asking);

    /// <summary>A prerequisite's remedy was left: on with the remedy that needed it, if it is so now.</summary>
    public static void Return(Talk talk, string needId)
    {
        var need = talk.Guide.Prerequisites[needId];
        var frame = talk.At.Frame!;
        if (talk.Case.Value(need.Wanted.Fact) == need.Wanted.Value)
        {
            Waterfall.Replace(talk, frame with { Needs = frame.Needs.Add(needId) });
            Waterfall.Go(talk);
            return;
        }

        Missed(talk, need);
    }

    /// <summary>The person decided on going on without a copy.</summary>
    public static void DecideWithoutCopy(Talk talk, bool goOn)
    {
        talk.At = talk.At with { Stage = Stage.Step };
        if (!goOn)
        {
            Leaving.Leave(talk, Exit.NextRemedy, Outcome.Declined);
            return;
        }

        var frame = talk.At.Frame!;
        talk.Add(EntryKind.Consent, $"{frame.Remedy}-without-copy");
        var remedy = talk.Guide.Remedies[frame.Remedy];
        var copies = remedy.Needs.Where(need => IsCopy(talk, talk.Guide.Prerequisites[need]));
        Waterfall.Replace(talk, frame with { Needs = [.. frame.Needs, .. copies] });
        Waterfall.Go(talk);
    }

    private static void Missed(Talk talk, Prerequisite need)
    {
        if (IsCopy(talk, need))
        {
            talk.At = talk.At with { Stage = Stage.WithoutCopy, Asking = null, Puzzled = 0 };
            talk.Ask();
            return;
        }

        talk.Say("cannot-without", ("what", talk.For(need.Title)));
        Leaving.Leave(talk, Exit.NextRemedy, Outcome.CouldNotDo);
    }

    private static bool Unavailable(Talk talk, Remedy remedy) =>
        talk.Case.OutcomeOf(remedy) is not null || remedy.NotIf.Any(talk.Case.Holds);

    private static bool IsCopy(Talk talk, Prerequisite need) =>
        talk.Guide.Remedies[need.Remedy].Steps.OfType<CheckStep>().Any(step => step.Check.Proves == Proof.Copy);
}
