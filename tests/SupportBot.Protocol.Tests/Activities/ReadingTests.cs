using System.Text;
using System.Text.Json;
using SupportBot.Protocol.Activities;

namespace SupportBot.Protocol.Tests.Activities;

public sealed class ReadingTests
{
    [Fact]
    public void UnknownFieldsSurvive()
    {
        const string json =
            """
            {"type":"message","id":"1","from":{"id":"u","name":"Ann","userPrincipalName":"ann@example.org","deep":{"a":[1,null,{"b":1e999}]}},
            "conversation":{"id":"c","isGroup":false,"topicName":"Help"},"text":"hi","value":{"any":["thing"]},
            "attachments":[{"contentType":"text/html","content":"<b>hi</b>","size":5}],
            "entities":[{"type":"clientInfo","locale":"en-GB","timezone":"Europe/London"}],
            "suggestedActions":{"actions":[{"type":"imBack","title":"Yes","value":"Yes","imageAltText":"tick"}],"extra":1},
            "reactionsAdded":[{"type":"like","at":"x"}],"importance":"high","callerId":"urn:botframework:azure","listenFor":["a","b"]}
            """;

        var activity = Read(json);

        Assert.Equal(JsonSerializer.Serialize(Sorted(json)), JsonSerializer.Serialize(Sorted(Encoding.UTF8.GetString(WireJson.Write(activity)))));
    }

    [Fact]
    public void WhatTheBotReadsIsThere()
    {
        var activity = Read(
            """
            {"type":"conversationUpdate","id":"a1","timestamp":"2026-03-02T09:00:00.123Z","localTimestamp":"2026-03-02T10:00:00.123+01:00","localTimezone":"Europe/Berlin",
            "locale":"de-DE","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"u","aadObjectId":"o","role":"user"},"recipient":{"id":"b","name":"Bot"},
            "conversation":{"id":"19:x;messageid=1","conversationType":"channel","tenantId":"t","isGroup":true},"replyToId":"r","name":"n","action":"add","deliveryMode":"expectReplies",
            "membersAdded":[{"id":"b"},{"id":"u"}],"membersRemoved":[],"reactionsAdded":[{"type":"like"}],"channelData":{"tenant":{"id":"t"}}}
            """);

        Assert.Equal(ActivityTypes.ConversationUpdate, activity.Type);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, 123, TimeSpan.Zero), activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp?.Offset);
        Assert.Equal((ChannelIds.Teams, "de-DE", "Europe/Berlin"), (activity.ChannelId, activity.Locale, activity.LocalTimezone));
        Assert.Equal(("u", "o", "user", "Bot"), (activity.From?.Id, activity.From?.AadObjectId, activity.From?.Role, activity.Recipient?.Name));
        Assert.Equal(("19:x;messageid=1", "channel", "t", true), (activity.Conversation?.Id, activity.Conversation?.ConversationType, activity.Conversation?.TenantId, activity.Conversation?.IsGroup));
        Assert.Equal(("r", "n", "add", "expectReplies"), (activity.ReplyToId, activity.Name, activity.Action, activity.DeliveryMode));
        Assert.Equal(["b", "u"], activity.MembersAdded!.Select(member => member.Id));
        Assert.Empty(activity.MembersRemoved!);
        Assert.Equal("like", Assert.Single(activity.ReactionsAdded!).Type);
        Assert.Equal("t", activity.ChannelData?.GetProperty("tenant").GetProperty("id").GetString());
        Assert.Null(activity.More);
    }

    [Fact]
    public void NullsEverywhereAreTolerated()
    {
        var names = typeof(Activity).GetProperties().Where(property => property.Name is not ("More" or "Type" or "Typing")).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        var nulls = Read($$"""{"type":"message",{{string.Join(',', names.Select(name => $"\"{name}\":null"))}},"unknown":null}""");
        Assert.Equal((null, null, null, null, null), (nulls.From, nulls.Conversation, nulls.Attachments, nulls.Value, nulls.Timestamp));

        var inside = Read(
            """
            {"type":"message","from":{"id":null,"name":null},"conversation":{"id":null,"isGroup":null},"attachments":[null,{"contentType":null,"content":null},null],
            "entities":[null,{"type":null}],"membersAdded":[null],"membersRemoved":[null,{"id":null}],"reactionsAdded":[null],"suggestedActions":{"to":[null,"u"],"actions":[null]}}
            """);
        Assert.Single(inside.Attachments!);
        Assert.Single(inside.Entities!);
        Assert.Empty(inside.MembersAdded!);
        Assert.Equal(["u"], inside.SuggestedActions!.To!);
        Assert.Empty(inside.SuggestedActions.Actions!);
        Assert.Null(inside.Entities![0].AsMention());
        _ = WireJson.Write(inside);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"message\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":[\"message\"]}")]
    [InlineData("{\"type\":\"message\"}x")]
    [InlineData("{\"type\":\"message\"}{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{'type':'message'}")]
    [InlineData("{\"type\":\"message\",\"text\":5}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}")]
    [InlineData("{\"type\":\"message\",\"from\":[]}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[5]}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"isGroup\":\"yes\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"a\":\"\\udc00\\ud800\"}}")]
    [InlineData("{\"type\":\"message\",\"\\ud800\":1}")]
    [InlineData("<html>")]
    public void WhatIsNoActivityIsRefusedInOneSentence(string json)
    {
        Assert.Null(WireJson.Read(Encoding.UTF8.GetBytes(json), out var problem));
        Assert.EndsWith(".", problem);
        Assert.Equal(1, problem!.Count(letter => letter == '.'));
    }

    [Fact]
    public void BytesThatAreNoTextAreRefused()
    {
        Assert.Null(WireJson.Read([.. "{\"type\":\"message\",\"value\":{\"a\":\""u8, 0xC3, 0x28, .. "\"}}"u8], out var problem));
        Assert.Contains("UTF-8", problem);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void DeepNestingIsRefused(char open, char close)
    {
        var name = open == '{' ? "\"a\":" : "";
        string Nested(int levels) => $$"""{"type":"message","value":{{string.Concat(Enumerable.Repeat(open + name, levels))}}{{(open == '{' ? "1" : "")}}{{new string(close, levels)}}}""";
        if (open == '{')
            Assert.Null(WireJson.Read(Encoding.UTF8.GetBytes("{\"type\":\"message\",\"value\":" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000))), out _));

        Assert.Null(WireJson.Read(Encoding.UTF8.GetBytes(Nested(10_000)), out var problem));
        Assert.Contains("nests too deeply", problem);
    }

    [Fact]
    public void WhatIsJustNotTooDeepGoesOutAgainInsideAnother()
    {
        var levels = WireJson.MaxDepth - 1;
        var activity = Read($$"""{"type":"message","value":{{new string('[', levels)}}{{new string(']', levels)}}}""");

        _ = WireJson.Write(new ExpectedReplies([activity]));
    }

    [Theory]
    [InlineData("\"2026-03-02T09:00:00Z\"", true)]
    [InlineData("\"2026-03-02 09:00:00\"", true)]
    [InlineData("\"yesterday\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("1772442000", false)]
    [InlineData("{\"a\":[1]}", false)]
    [InlineData("[[],{}]", false)]
    [InlineData("true", false)]
    public void ATimeThatCannotBeReadIsNoReasonToRefuse(string time, bool isRead)
    {
        var activity = Read($$"""{"type":"message","timestamp":{{time}},"text":"hi"}""");

        Assert.Equal(isRead, activity.Timestamp is not null);
        Assert.Equal("hi", activity.Text);
    }

    [Theory]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"}""", "28:bot", "<at>Bot</at>")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"}}""", "28:bot", null)]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"},"text":5}""", "28:bot", null)]
    [InlineData("""{"type":"mention","mentioned":{"id":5}}""", null, null)]
    [InlineData("""{"type":"mention","mentioned":"28:bot"}""", null, null)]
    [InlineData("""{"type":"mention","mentioned":null}""", null, null)]
    [InlineData("""{"type":"mention"}""", null, null)]
    [InlineData("""{"type":"clientInfo","mentioned":{"id":"28:bot"}}""", null, null)]
    public void AMentionIsReadWhereItIsOne(string entity, string? id, string? text)
    {
        var mention = Read($$"""{"type":"message","entities":[{{entity}}]}""").Entities![0].AsMention();

        Assert.Equal((id, text), (mention?.Id, mention?.Text));
    }

    [Fact]
    public void AReplyGoesBackWhereItCameFrom()
    {
        var activity = Read("""{"type":"message","id":"m1","channelId":"msteams","serviceUrl":"https://x","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},"text":"hi"}""");

        Assert.Equal(
            """{"type":"message","channelId":"msteams","serviceUrl":"https://x","from":{"id":"b"},"recipient":{"id":"u"},"conversation":{"id":"c"},"replyToId":"m1"}""",
            Encoding.UTF8.GetString(WireJson.Write(activity.CreateReply())));
    }

    private static Activity Read(string json)
    {
        var activity = WireJson.Read(Encoding.UTF8.GetBytes(json), out var problem);
        Assert.True(activity is not null, problem);
        return activity;
    }

    // The order of the fields is nobody's business.
    private static object? Sorted(string json) => Sorted(JsonDocument.Parse(json).RootElement);

    private static object? Sorted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new SortedDictionary<string, object?>(json.EnumerateObject().ToDictionary(field => field.Name, field => Sorted(field.Value)), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(Sorted).ToList(),
        JsonValueKind.String => json.GetString(),
        _ => json.GetRawText(),
    };
}
