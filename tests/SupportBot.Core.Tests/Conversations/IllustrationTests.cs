using System.Collections.Immutable;
using SupportBot.Core.Conversations;
using SupportBot.Core.Tests.Guides.Content;
using SupportBot.Core.Tests.Understanding;

namespace SupportBot.Core.Tests.Conversations;

/// <summary>Which picture stands beside which instructions.</summary>
public sealed class IllustrationTests
{
    private readonly Conversation conversation = new(ShippedGuide.Guide, Shipped.Recognizer);
    private ConversationState state = ConversationState.New;
    private DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WhatTheInstructionsNameIsRinged()
    {
        ImmutableArray<Reply> replies = [.. Say("my backup is off, iphone 13 with ios 17"), .. Say("done")];
        var shown = replies.Select(reply => reply.Illustration).OfType<Illustration>().ToList();

        // First the switch, then the button on the same page.
        Assert.Equal(["icloud-backup.17.1", "icloud-backup.17.2"], shown.Select(one => one.Name));
        Assert.EndsWith("With a ring around: Back Up This iPhone.", shown[0].Alt);
        Assert.EndsWith("With a ring around: Back Up Now.", shown[1].Alt);
    }

    [Fact]
    public void TheSamePictureDoesNotComeTwiceInARow()
    {
        Say("my iphone 13 with ios 17 just does not back up");
        Assert.Equal("icloud-backup.17.2", state.LastIllustration);

        Assert.All(Say("say that again"), reply => Assert.Null(reply.Illustration));
        Assert.Equal("icloud-backup.17.2", state.LastIllustration);

        now += TimeSpan.FromMinutes(30);
        Assert.Contains(Say("say that again"), reply => reply.Illustration?.Name == "icloud-backup.17.2");
    }

    [Theory]
    [InlineData("iphone 13", "buttons-side-and-volume")]
    [InlineData("iphone 8", "button-on-the-side")]
    [InlineData("iphone se 1st generation", "button-on-top")]
    public void TheButtonsAreThoseOfTheModel(string model, string place)
    {
        Say($"nothing happens when i tap back up now, {model}");
        Assert.Equal(place, SayUntil("yes i know them", one => one.Illustration is not null).Illustration!.Place);
    }

    private ImmutableArray<Reply> Say(string text)
    {
        now += TimeSpan.FromSeconds(20);
        var turn = conversation.Take(state, new Message(text), new World(now, new byte[8]));
        state = turn.State;
        return turn.Replies;
    }

    private Reply SayUntil(string text, Func<Reply, bool> found)
    {
        for (var turns = 0; turns < 4; turns++)
        {
            if (Say(text).LastOrDefault(found) is { } reply)
            {
                return reply;
            }
        }

        throw new InvalidOperationException($"'{text}' leads to nothing of the kind.");
    }
}
