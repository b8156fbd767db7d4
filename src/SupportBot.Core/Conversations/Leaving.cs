using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>Leaves a remedy by one of its exits.</summary>
internal static class Leaving
{
    public static void Leave(Talk talk, Exit exit, Outcome outcome)
    {
        var frame = talk.At.Frame!;
        var remedy = talk.Guide.Remedies[frame.Remedy];
        switch (exit)
        {
            case Exit.Solved when !frame.Did:
                // Nothing was done in it, so it is not what mended it.
                Endings.SolveByItself(talk);
                return;
            case Exit.Solved:
                Endings.Solve(talk, remedy);
                return;
            case Exit.HandOver:
                talk.Add(EntryKind.Outcome, remedy.Id, $"{outcome}");
                Endings.HandOver(talk);
                return;
            case Exit.ComeBack:
                ComeBack(talk, remedy);
                return;
        }

        // What was looked at and then declined has changed nothing.
        var changed = remedy.Steps[frame.Step] is DoStep || (remedy.Steps[frame.Step] is WarnStep warn && ComesAfterDeed(remedy, warn));
        if (frame.Chosen && changed)
        {
            Waterfall.ApplyDeed(talk);
        }

        if (frame.Did && outcome == Outcome.CouldNotDo)
        {
            // Something was done, and it led nowhere.
            outcome = Outcome.CouldNotCheck;
        }

        if (frame.For is null && !frame.Chosen && exit != Exit.SafeElsewhere)
        {
            talk.Add(EntryKind.Outcome, remedy.Id, $"{outcome}");
        }

        talk.At = talk.At.Fresh() with { Frames = talk.At.Frames.RemoveAt(talk.At.Frames.Length - 1), Waiting = null };
        if (frame.For is { } need)
        {
            Needs.Return(talk, need);
        }
        else if (frame.Chosen && talk.At.Frame is { } chooser)
        {
            Return(talk, chooser, frame with { Did = frame.Did && changed });
        }
        else if (exit == Exit.SafeElsewhere)
        {
            Endings.SafeElsewhere(talk, remedy);
        }
        else
        {
            // What was under way before goes on; otherwise something else comes.
            Waterfall.Go(talk);
            Next.Plan(talk);
        }
    }

    // "Is there another one to delete?": what was agreed to before it has been done.
    private static bool ComesAfterDeed(Remedy remedy, WarnStep warn) => remedy.Steps.OfType<DoStep>().Any(todo =>
        todo.Then.Step == warn.Id
        && remedy.Steps.OfType<WarnStep>().Any(before => !before.About.IsEmpty && before.Accept.Step == todo.Id));

    // A choice that was taken goes back to where it is looked whether it was enough; one that was not, to the others.
    private static void Return(Talk talk, Frame chooser, Frame child)
    {
        var remedy = talk.Guide.Remedies[chooser.Remedy];
        if (remedy.Steps[chooser.Step] is ChooseStep choose && child.Did)
        {
            Waterfall.Replace(talk, chooser with { Did = chooser.Did || child.Did });
            Waterfall.Follow(talk, "until", choose.Until, Outcome.NotNeeded);
        }

        Waterfall.Go(talk);
    }

    private static void ComeBack(Talk talk, Remedy remedy)
    {
        var check = remedy.Steps[talk.At.Frame!.Step] as CheckStep;
        if (check is null)
        {
            // Somebody else has to act first, or the person has no time now.
            talk.At = talk.At.Fresh() with { Stage = Stage.LaterWhen, Then = Stage.Step };
            talk.Ask();
            return;
        }

        Afterwards.Wait(talk, Checking.Proof(talk, check.Check));
    }
}
