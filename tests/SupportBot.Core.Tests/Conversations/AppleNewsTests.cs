using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Conversations;

/// <summary>While Apple has trouble nobody changes a phone for nothing; and what is not known is never said to be well.</summary>
public sealed class AppleNewsTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Conversation> conversation = new(() =>
    {
        var guide = Assert.Single(GuideReader.Read(Repository.Path("dialogs")).Guides);
        return new Conversation(guide, new Recognizer(guide));
    });

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("it says not enough icloud storage")]
    [InlineData("the button is greyed out, iphone 13 with ios 17")]
    [InlineData("wifi is fine, i restarted already, still fails")]
    [InlineData("qwertz uiop")]
    [InlineData("how long does a backup take?")]
    [InlineData("mein iphone macht kein backup")]
    public void ATroubleComesFirstWhateverThePersonSays(string first)
    {
        var turn = conversation.Value.Take(ConversationState.New, new Message(first), World(true, 4));

        Assert.Contains(turn.Replies, reply => reply.Text.StartsWith("Apple's status page, read 4 minutes ago, shows trouble", StringComparison.Ordinal));
        Assert.Equal("apple-status", turn.State.At.Frame?.Remedy);
    }

    [Fact]
    public void WhoGoesOnBeforeTheyToldAnythingIsAskedWhatHappens()
    {
        var opened = conversation.Value.Take(ConversationState.New, Message.Opened, World(true, 1));

        var turn = conversation.Value.Take(opened.State, new Message("go on anyway"), World(true, 2));

        Assert.Equal(Stage.Start, turn.State.At.Stage);
        Assert.DoesNotContain(turn.Replies, reply => reply.Text.Contains("status page", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingIsSaidOfApplesSideWhereItIsNotKnown()
    {
        var turn = conversation.Value.Take(ConversationState.New, new Message("backup fails"), new World(now));

        Assert.DoesNotContain(turn.Replies, reply => reply.Text.Contains("Apple's status page, read", StringComparison.Ordinal));
        Assert.DoesNotContain(turn.State.Log, entry => entry.Id == "apple-status");
    }

    [Fact]
    public void WhatWasReadHoursAgoIsForgottenWhenItCannotBeReadNow()
    {
        var before = conversation.Value.Take(ConversationState.New, new Message("backup fails"), World(false, 1));

        var after = conversation.Value.Take(before.State, new Message("why"), new World(now.AddHours(2)));

        Assert.Contains(before.State.Log, entry => entry is { Kind: EntryKind.Fact, Id: "apple-status", Value: "fine" });
        Assert.Equal(EntryKind.Forgotten, after.State.Log.Last(entry => entry.Id == "apple-status").Kind);
    }

    [Fact]
    public void AnotherTroubleIsNewsAgain()
    {
        var turn = conversation.Value.Take(ConversationState.New, new Message("backup fails"), World(true, 1));
        turn = conversation.Value.Take(turn.State, new Message("go on anyway"), World(true, 2));
        turn = conversation.Value.Take(turn.State, new Message("not sure"), World(false, 2));
        Assert.NotEqual("apple-status", turn.State.At.Frame?.Remedy);

        turn = conversation.Value.Take(turn.State, new Message("not sure"), World(true, 0));

        Assert.Contains(turn.Replies, reply => reply.Text.Contains("read just now, shows trouble", StringComparison.Ordinal));
    }

    [Fact]
    public void WhoWaitsForAppleCanBeToldWhenItIsBack()
    {
        var turn = conversation.Value.Take(ConversationState.New, new Message("backup fails"), World(true, 1));
        turn = conversation.Value.Take(turn.State, new Message("yes, later"), World(true, 2));

        turn = conversation.Value.Take(turn.State, new Message("when it's back"), World(true, 3));

        var reminder = Assert.Single(turn.Replies, reply => reply.Due is not null);
        Assert.Equal(Reply.WhenAppleIsBack, reminder.Due);
        Assert.DoesNotContain("Apple", reminder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("iCloud", reminder.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyWhoTapsAtRandomIsLedToAResetWhileItLasts()
    {
        var guide = conversation.Value.Guide;
        var wary = guide.Remedies.Where(remedy => remedy.Needs.Contains("apple-status")).Select(remedy => remedy.Id).ToHashSet();
        Assert.Contains("reset-network", wary);
        Assert.Contains("reset-all-settings", wary);
        Assert.Contains("sign-out-and-in", wary);
        var (dice, met) = (new Random(7), 0);
        for (var person = 0; person < 150; person++)
        {
            // Before it began, some were already in the middle of one.
            var turn = conversation.Value.Take(ConversationState.New, Message.Opened, World(false, 0));
            turn = conversation.Value.Begin(turn.State, guide.Remedies[wary.ElementAt(person % wary.Count)], World(false, 0));
            for (var step = 0; step < 40; step++)
            {
                var apple = step >= person % 6;
                var choices = turn.Replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices).ToList();
                var begins = turn.State;
                turn = conversation.Value.Take(turn.State, new Message("", choices[dice.Next(choices.Count)].Value), World(apple, 0));
                met += apple && turn.State.At.Frames.Any(one => wary.Contains(one.Remedy)) ? 1 : 0;
                if (apple && turn.State.At is { Stage: Stage.Step, Asking: null, Frame: { } frame } && wary.Contains(frame.Remedy))
                {
                    var isDeed = guide.Remedies[frame.Remedy].Steps[frame.Step] is DoStep;
                    Assert.False(isDeed && turn.State.At != begins.At, $"Person {person}, step {step}: {frame.Remedy}/{frame.Step}");
                }
            }
        }

        Assert.True(met > 0, "Nobody came near one.");
    }

    private static World World(bool outage, int minutesAgo) => new(now, new byte[8], new AppleStatus(outage, now.AddMinutes(-minutesAgo)));
}
