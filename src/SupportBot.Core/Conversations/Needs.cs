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
        && causes.All(cause => talk.Case.RuledOut.Contains(cause) || IsSeen(talk, cause));

    // A backup that starts has its Wi-Fi.
    private static bool IsSeen(Talk talk, Cause cause) => talk.Case.LookedAt.Any(known =>
        known.Fact.Options.TryGet(known.Value, out var option) && option.RulesOut.Contains(cause));

    public static void Meet(Talk talk, Prerequisite need)
    {
        var fact = need.Wanted.Fact;
        if (IsCopy(talk, need) && OffersCopy(talk))
        {
            AskAboutCopy(talk);
            return;
        }

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

        Bring(talk, need);
    }

    /// <summary>Where nothing gets lost as a rule, the person decides on a copy; where something does, one comes first.</summary>
    public static bool IsOptional(Talk talk, Remedy remedy, Prerequisite need) => remedy.Risk < RiskLevel.Data && IsCopy(talk, need);

    /// <summary>Whether the person is asked about a copy that is not a must.</summary>
    public static bool OffersCopy(Talk talk)
    {
        var remedy = talk.Guide.Remedies[talk.At.Frame!.Remedy];
        return Copy(talk, remedy) is { } copy
            && IsOptional(talk, remedy, copy)
            && !talk.Case.Consented(CopyMissed(remedy))
            && !Unavailable(talk, talk.Guide.Remedies[copy.Remedy]);
    }

    /// <summary>The person would like a copy first.</summary>
    public static void CopyFirst(Talk talk)
    {
        talk.At = talk.At with { Stage = Stage.Step };
        Bring(talk, Copy(talk, talk.Guide.Remedies[talk.At.Frame!.Remedy])!);
        Waterfall.Go(talk);
    }

    /// <summary>There is a copy already.</summary>
    public static void HasCopy(Talk talk)
    {
        talk.At = talk.At with { Stage = Stage.Step };
        talk.Learn(Copy(talk, talk.Guide.Remedies[talk.At.Frame!.Remedy])!.Wanted);
        Waterfall.Go(talk);
    }

    // Noted where a copy was wanted and none came of it.
    private static string CopyMissed(Remedy remedy) => $"{remedy.Id}-copy-missed";

    private static Prerequisite? Copy(Talk talk, Remedy remedy) =>
        remedy.Needs.Select(need => talk.Guide.Prerequisites[need]).FirstOrDefault(need => IsCopy(talk, need));

    private static void Bring(Talk talk, Prerequisite need)
    {
        talk.Say("first", ("what", talk.For(need.Title)));
        Waterfall.Begin(talk, talk.Guide.Remedies[need.Remedy], need.Id);
    }

    private static void AskAboutCopy(Talk talk)
    {
        talk.At = talk.At with { Stage = Stage.WithoutCopy, Asking = null, Puzzled = 0 };
        talk.Ask();
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
            talk.Add(EntryKind.Consent, CopyMissed(talk.Guide.Remedies[talk.At.Frame!.Remedy]));
            AskAboutCopy(talk);
            return;
        }

        talk.Say("cannot-without", ("what", talk.For(need.Title)));
        Leaving.Leave(talk, Exit.NextRemedy, Outcome.CouldNotDo);
    }

    private static bool Unavailable(Talk talk, Remedy remedy) =>
        talk.Case.OutcomeOf(remedy) is not null || talk.Case.HoldsAny(remedy.NotIf);

    private static bool IsCopy(Talk talk, Prerequisite need) =>
        talk.Guide.Remedies[need.Remedy].Steps.OfType<CheckStep>().Any(step => step.Check.Proves == Proof.Copy);
}
