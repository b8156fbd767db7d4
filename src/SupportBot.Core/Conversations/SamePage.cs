using System.Collections.Immutable;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>Whoever is on the page already is not led there again.</summary>
internal static class SamePage
{
    private static readonly long stay = (long)TimeSpan.FromMinutes(10).TotalSeconds;

    /// <summary>The instructions as lines; the way is left out where the last ones ended at its page.</summary>
    public static ImmutableArray<string> Lines(Talk talk, ImmutableArray<Instruction> instructions) =>
        instructions is [Instruction.Go { To: var place }, ..] && IsThere(talk, place)
            ? [talk.Words.Say("same-page", ("place", talk.For(place.Title))), .. instructions[1..].For(talk.Phone)]
            : [.. instructions.For(talk.Phone)];

    /// <summary>The page that the person is on when the turn is over, as far as that can be known.</summary>
    public static string? After(Talk talk)
    {
        if (Shown(talk) is { } shown)
        {
            return IsTakenAway(talk) ? null : shown.Places.LastOrDefault();
        }

        // Who is asked without being led may go and look.
        return talk.At.Asking is { } asked && talk.Guide.Facts[asked].How.OfType<Instruction.Go>().Any() ? null : talk.Before.LastPlace;
    }

    public static bool IsRecent(Talk talk) => talk.Now - talk.Before.LastHeard < stay;

    private static bool IsThere(Talk talk, Place place)
    {
        // A way of one line is no longer than saying that it is not needed.
        if (place.Path.For(talk.Phone.MenusOf).Length < 2)
        {
            return false;
        }

        return Shown(talk) is { } shown
            ? shown.Places.LastOrDefault() == place.Id
            : talk.Before.LastPlace == place.Id && IsRecent(talk) && !talk.At.Explained && IsAnew(talk);
    }

    // Whoever is shown the same again did not get there.
    private static bool IsAnew(Talk talk)
    {
        var (at, before) = (talk.At, talk.Before.At);
        return (at.Asking, at.Waiting, at.Frame?.Remedy, at.Frame?.Step)
            != (before.Asking, before.Waiting, before.Frame?.Remedy, before.Frame?.Step);
    }

    private static Reply? Shown(Talk talk) => talk.Replies.LastOrDefault(reply => reply.Kind == ReplyKind.Instructions);

    // A restart leaves no page open.
    private static bool IsTakenAway(Talk talk) =>
        talk.At is { Stage: Stage.Step, Asking: null, Frame: { } frame }
        && talk.Guide.Remedies[frame.Remedy] is { TakesChatAway: true } remedy
        && remedy.Steps[frame.Step] is DoStep;
}
