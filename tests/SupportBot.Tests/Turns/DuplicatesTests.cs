using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Core.Conversations;

namespace SupportBot.Tests.Turns;

/// <summary>Channels send again what they are not sure of: whatever comes often, and in whatever order, is one turn.</summary>
public sealed class DuplicatesTests
{
    private const int Conversations = 30;
    private const int Clients = 16;

    private static readonly string[] said =
        ["backup not working on my iphone 13", "Nothing happens", "no", "it's greyed out", "what have we tried?", "I'm not sure", "More than 5 GB", "why?"];

    private readonly Random random = new(7);

    [Fact]
    public async Task EveryActivityIsOneTurnHoweverOftenAndInWhateverOrderItComes()
    {
        await using var bot = await SupportBotHost.StartAsync();
        var activities = Enumerable.Range(0, Conversations).SelectMany(number => Enumerable.Range(0, said.Length).Select(at => Activity(bot, $"{number}", at))).ToList();
        var sendings = activities.SelectMany(activity => Enumerable.Repeat(activity, 1 + random.Next(5))).ToArray();
        random.Shuffle(sendings);

        var answers = await SendAsync(bot, sendings);

        await bot.RestAsync();
        Assert.True(sendings.Length > activities.Count * 2, "Hardly anything came twice.");
        foreach (var same in answers.GroupBy(answer => answer.Id))
        {
            Assert.Single(same.Select(answer => answer.Body).Distinct());
        }

        // The answers that stand in the response are there in earnest.
        Assert.All(answers.Where(answer => answer.Id.Contains("-waits-", StringComparison.Ordinal)), answer => Assert.Contains("\"text\"", answer.Body));
        Assert.All(answers.Where(answer => answer.Id.Contains("-invokes-", StringComparison.Ordinal)), answer => Assert.Contains("AdaptiveCard", answer.Body));
        var conversations = bot.Services.GetRequiredService<SupportBot.Storage.Conversations>();
        for (var number = 0; number < Conversations; number++)
        {
            var kept = (await conversations.ReadAsync($"connector/emulator/{number}", "connector", null)).Conversation;
            Assert.Equal(said.Length, kept.Version);
            Assert.Equal(said.Length, StateJson.Read(kept.State)!.TurnNumber);
            RepliesCameOnce(bot, $"{number}");
        }
    }

    // A third is answered as usual, a third in the response, a third is a button's.
    private static JsonObject Activity(SupportBotHost bot, string conversation, int at)
    {
        var activity = bot.Said(conversation, said[at]);
        activity["id"] = $"{conversation}-{(at % 3) switch { 0 => "says", 1 => "waits", _ => "invokes" }}-{at}";
        switch (at % 3)
        {
            case 1:
                activity["deliveryMode"] = "expectReplies";
                break;
            case 2:
                activity["type"] = "invoke";
                activity["name"] = "adaptiveCard/action";
                activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = new JsonObject { ["choice"] = $"{at}:yes" } } };
                break;
        }

        return activity;
    }

    private static async Task<List<(string Id, string Body)>> SendAsync(SupportBotHost bot, JsonObject[] sendings)
    {
        var answers = new List<(string, string)>();
        await Parallel.ForEachAsync(
            sendings.Select(activity => ((string)activity["id"]!, activity.ToJsonString())),
            new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = TestContext.Current.CancellationToken },
            async (sending, cancelled) =>
            {
                using var response = await bot.PostAsync(sending.Item2);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                var body = await response.Content.ReadAsStringAsync(cancelled);
                lock (answers)
                {
                    answers.Add((sending.Item1, body));
                }
            });
        return answers;
    }

    private static void RepliesCameOnce(SupportBotHost bot, string conversation)
    {
        var replies = bot.Channel.Rest(conversation);
        Assert.NotEmpty(replies);
        Assert.Empty(replies.GroupBy(reply => reply.GetRawText()).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(replies, reply => Assert.Contains("-says-", reply.GetProperty("replyToId").GetString()));

        // What one message brought came together.
        var order = replies.Select(reply => reply.GetProperty("replyToId").GetString()).ToList();
        Assert.Equal(order.Distinct().Count(), 1 + order.Skip(1).Zip(order).Count(pair => pair.First != pair.Second));
    }
}
