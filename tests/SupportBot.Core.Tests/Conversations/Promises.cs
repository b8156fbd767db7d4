using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Guides.Outward;

namespace SupportBot.Core.Tests.Conversations;

/// <summary>The promises that every turn keeps.</summary>
internal sealed class Promises(Guide guide, Conversation conversation)
{
    public int Deeds { get; private set; }

    public void Hold(Walk walk, ConversationState before, Turn turn)
    {
        AWayOn(turn);
        NothingForbiddenIsSaid(turn);
        NoSecretIsKept(turn);
        StateSurvives(turn);
        NothingIsLostUnasked(walk, before, turn);
    }

    public void BackRestores(ConversationState before, Turn turn, World world)
    {
        // After days of silence "back" means that they are.
        // Apple's trouble is told first, also after a step back.
        if (world.Apple is { Outage: true })
        {
            return;
        }

        if (turn.State.History.Length != before.History.Length + 1 || turn.State.At.Stage == Stage.WelcomeBack)
        {
            return;
        }

        var back = conversation.Take(turn.State, new Message("go back"), world);
        Assert.Equal(before.At, back.State.At);
        Assert.Equal(before.Log, back.State.Log);
    }

    private static void AWayOn(Turn turn)
    {
        var now = turn.Replies.Where(reply => reply.Due is null).ToList();
        Assert.NotEmpty(now);
        Assert.Contains(now, reply => reply.Choices.Length > 0);
        Assert.All(now, reply => Assert.True(reply.Text.Length + reply.Lines.Length + reply.Closing.Length > 0));
        Assert.All(now.SelectMany(reply => reply.Lines), line => Assert.DoesNotContain("{", line, StringComparison.Ordinal));
        Assert.All(now, reply => Assert.DoesNotContain("{", reply.Text + reply.Closing, StringComparison.Ordinal));
    }

    private void NothingForbiddenIsSaid(Turn turn)
    {
        foreach (var reply in turn.Replies)
        {
            foreach (var text in reply.Lines.Concat(reply.Choices.Select(choice => choice.Label)).Append(reply.Text).Append(reply.Closing))
            {
                Assert.Empty(TelephoneNumbers.Find(text));
                Assert.All(Links.Find(text), link => Assert.True(link.IsAllowed(guide.Links), link.Written));
            }
        }
    }

    private static void NoSecretIsKept(Turn turn)
    {
        var kept = StateJson.Write(turn.State);
        Assert.All(RandomPerson.Secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
        Assert.All(
            turn.Replies.SelectMany(reply => reply.Lines.Append(reply.Text).Append(reply.Closing)),
            text => Assert.All(RandomPerson.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The same message gives the same once more, from a state that went to the disk and back.</summary>
    public void StateMakesNoDifference(ConversationState before, Message said, World world, Turn turn)
    {
        var again = conversation.Take(StateJson.Read(StateJson.Write(before))!, said, world);
        Assert.Equal(StateJson.Write(turn.State), StateJson.Write(again.State));
        Assert.Equal(turn.Replies.Select(reply => reply.Text), again.Replies.Select(reply => reply.Text));
    }

    private static void StateSurvives(Turn turn)
    {
        var json = StateJson.Write(turn.State);
        var read = StateJson.Read(json);
        Assert.NotNull(read);
        Assert.Equal(json, StateJson.Write(read));
    }

    private void NothingIsLostUnasked(Walk walk, ConversationState before, Turn turn)
    {
        var after = turn.State;
        foreach (var taken in turn.Taken.Where(one => one.Arrow == "accept"))
        {
            var warn = (WarnStep)guide.Remedies[taken.Remedy].Steps[taken.Step];
            walk.Warned.UnionWith(warn.About.Select(risk => (taken.Remedy, risk.Id)));
        }

        if (after.At.Asking == "copy" || after.At.Stage == Stage.WithoutCopy || after.At.Frames.Any(frame => frame.Remedy == "copy-on-computer"))
        {
            walk.CopyOffered = true;
        }

        if (after.At is { Stage: Stage.Step, Asking: null } && Step(after.At) is DoStep todo && after.At != before.At)
        {
            foreach (var risk in todo.Risks.Where(risk => risk.Level >= RiskLevel.Setup))
            {
                Deeds++;
                Assert.Contains((after.At.Frame!.Remedy, risk.Id), walk.Warned);
                Assert.True(walk.CopyOffered || !risk.Needs.Contains("copy-on-computer") || after.Log.Any(entry => entry is { Id: "copy", Value: "made" }), $"{after.At.Frame.Remedy}: no copy was offered.");
            }
        }
    }

    private Step? Step(Position at) =>
        at is { Asking: null, Frame: { } frame } && guide.Remedies.TryGet(frame.Remedy, out var remedy) && remedy.Steps.TryGet(frame.Step, out var step) ? step : null;

    internal sealed class Walk
    {
        public HashSet<(string Remedy, string Risk)> Warned { get; } = [];

        public bool CopyOffered { get; set; }
    }
}
