using System.Globalization;
using SupportBot.Core.Conversations;
using SupportBot.Core.Tests.Guides.Content;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Conversations;

/// <summary>
/// What must hold whatever anybody does. 100,000 random turns; more with TURNS=1000000.
/// </summary>
public sealed class RandomTurnsTests(ITestOutputHelper output)
{
    private const int Each = 60;

    private static readonly int turns = int.Parse(Environment.GetEnvironmentVariable("TURNS") ?? "100000", CultureInfo.InvariantCulture);

    [Fact]
    public void WhateverAnybodyDoesTheConversationHolds()
    {
        var guide = ShippedGuide.Guide;
        var conversation = new Conversation(guide, new Recognizer(guide));
        var phrases = RandomPerson.PhrasesOf(guide);
        var promise = new Promises(guide, conversation);
        var endings = new SortedDictionary<string, int>();
        for (var person = 0; person < turns / Each; person++)
        {
            var dice = new Dice((ulong)person);
            var random = new RandomPerson(dice, phrases);
            var now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(dice.Below(25) - 12));
            var turn = conversation.Take(ConversationState.New, Message.Opened, World(dice, now));
            if (dice.Chance(40))
            {
                // Left to chance alone few would get as far as the risky remedies.
                turn = conversation.Begin(turn.State, dice.Of([.. guide.Remedies]), World(dice, now));
            }

            var walk = new Promises.Walk();
            for (var step = 1; step < Each; step++)
            {
                now += dice.Chance(5) ? TimeSpan.FromHours(dice.Below(100)) : TimeSpan.FromSeconds(20 + dice.Below(200));

                // As a host does it: what is kept between two turns is the JSON.
                var before = StateJson.Read(StateJson.Write(turn.State))!;
                var said = random.Says(turn);
                var world = World(dice, now);
                try
                {
                    turn = conversation.Take(before, said, world);
                    promise.Hold(walk, before, turn);
                    if (dice.Chance(5))
                    {
                        promise.StateMakesNoDifference(before, said, world, turn);
                    }
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException(
                        $"Person {person}, turn {step}, said '{said.Text}' {said.Value} at {StateJson.Write(before)}", exception);
                }

                if (dice.Chance(10))
                {
                    promise.BackRestores(before, turn, world);
                }
            }

            foreach (var ending in turn.State.Log.Where(entry => entry.Kind == EntryKind.Ending).Select(entry => entry.Id).Distinct())
            {
                endings[ending] = endings.GetValueOrDefault(ending) + 1;
            }
        }

        output.WriteLine($"{turns:N0} turns of {turns / Each:N0} people; endings: {string.Join(", ", endings.Select(one => $"{one.Key} {one.Value}"))}.");
        output.WriteLine($"{promise.Deeds:N0} deeds that could lose data, each with its accepted warning and its offered copy.");
        Assert.True(endings.Count >= 3, "Few endings were reached.");
        Assert.True(promise.Deeds > 0 || turns < 50000, "No deed was reached.");
    }

    private static World World(Dice dice, DateTimeOffset now) =>
        new(now, dice.Bytes(8), dice.Below(10) switch { 0 => new AppleStatus(true, now), < 4 => new AppleStatus(false, now), _ => null });
}
