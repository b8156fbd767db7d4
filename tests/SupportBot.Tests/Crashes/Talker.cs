using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Crashes;

/// <summary>
/// One conversation, as a channel brings it: each message is sent until it was acknowledged, now and then once more after that, and
/// then the next one.
/// </summary>
internal sealed class Talker(string conversation, string serviceUrl, bool expectsReplies, Random random)
{
    public static readonly string[] Script = ["backup not working on my iphone 13", "Nothing happens", "More than 5 GB", "already tried that", "sure"];

    public string Conversation => conversation;

    public bool ExpectsReplies => expectsReplies;

    /// <summary>What stood in the responses, where it is expected there: for each message what was answered each time.</summary>
    public List<List<string>> Answers { get; } = [];

    public bool IsDone { get; private set; }

    /// <summary>How often a message that was acknowledged was sent again.</summary>
    public int SentAgain { get; private set; }

    public int Acknowledged { get; private set; }

    /// <param name="bot">Whoever is there at present.</param>
    public async Task TalkAsync(Func<HttpClient> bot, CancellationToken cancelled)
    {
        for (var number = 0; number < Script.Length; number++)
        {
            var activity = Activity(number);
            Answers.Add([]);
            await SendAsync(bot, activity, cancelled);
            Acknowledged++;
            while (random.Next(5) == 0)
            {
                // Its acknowledgement was lost on the way, for all that the channel knows.
                await SendAsync(bot, activity, cancelled);
                SentAgain++;
            }

            await Task.Delay(random.Next(60), cancelled);
        }

        IsDone = true;
    }

    private async Task SendAsync(Func<HttpClient> bot, string activity, CancellationToken cancelled)
    {
        while (true)
        {
            try
            {
                using var response = await bot().PostAsync("/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"), cancelled);
                var body = await response.Content.ReadAsStringAsync(cancelled);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    Answers[^1].Add(body);
                    return;
                }

                Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or ObjectDisposedException or TaskCanceledException)
            {
                cancelled.ThrowIfCancellationRequested();
            }

            await Task.Delay(20 + random.Next(30), cancelled);
        }
    }

    private string Activity(int number)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Id(number),
            ["channelId"] = "emulator",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "user-1" },
            ["recipient"] = new JsonObject { ["id"] = "bot-1" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["text"] = Script[number],
        };
        if (expectsReplies)
        {
            activity["deliveryMode"] = "expectReplies";
        }

        return activity.ToJsonString();
    }

    /// <summary>A reply as it can be compared: which message it answers, and what it says.</summary>
    public string Seen(JsonElement reply) =>
        $"{reply.GetProperty("replyToId").GetString()![(conversation.Length + 1)..]}: {WireText.Of(reply).Transcript}";

    private string Id(int number) => $"{conversation}-{number}";
}
