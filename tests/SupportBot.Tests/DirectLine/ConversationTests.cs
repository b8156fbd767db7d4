using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace SupportBot.Tests.DirectLine;

public sealed class ConversationTests(RunningBot running)
{
    private readonly SupportBotHost bot = running.Begin().Bot;

    [Fact]
    public async Task WhoOpensAChatIsGreetedOnceHoweverOftenThePageIsLoaded()
    {
        var person = await Chatter.OpenAsync(bot);
        await person.ReconnectAsync();
        await person.WantAsync(HttpMethod.Post, "/conversations", new { });

        var said = Assert.Single(await person.HistoryAsync());
        Assert.Contains("automated helper, not a person and not Apple", Chatter.Text(said));
        Assert.Equal("bot", Chatter.Role(said));
        Assert.Equal("Backup Helper", said.GetProperty("from").GetProperty("name").GetString());
        Assert.NotEmpty(said.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray());
        Assert.False(said.GetProperty("suggestedActions").TryGetProperty("to", out _));
    }

    [Fact]
    public async Task WhatAPersonSaysComesBackBeforeTheReplyWithTheClientsOwnIdAndItsTime()
    {
        var person = await Chatter.OpenAsync(bot);
        var id = await person.SayAsync("hello, my iphone 13 does not back up");

        var said = await person.HistoryAsync();
        var echo = said[1];
        Assert.Equal("user", Chatter.Role(echo));
        Assert.Equal(person.User, echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(id, echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("plain", echo.GetProperty("textFormat").GetString());
        Assert.Equal("bot", Chatter.Role(said[2]));
        Assert.All(said, one => Assert.NotEmpty(one.GetProperty("id").GetString()!));
        Assert.Equal(said.Count, said.Select(one => one.GetProperty("id").GetString()).Distinct().Count());
        var times = said.Select(one => one.GetProperty("timestamp").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task AButtonComesBackWithItsWordsAndMeansItsValue()
    {
        var person = await Chatter.OpenAsync(bot);
        var button = (await person.HistoryAsync())[0].GetProperty("suggestedActions").GetProperty("actions")[0];
        Assert.Equal("messageBack", button.GetProperty("type").GetString());
        await person.SayAsync(button.GetProperty("text").GetString()!, button.GetProperty("value").GetString());

        var said = await person.HistoryAsync("1");
        Assert.Equal(button.GetProperty("title").GetString(), Chatter.Text(said[0]));
        Assert.DoesNotContain(said, one => Chatter.Text(one).Contains("earlier question", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMessageThatIsSentAgainIsTakenOnce()
    {
        var person = await Chatter.OpenAsync(bot);
        var message = Chatter.Message("my iphone 13 does not back up", "the-same");
        (await person.PostAsync(message)).Dispose();
        var once = await person.HistoryAsync();
        (await person.PostAsync(message)).Dispose();

        Assert.Equal(once.Count, (await person.HistoryAsync()).Count);
    }

    [Fact]
    public async Task ASocketBringsWhatWasSaidBeforeAndWhatIsSaidNow()
    {
        var person = await Chatter.OpenAsync(bot);
        using var socket = await person.ListenAsync();
        var greeting = await Chatter.NextAsync(socket);
        Assert.Equal("1", greeting.GetProperty("watermark").GetString());
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);

        await person.SayAsync("hello there");
        var echo = await Chatter.NextAsync(socket);
        Assert.Equal("hello there", Chatter.Text(echo.GetProperty("activities")[0]));
    }

    [Fact]
    public async Task WhoComesBackGetsWhatWasSaidSinceTheWatermark()
    {
        var person = await Chatter.OpenAsync(bot);
        await person.SayAsync("hello there");
        var all = await person.HistoryAsync();
        await person.ReconnectAsync("2");
        using var socket = await person.ListenAsync();

        var missed = await Chatter.NextAsync(socket);
        Assert.Equal(all[2].GetRawText(), missed.GetProperty("activities")[0].GetRawText());
        Assert.Equal($"{all.Count}", missed.GetProperty("watermark").GetString());
        Assert.Equal(all.Skip(2).Select(one => one.GetRawText()), (await person.HistoryAsync("2")).Select(one => one.GetRawText()));
    }

    [Fact]
    public async Task AConversationOutlivesARestart()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        try
        {
            Chatter person;
            List<JsonElement> before;
            await using (var first = await SupportBotHost.StartOnAsync(folder))
            {
                person = await Chatter.OpenAsync(first);
                await person.SayAsync("my iphone 13 says not enough icloud storage");
                before = await person.HistoryAsync();
            }

            await using var again = await SupportBotHost.StartOnAsync(folder);
            var same = new Chatter(again) { Token = person.Token };
            var said = await same.WantAsync(HttpMethod.Get, $"/conversations/{person.Chat}/activities");
            Assert.Equal(before.Select(one => one.GetRawText()), said.GetProperty("activities").EnumerateArray().Select(one => one.GetRawText()));
            await same.WantAsync(HttpMethod.Post, "/tokens/return", new { key = person.ReturnKey });
            await same.WantAsync(HttpMethod.Get, $"/conversations/{person.Chat}?watermark=1");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task AnExpiredTokenIsRefusedAndTheKeyFetchesANewOne()
    {
        var person = await Chatter.OpenAsync(bot);
        bot.Clock.Now += TimeSpan.FromMinutes(31);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), Brief(await Chatter.RefusalAsync(person.PostAsync(Chatter.Message("hello", "a")))));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), Brief(await Chatter.RefusalAsync(person.SendAsync(HttpMethod.Post, "/tokens/refresh"))));

        var renewed = await person.WantAsync(HttpMethod.Post, "/tokens/return", new { key = person.ReturnKey });
        person.Token = renewed.GetProperty("token").GetString()!;
        await person.SayAsync("hello");
    }

    [Fact]
    public async Task ATokenThatIsRefreshedInTimeLastsOn()
    {
        var person = await Chatter.OpenAsync(bot);
        for (var times = 0; times < 3; times++)
        {
            bot.Clock.Now += TimeSpan.FromMinutes(20);
            person.Token = (await person.WantAsync(HttpMethod.Post, "/tokens/refresh")).GetProperty("token").GetString()!;
        }

        await person.SayAsync("hello");
    }

    [Fact]
    public async Task AFileIsNotLookedAtAndTheBotSaysSo()
    {
        var person = await Chatter.OpenAsync(bot);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"type":"message","attachments":[{"name":"a.png"}],"channelData":{"clientActivityID":"up1"}}""", null, "application/vnd.microsoft.activity"), "activity", "blob" },
            { new ByteArrayContent(new byte[300_000]), "file", "a.png" },
        };
        await person.WantAsync(HttpMethod.Post, $"/conversations/{person.Chat}/upload?userId=x", form);

        var said = await person.HistoryAsync("1");
        Assert.Equal("up1", said[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Contains("can't look at pictures or files", Chatter.Text(said[1]));
    }

    private static (HttpStatusCode, string) Brief((HttpStatusCode Status, string Code, string Sentence) refusal) => (refusal.Status, refusal.Code);
}
