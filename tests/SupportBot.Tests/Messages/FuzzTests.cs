using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Messages;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Messages;

/// <summary>Activities that nobody would send, many of them: each is taken or refused, and no conversation sees anything of another.</summary>
public sealed class FuzzTests
{
    private const int Activities = 100_000;
    private const int Workers = 16;

    // Each conversation is about another phone, so that one in the wrong place is seen.
    private static readonly string[] models = ["iPhone 6s", "iPhone 7", "iPhone 8", "iPhone X", "iPhone 11", "iPhone 12", "iPhone 13", "iPhone 14", "iPhone 15", "iPhone 16"];
    private static readonly string[] texts = ["why", "no", "it still fails", "back", "not sure", "what have we tried?", "storage is full", "<img src=x onerror=y>", "**[a](http://b)**", "'; DROP TABLE conversations; --"];

    [Fact]
    public async Task NoActivityBreaksAnythingAndNoneSeesAnothersConversation()
    {
        await using var bot = await SupportBotHost.StartAsync();
        var endpoint = bot.Services.GetRequiredService<MessagesEndpoint>();
        foreach (var (i, model) in models.Index())
        {
            await bot.AskAsync(bot.Said($"fuzz-{i}", $"my {model} does not back up, it says not enough storage"));
        }

        var statuses = new ConcurrentDictionary<int, int>();
        await Parallel.ForAsync(0, Workers, TestContext.Current.CancellationToken, async (worker, _) =>
        {
            var dice = new Random(worker);
            for (var i = 0; i < Activities / Workers; i++)
            {
                var about = dice.Next(models.Length);
                var body = Mutated(bot, about, dice);
                var (status, answer) = await PostAsync(bot, endpoint, body);
                statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                Assert.True(status is 200 or 400 or 401 or 403 or 413 or 501, $"{status} to {Encoding.UTF8.GetString(body)}");
                NothingForeign(answer, about, body);
            }
        });

        Assert.True(statuses[200] > Activities / 5, "Hardly anything was taken, so hardly anything was tried.");
        foreach (var (i, model) in models.Index())
        {
            var summary = string.Concat((await bot.AskAsync(bot.Said($"fuzz-{i}", "what have we tried so far?"))).Select(reply => WireText.Of(reply).Transcript));
            Assert.All(models, other => Assert.True(other == model || !summary.Contains(other, StringComparison.Ordinal), $"{other} in: {summary}"));
        }

        Assert.DoesNotContain(bot.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    private static void NothingForeign(string? answer, int about, byte[] sent)
    {
        if (answer is null)
        {
            return;
        }

        foreach (var model in models.Where(model => model != models[about]))
        {
            Assert.False(
                answer.Contains($"{model} ", StringComparison.Ordinal) || answer.Contains($"{model}.", StringComparison.Ordinal),
                $"{model} in the answer to {Encoding.UTF8.GetString(sent)}: {answer}");
        }

        Assert.DoesNotContain("<img", answer);
        Assert.DoesNotContain("DROP TABLE", answer);
        Assert.DoesNotContain("http://b", answer);
    }

    private static byte[] Mutated(SupportBotHost bot, int about, Random dice)
    {
        string[] types = ["message", "message", "message", "conversationUpdate", "installationUpdate", "invoke", "event", "typing", "messageReaction", "endOfConversation"];
        var activity = bot.Activity(types[dice.Next(types.Length)], $"fuzz-{about}", dice.Next(4) == 0 ? "msteams" : "emulator");
        activity["text"] = texts[dice.Next(texts.Length)];
        activity["value"] = dice.Next(3) switch { 0 => null, 1 => JsonValue.Create($"{dice.Next(9)}:accept"), _ => new JsonObject { ["choice"] = $"{dice.Next(99)}:fixed" } };
        activity["deliveryMode"] = dice.Next(3) == 0 ? null : "expectReplies";
        activity["name"] = dice.Next(2) == 0 ? "adaptiveCard/action" : "webchat/join";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot-1" });
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Bot</at>", ["mentioned"] = new JsonObject { ["id"] = "bot-1" } });
        activity["action"] = "add";
        for (var i = dice.Next(3); i > 0; i--)
        {
            MutateNode(activity, dice);
        }

        var bytes = Encoding.UTF8.GetBytes(activity.ToJsonString());
        if (dice.Next(5) == 0)
        {
            for (var i = dice.Next(1, 4); i > 0; i--)
            {
                bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            }
        }

        // Where a mutation leads into another's conversation, it is that one's.
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\"conversation\":{{\"id\":\"fuzz-{about}\"")) >= 0 ? bytes : "{}"u8.ToArray();
    }

    private static void MutateNode(JsonObject activity, Random dice)
    {
        var names = activity.Select(pair => pair.Key).Where(name => name != "conversation").ToList();
        var name = names[dice.Next(names.Count)];
        activity[name] = dice.Next(9) switch
        {
            0 => null,
            1 => JsonValue.Create(dice.Next()),
            2 => JsonValue.Create(true),
            3 => new JsonArray(null, 1, "x", new JsonObject()),
            4 => new JsonObject { ["action"] = new JsonObject { ["data"] = new JsonObject { ["choice"] = "1:accept" } } },
            5 => JsonValue.Create(new string((char)dice.Next(32, 0x2FFF), dice.Next(3000))),
            6 => JsonNode.Parse(new string('[', dice.Next(1, 60)) is var open ? open + new string(']', open.Length) : "[]"),
            7 => JsonValue.Create("../../etc/passwd\0\r\n\u202E"),
            _ => JsonValue.Create(""),
        };
    }

    // Without a socket, so that many fit into a minute.
    private static async Task<(int Status, string? Answer)> PostAsync(SupportBotHost bot, MessagesEndpoint endpoint, byte[] body)
    {
        var context = new DefaultHttpContext { RequestServices = bot.Services };
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Method = "POST";
        context.Request.Host = new HostString("localhost");
        context.Request.Body = new MemoryStream(body);
        var result = await endpoint.PostAsync(context);
        var status = Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode ?? 200;
        return (status, (result as ContentHttpResult)?.ResponseContent);
    }
}
