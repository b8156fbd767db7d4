using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>The guide may have changed under a conversation: it lands at the nearest sensible place, and says so.</summary>
internal static class Renewal
{
    /// <summary>True where the position had to be mended; that has been said then.</summary>
    public static bool Mend(Talk talk)
    {
        var at = talk.At;
        var guide = talk.Guide;
        var gone = at.Frames.Any(frame => !guide.Remedies.Has(frame.Remedy))
            || (at.Waiting is { } check && !guide.Checks.Has(check))
            || at.Frames.Any(frame => frame.For is { } need && !guide.Prerequisites.Has(need))
            || (at.Stage == Stage.Look && (at.Asking is null || !guide.Facts.Has(at.Asking)))
            || (at is { Stage: Stage.LaterWhen or Stage.Paused or Stage.WelcomeBack, Then: Stage.Look, Asking: { } asked } && !guide.Facts.Has(asked))
            || (at.Stage == Stage.Step && at.Frame is null)
            || (at.Stage == Stage.WithoutCopy && at.Frame is null)
            || (at.Stage == Stage.Clarify && !at.Offered.Any(guide.Symptoms.Has));
        if (gone)
        {
            talk.At = new Position { Stage = Stage.Paused, Then = Stage.Start };
            talk.Say("guide-changed");
            return true;
        }

        if (at.Frames.All(frame => IsAsItWas(guide, frame)) && IsAskable(guide, at))
        {
            return false;
        }

        talk.At = at with { Frames = [.. at.Frames.Select(frame => Newest(guide, frame))], Asking = null, Pending = null };
        talk.Say("step-changed");
        return true;
    }

    private static bool IsAsItWas(Guide guide, Frame frame) =>
        guide.Remedies[frame.Remedy].Steps.TryGet(frame.Step, out var step) && step.Content == frame.Content;

    private static bool IsAskable(Guide guide, Position at)
    {
        if (at.Asking is { } asked && !guide.Facts.Has(asked))
        {
            return false;
        }

        return at.Pending is not { } pending
            || (at.Frame is { } frame && guide.Remedies[frame.Remedy].Steps[frame.Step] is CheckStep step && Checking.Current(guide, at, step).Answers.Has(pending));
    }

    private static Frame Newest(Guide guide, Frame frame)
    {
        var remedy = guide.Remedies[frame.Remedy];
        var step = remedy.Steps.TryGet(frame.Step, out var known) ? known : remedy.First;
        return frame with { Step = step.Id, Content = step.Content };
    }
}
