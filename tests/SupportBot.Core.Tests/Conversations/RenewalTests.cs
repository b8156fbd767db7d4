using System.Collections.Immutable;
using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Tests.Guides;
using SupportBot.Core.Tests.Guides.Content;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Conversations;

/// <summary>A writer changes the guide while somebody is talking by it.</summary>
public sealed class RenewalTests
{
    private static readonly Lazy<Conversation> shipped = new(() => new Conversation(ShippedGuide.Guide, new Recognizer(ShippedGuide.Guide)));

    [Fact]
    public void AChangedStepIsShownAnew()
    {
        var before = Said(Begun("restart"), "Yes, I know them", "No Home button");

        var after = Said(Changed(("remedies/restart.yaml", "Wait 30 seconds.", "Wait half a minute.")), before, "done");

        Assert.Equal(StepChanged, after.Replies[0].Text);
        Assert.Contains("Wait half a minute.", after.Replies[^1].Lines);
        Assert.Equal(before.State.At.Frames[0].Step, after.State.At.Frames[0].Step);
    }

    [Fact]
    public void WhereAStepIsGoneItsRemedyIsBegunAnew()
    {
        var before = Said(Begun("restart"), "Yes, I know them", "No Home button");

        var after = Said(Changed(("remedies/restart.yaml", "off-and-on", "off-then-on")), before, "done");

        Assert.Equal(StepChanged, after.Replies[0].Text);
        Assert.Equal("passcode-ready", after.State.At.Frames[0].Step);
        Assert.Equal(["Yes, I know them", "I'm not sure"], after.Replies[^1].Choices.Select(choice => choice.Label));
    }

    [Fact]
    public void WhereARemedyIsGoneItGoesOnWithAnother()
    {
        var changed = Changed(("remedies/find-bad-app.yaml", null, null));

        var after = Said(changed, Begun("find-bad-app"), "No idea which");

        Assert.Equal(GuideChanged, after.Replies[0].Text);
        Assert.Equal(["Go on", "Start over"], after.Replies[^1].Choices.Select(choice => choice.Label));
        var goneOn = Said(changed, after, "Go on");
        Assert.DoesNotContain(goneOn.Replies, reply => reply.Text == GuideChanged);
        Assert.NotEmpty(goneOn.Replies[^1].Choices);
    }

    [Fact]
    public void WhereAPrerequisiteIsGoneItSaysSoAndGoesOn()
    {
        var before = Said(Begun("backup-off-and-on"), "OK, show me", "No tick");
        Assert.Equal(["backup-off-and-on", "join-wifi"], before.State.At.Frames.Select(frame => frame.Remedy));
        var changed = Changed(
            ("guide.yaml", "  wifi:\n    title: connect", "  network:\n    title: connect"),
            ("risks.yaml", "power, wifi", "power, network"),
            ("remedies/*", "needs: [wifi", "needs: [network"),
            ("remedies/*", "power, wifi", "power, network"));

        var after = Said(changed, before, "Yes, there is");

        Assert.Equal(GuideChanged, after.Replies[0].Text);
        Assert.NotEmpty(Said(changed, after, "Go on").Replies[^1].Choices);
    }

    [Fact]
    public void WhereAFactIsGoneThatIsAskedForItSaysSo()
    {
        var changed = Changed(("facts.yaml", "\nbegan-after:\n", "\nbegan-when:\n"));

        var after = Said(changed, Asked("began-after"), "After an update");

        Assert.Equal(GuideChanged, after.Replies[0].Text);
        Assert.NotEmpty(Said(changed, after, "Go on").Replies[^1].Choices);
    }

    [Fact]
    public void WhereAFactIsGoneWhileThePersonIsAwayItGoesOn()
    {
        var before = Said(Asked("began-after"), "later", "No reminder");
        Assert.Equal(Stage.Paused, before.State.At.Stage);

        var after = Said(Changed(("facts.yaml", "\nbegan-after:\n", "\nbegan-when:\n")), before, "go on", "Go on");

        Assert.NotEmpty(after.Replies[^1].Choices);
    }

    [Fact]
    public void WhereAnOptionIsGoneTheQuestionIsAskedAnew()
    {
        var before = Asked("began-after");

        var after = Said(Changed(("facts.yaml", "    new-phone:\n      button: Since", "    new-device:\n      button: Since")), before, "Since I got this iPhone");

        Assert.Equal(StepChanged, after.Replies[0].Text);
        Assert.Equal(2, after.Replies.Length);
        Assert.Equal("began-after", after.State.At.Asking);
    }

    [Fact]
    public void WhatWasAnsweredWithAnOptionThatIsGoneIsNoLongerKnown()
    {
        var before = Said(Asked("began-after"), "Since I got this iPhone");

        var after = Said(Changed(("facts.yaml", "    new-phone:\n      button: Since", "    new-device:\n      button: Since")), before, "what have we tried?");

        Assert.DoesNotContain(after.Replies, reply => reply.Text.Contains("Since I got", StringComparison.Ordinal));
        Assert.NotEmpty(after.Replies[^1].Choices);
    }

    [Fact]
    public void WhereACheckIsGoneThatIsWaitedForItSaysSo()
    {
        var changed = Changed(("guide.yaml", "  night-backup:\n", "  last-night:\n"), ("remedies/*", "check: night-backup", "check: last-night"));
        var before = Said(Begun("leave-overnight"), "Yes, every night", "Yes, tonight", "Done", "Tomorrow morning");
        Assert.Equal("night-backup", before.State.At.Waiting);

        var after = Said(changed, before, "Yes, by itself");

        Assert.Equal(GuideChanged, after.Replies[0].Text);
        Assert.NotEmpty(Said(changed, after, "Go on").Replies[^1].Choices);
    }

    [Fact]
    public void WhereAnAnswerOfACheckIsGoneTheCheckIsShownAnew()
    {
        var before = Said(Begun("restart"), "Yes, I know them", "No Home button", "Done");

        var after = Said(Changed(("guide.yaml", "      nothing-happens:\n", "      no-reaction:\n")), before, "Nothing happens");

        Assert.Contains(after.Replies, reply => reply.Text == StepChanged);
        Assert.Contains(after.Replies[^1].Choices, choice => choice.Id == "no-reaction");
    }

    private static string StepChanged => ShippedGuide.Guide.Phrases.Sentences["step-changed"];

    private static string GuideChanged => ShippedGuide.Guide.Phrases.Sentences["guide-changed"];

    private static World World { get; } = new(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), new byte[] { 7, 1, 4, 2, 8, 5, 7, 1 });

    private static Turn Begun(string remedy)
    {
        var opened = shipped.Value.Take(ConversationState.New, Message.Opened, World);
        return shipped.Value.Begin(opened.State, ShippedGuide.Guide.Remedies[remedy], World);
    }

    // As after a look that the planner chose.
    private static Turn Asked(string fact)
    {
        var begun = Begun("restart");
        var state = begun.State with { At = Position.Start with { Stage = Stage.Look, Asking = fact } };
        return shipped.Value.Take(state, new Message("repeat"), World);
    }

    private static Turn Said(Turn turn, params string[] lines) => Said(shipped.Value, turn, lines);

    private static Turn Said(Conversation conversation, Turn turn, params string[] lines)
    {
        foreach (var line in lines)
        {
            var tapped = turn.Replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices).LastOrDefault(choice => choice.Label == line);
            turn = conversation.Take(StateJson.Read(StateJson.Write(turn.State))!, new Message(line, tapped?.Value), World);
        }

        return turn;
    }

    // The shipped guide with some words put for others; with null the file is taken away.
    private static Conversation Changed(params ImmutableArray<(string File, string? From, string? To)> changes)
    {
        using var folder = new GuideOnDisk(Repository.Path("dialogs"));
        foreach (var (file, from, to) in changes)
        {
            var paths = Directory.GetFiles(Path.GetDirectoryName(folder.PathOf(Path.Combine("icloud-backup", file)))!, Path.GetFileName(file));
            foreach (var path in paths)
            {
                if (from is null)
                {
                    File.Delete(path);
                    continue;
                }

                var text = File.ReadAllText(path);
                Assert.True(paths.Length > 1 || text.Contains(from, StringComparison.Ordinal), $"{file} does not hold '{from}'.");
                File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
            }
        }

        var reading = folder.Read();
        Assert.Empty(reading.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => $"{diagnostic}"));
        var guide = Assert.Single(reading.Guides, guide => guide.Id == "icloud-backup");
        return new Conversation(guide, new Recognizer(guide));
    }
}
