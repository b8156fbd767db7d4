using System.Net;
using System.Text.Json.Nodes;
using SupportBot.Tests.Chats;
using static SupportBot.Tests.Messages.TeamsActivities;

namespace SupportBot.Tests.Messages;

/// <summary>What Teams sends, in the shape in which it sends it, and what it gets for it.</summary>
public sealed class TeamsTests(RunningBot running)
{
    [Theory]
    [InlineData("personal")]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task OneWelcomeComesInEachScopeHoweverItIsInstalled(string scope)
    {
        var (bot, a) = running.Begin();
        var added = Activity(bot, "conversationUpdate", a, scope);
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId });

        await bot.SendAsync(Installation(bot, a, scope, "add"));
        await bot.SendAsync(added);
        await bot.SendAsync(Installation(bot, a, scope, "add-upgrade"));

        var welcome = WireText.Of(await bot.Channel.NextAsync(a)).Transcript;
        Assert.Equal(scope != "personal", welcome.Contains("in private", StringComparison.Ordinal));
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task InAGroupItAnswersToItsOwnNameOnly(string scope)
    {
        var (bot, a) = running.Begin();
        await bot.SendAsync(Installation(bot, a, scope, "add"));
        await bot.Channel.NextAsync(a);

        await bot.SendAsync(Said(bot, a, scope, "my backup has failed for weeks"));
        await bot.SendAsync(Mentioning(Said(bot, a, scope, "<at>Robin</at> my backup has failed for weeks"), "29:robin", "Robin"));
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));

        await bot.SendAsync(Mentioning(Said(bot, a, scope, "<at>Bot</at> my backup has failed for weeks"), BotId, "Bot"));
        var answer = await bot.Channel.NextAsync(a);
        Assert.Contains("in private", WireText.Of(answer).Transcript);
        Assert.DoesNotContain("weeks", answer.GetRawText());
        Assert.Empty(WireText.Of(answer).Buttons);
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Fact]
    public async Task APersonThatIsAddedToATeamIsNotGreeted()
    {
        var (bot, a) = running.Begin();
        var added = Activity(bot, "conversationUpdate", a, "channel");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:robin" });
        added["channelData"]!["eventType"] = "teamMemberAdded";

        await bot.SendAsync(added);

        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage")]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageDelete", "softDeleteMessage")]
    [InlineData("conversationUpdate", "channelRenamed")]
    [InlineData("event", null)]
    public async Task WhatHappensBesideTheConversationChangesNothing(string type, string? what)
    {
        var (bot, a) = running.Begin();
        var asked = await OfferAsync(bot, a);
        var beside = Activity(bot, type, a, "personal");
        beside["text"] = "no";
        beside["channelData"]!["eventType"] = what;
        beside["name"] = type == "event" ? "application/vnd.microsoft.readReceipt" : null;

        await bot.SendAsync(beside);

        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
        await bot.SendAsync(Pressed(bot, a, asked));
        Assert.DoesNotContain("earlier question", WireText.Of(await bot.Channel.NextAsync(a)).Transcript);
    }

    [Fact]
    public async Task AReactionIsNotedWithThePlaceInTheGuideAndNothingOfThePerson()
    {
        var (bot, a) = running.Begin();
        var asked = await OfferAsync(bot, a);
        var reaction = Activity(bot, "messageReaction", a, "personal");
        reaction["replyToId"] = asked.Id;
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "sad" });
        await bot.SendAsync(reaction);
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "<b>\n1234 5678</b>" });
        await bot.SendAsync(reaction);

        await bot.Log.WaitForAsync("reacted with sad, at: ");
        await bot.Log.WaitForAsync("reacted with another sign");
        Assert.DoesNotContain(bot.Log.All, line => line.Contains("reacted", StringComparison.Ordinal) && (line.Contains("1234", StringComparison.Ordinal) || line.Contains(a, StringComparison.Ordinal)));
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheButtonsOfACardVanishWhenItIsAnswered(bool isPressed)
    {
        var (bot, a) = running.Begin();
        var asked = await OfferAsync(bot, a);
        var before = bot.Channel.Updates.Count;

        await bot.SendAsync(isPressed ? Pressed(bot, a, asked) : Said(bot, a, "personal", "why?"));
        var answer = await bot.Channel.NextAsync(a);
        await bot.RestAsync();

        var (id, closed) = Assert.Single(bot.Channel.Updates.Skip(before));
        var seen = WireText.Of(closed);
        Assert.Equal(asked.Id, id);
        Assert.Empty(seen.Buttons);
        Assert.Equal(isPressed ? [.. asked.Seen.Lines, $"✓ {asked.Seen.Buttons[0].Label}"] : asked.Seen.Lines, seen.Lines);
        Assert.NotEqual(closed.GetRawText(), answer.GetRawText());

        // Once, not with each message.
        await bot.SendAsync(Said(bot, a, "personal", "why?"));
        await bot.RestAsync();
        Assert.DoesNotContain(bot.Channel.Updates.Skip(before + 1), update => update.Id == asked.Id);
    }

    [Fact]
    public async Task WhatWasChosenStandsOnTheCardOnWhichItWasAlone()
    {
        await using var bot = await SupportBotHost.StartAsync();
        bot.Channel.RetryAfter = TimeSpan.FromSeconds(1);
        bot.Channel.Answers.Enqueue(429);

        // Whoever writes before the greeting is there leaves two cards open.
        await bot.SendAsync(Installation(bot, "a", "personal", "add"));
        await bot.SendAsync(Said(bot, "a", "personal", "backup not working on my iphone 13"));
        await bot.Channel.NextAsync("a");
        await bot.RestAsync();
        var card = bot.Channel.Rest("a")[^1];
        await bot.SendAsync(Pressed(bot, "a", (bot.Channel.IdOf(card), WireText.Of(card))));
        await bot.Channel.NextAsync("a");
        await bot.RestAsync();

        Assert.Equal(2, bot.Channel.Updates.Count);
        var (id, closed) = Assert.Single(bot.Channel.Updates, update => update.Activity.GetRawText().Contains('✓'));
        Assert.Equal(bot.Channel.IdOf(card), id);
        Assert.Empty(WireText.Of(closed).Buttons);
    }

    [Fact]
    public async Task ACardThatCannotBeChangedHoldsNobodyUp()
    {
        await using var bot = await SupportBotHost.StartAsync();
        var asked = await OfferAsync(bot, "a");
        bot.Channel.RefusesUpdates = true;

        await bot.SendAsync(Pressed(bot, "a", asked));
        await bot.Channel.NextAsync("a");
        await bot.Log.WaitForAsync("The buttons of an answered card stay");
        await bot.RestAsync();
        bot.Channel.Rest("a");
        await bot.SendAsync(Said(bot, "a", "personal", "what have we tried?"));

        Assert.Contains("iPhone 13", WireText.Of(await bot.Channel.NextAsync("a")).Transcript);
    }

    [Fact]
    public async Task AReminderGoesToTheStoredConversationAfterARestart()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using var channel = await FakeChannel.StartAsync();
        const string conversation = "a:1Xy_z-personal";
        await using (var before = await SupportBotHost.StartOnAsync(folder))
        {
            before.RepliesTo(channel);
            foreach (var said in new[] { "the button is greyed out, iphone 13", "remind me tomorrow", "tomorrow morning" })
            {
                await before.SendAsync(Said(before, conversation, "personal", said));
                await before.RestAsync();
            }
        }

        channel.Rest(conversation);
        await using var after = await SupportBotHost.StartOnAsync(folder);
        after.Clock.Now += TimeSpan.FromDays(2);

        var reminder = await channel.NextAsync(conversation);
        Assert.Contains("reminder", WireText.Of(reminder).Transcript);
        Assert.False(reminder.TryGetProperty("replyToId", out _));
        Assert.Equal("29:kim", reminder.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Contains(channel.Requests, request => request.Target.EndsWith("/v3/conversations/a%3A1Xy_z-personal/activities", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AChannelThatWantsAPauseGetsItAndTheRepliesKeepTheirOrder()
    {
        await using var bot = await SupportBotHost.StartAsync();
        bot.Channel.RetryAfter = TimeSpan.FromSeconds(2);
        bot.Channel.Answers.Enqueue(429);
        var posted = TimeProvider.System.GetTimestamp();

        await bot.SendAsync(Said(bot, "a", "personal", "hello"));
        await bot.Channel.NextAsync("a");

        Assert.InRange(TimeProvider.System.GetElapsedTime(posted).TotalSeconds, 1.9, 5);
        await bot.RestAsync();
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/healthz", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task AfterItWasRemovedNothingIsSaid()
    {
        var (bot, a) = running.Begin();
        await OfferAsync(bot, a);

        await bot.SendAsync(Installation(bot, a, "personal", "remove"));

        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    // Up to a card with buttons, through the connector, as Teams gets it.
    private static async Task<(string Id, WireText Seen)> OfferAsync(SupportBotHost bot, string conversation)
    {
        await bot.SendAsync(Installation(bot, conversation, "personal", "add"));
        await bot.Channel.NextAsync(conversation);
        await bot.RestAsync();
        await bot.SendAsync(Said(bot, conversation, "personal", "backup not working on my iphone 13"));
        await bot.Channel.NextAsync(conversation);
        await bot.RestAsync();
        var card = bot.Channel.Rest(conversation)[^1];
        Assert.Equal("1.3", card.GetProperty("attachments")[0].GetProperty("content").GetProperty("version").GetString());
        var seen = WireText.Of(card);
        Assert.NotEmpty(seen.Buttons);
        return (bot.Channel.IdOf(card), seen);
    }
}
