using System.Text;
using System.Text.Json;
using SupportBot.Protocol.Activities;

namespace SupportBot.Protocol.Tests.Activities;

/// <summary>Bytes that somebody broke: they are an activity or they are not, and nothing throws either way.</summary>
public sealed class MutationTests
{
    private static readonly string[] seeds =
    [
        """{"type":"message","id":"1","timestamp":"2026-03-02T09:00:00Z","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"u","name":"Änn 😀"},"conversation":{"id":"19:x;messageid=1","isGroup":true},"text":"<at>Bot</at> h\u00e9llo \ud83d\ude00","entities":[{"type":"mention","mentioned":{"id":"b"},"text":"<at>Bot</at>"}],"value":{"a":[1,2.5e3,null,true,{"b":"c\\n"}]}}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"b"},null,{"id":"u"}],"channelData":{"tenant":{"id":"t"}},"suggestedActions":{"actions":[{"type":"imBack","title":"Yes","value":"Yes"}]}}""",
    ];

    private static readonly byte[][] pieces =
    [
        .. new[] { "null", "[]", "{}", "[[[[", "\"\\ud800\"", "1e999", "-0", "\\", "\"", "}", ",", ":", "\u0000", "\ufeff", "true", "\"type\":5," }.Select(Encoding.UTF8.GetBytes),
        [0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80],
    ];

    [Fact]
    public void NothingThrows()
    {
        var random = new Random(20260302);
        var read = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = Mutate(Encoding.UTF8.GetBytes(seeds[i % seeds.Length]), random);
            var activity = WireJson.Read(bytes, out var problem);
            Assert.True(activity is null != problem is null, Encoding.UTF8.GetString(bytes));
            if (activity is null)
                continue;

            read++;
            Use(activity);
        }

        // Otherwise the mutations are so wild that they show nothing.
        Assert.InRange(read, 5_000, 45_000);
    }

    private static void Use(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
            _ = entity.AsMention();

        _ = activity.CreateReply();
        var again = WireJson.Read(WireJson.Write(activity), out var problem);
        Assert.True(again is not null, problem);
        Assert.Equal(WireJson.Write(activity), WireJson.Write(again));
        _ = JsonSerializer.Serialize(activity.Value);
    }

    private static byte[] Mutate(byte[] json, Random random)
    {
        var bytes = json.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, pieces[random.Next(pieces.Length)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, bytes.Count / 2)));
                    break;
                default:
                    bytes[at] = (byte)(bytes[at] ^ 1);
                    break;
            }
        }

        return [.. bytes];
    }
}
