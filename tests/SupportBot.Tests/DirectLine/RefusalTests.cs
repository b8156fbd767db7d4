using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace SupportBot.Tests.DirectLine;

public sealed class RefusalTests(RunningBot running)
{
    private readonly SupportBotHost bot = running.Begin().Bot;

    [Fact]
    public async Task ATokenOpensItsOwnConversationAndNothingElse()
    {
        var kim = await Chatter.OpenAsync(bot);
        var ada = await Chatter.OpenAsync(bot);
        await ada.SayAsync("what nobody else may read");

        (HttpMethod Method, string Path, object? Body)[] requests =
        [
            (HttpMethod.Get, $"/conversations/{ada.Chat}?watermark=", null),
            (HttpMethod.Get, $"/conversations/{ada.Chat}/activities", null),
            (HttpMethod.Post, $"/conversations/{ada.Chat}/activities", Chatter.Message("me again", "x")),
            (HttpMethod.Post, $"/conversations/{ada.Chat}/upload", "{}"),
            (HttpMethod.Delete, $"/conversations/{ada.Chat}", null),
        ];
        foreach (var (method, path, body) in requests)
        {
            var (status, code, sentence) = await Chatter.RefusalAsync(kim.SendAsync(method, path, body));
            Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (status, code));
            Assert.DoesNotContain("nobody else", sentence);
        }

        var stolen = kim.StreamUrl.Replace(kim.Chat, ada.Chat);
        Assert.Equal(HttpStatusCode.Forbidden, await HandshakeAsync(stolen));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJraW5kIjoiVG9rZW4ifQ.")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJraW5kIjoiVG9rZW4ifQ.AAAA")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.****.****")]
    public async Task WhatIsNoTokenOfTheBotsIsRefused(string token)
    {
        var person = await Chatter.OpenAsync(bot);
        person.Token = token;
        var (status, code, _) = await Chatter.RefusalAsync(person.PostAsync(Chatter.Message("hello", "a")));
        Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), (status, code));
    }

    [Fact]
    public async Task ATokenWithOneLetterChangedIsRefused()
    {
        var person = await Chatter.OpenAsync(bot);
        var good = person.Token;
        for (var at = 0; at < good.Length; at += 7)
        {
            // The last letter of a part has bits that mean nothing.
            if (at + 1 == good.Length || good[at] == '.' || good[at + 1] == '.')
            {
                continue;
            }

            person.Token = $"{good[..at]}{(good[at] == 'A' ? 'B' : 'A')}{good[(at + 1)..]}";
            Assert.Equal(HttpStatusCode.Unauthorized, (await Chatter.RefusalAsync(person.SendAsync(HttpMethod.Post, "/tokens/refresh"))).Status);
        }
    }

    [Fact]
    public async Task WhatIsMadeForOnePurposeServesNoOther()
    {
        var person = await Chatter.OpenAsync(bot);
        var ticket = person.StreamUrl[(person.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];
        Assert.Equal(HttpStatusCode.Unauthorized, (await Chatter.RefusalAsync(person.SendAsync(HttpMethod.Post, "/tokens/return", new { key = person.Token }))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await HandshakeAsync(person.StreamUrl.Replace(ticket, person.Token)));

        foreach (var other in new[] { ticket, person.ReturnKey })
        {
            person.Token = other;
            Assert.Equal(HttpStatusCode.Unauthorized, (await Chatter.RefusalAsync(person.PostAsync(Chatter.Message("hello", "a")))).Status);
        }
    }

    [Fact]
    public async Task ATicketForASocketIsGoodForAMinute()
    {
        var person = await Chatter.OpenAsync(bot);
        bot.Clock.Now += TimeSpan.FromSeconds(61);
        Assert.Equal(HttpStatusCode.Forbidden, await HandshakeAsync(person.StreamUrl));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task AScriptOfAnotherSiteIsRefused(string origin)
    {
        var person = await Chatter.OpenAsync(bot);
        var (status, code, _) = await Chatter.RefusalAsync(person.SendAsync(HttpMethod.Post, "/tokens/generate", new { }, origin));
        Assert.Equal((HttpStatusCode.Forbidden, "BadOrigin"), (status, code));

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(person.StreamUrl), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);

        using var allowed = await person.SendAsync(HttpMethod.Post, "/tokens/refresh", null, bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.False(allowed.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("not json", "BadArgument", 400)]
    [InlineData("null", "BadArgument", 400)]
    [InlineData("{}", "BadArgument", 400)]
    [InlineData("[]", "BadArgument", 400)]
    [InlineData("LONG TEXT", "MessageSizeTooBig", 413)]
    [InlineData("LONG BODY", "MessageSizeTooBig", 413)]
    [InlineData("DEEP", "BadArgument", 400)]
    public async Task WhatCannotBeTakenIsRefusedWithASentenceAndChangesNothing(string body, string code, int status)
    {
        var person = await Chatter.OpenAsync(bot);
        var before = await person.HistoryAsync();
        body = body switch
        {
            "LONG TEXT" => $$"""{"type":"message","text":"{{new string('a', 4001)}}"}""",
            "LONG BODY" => $$"""{"type":"message","value":"{{new string('a', 70_000)}}"}""",
            "DEEP" => $$"""{"type":"message","value":{{new string('[', 500)}}{{new string(']', 500)}}}""",
            _ => body,
        };
        var refusal = await Chatter.RefusalAsync(person.PostAsync(body));
        Assert.Equal((status, code), ((int)refusal.Status, refusal.Code));
        Assert.EndsWith(".", refusal.Sentence);
        Assert.Equal(before.Count, (await person.HistoryAsync()).Count);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999999")]
    public async Task AWatermarkThatNeverWasIsRefused(string watermark)
    {
        var person = await Chatter.OpenAsync(bot);
        await bot.RestAsync();
        foreach (var path in new[] { $"/conversations/{person.Chat}?watermark={watermark}", $"/conversations/{person.Chat}/activities?watermark={watermark}" })
        {
            var (status, code, _) = await Chatter.RefusalAsync(person.SendAsync(HttpMethod.Get, path));
            Assert.Equal((HttpStatusCode.BadRequest, "BadWatermark"), (status, code));
        }
    }

    [Fact]
    public async Task ADeletedConversationIsGoneForEverybody()
    {
        var person = await Chatter.OpenAsync(bot);
        using var gone = await person.SendAsync(HttpMethod.Delete, $"/conversations/{person.Chat}");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await Chatter.RefusalAsync(person.PostAsync(Chatter.Message("hello", "a")))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Chatter.RefusalAsync(person.SendAsync(HttpMethod.Get, $"/conversations/{person.Chat}?watermark="))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Chatter.RefusalAsync(person.SendAsync(HttpMethod.Post, "/tokens/return", new { key = person.ReturnKey }))).Status);
        Assert.Equal(HttpStatusCode.NotFound, await HandshakeAsync(person.StreamUrl));
    }

    [Fact]
    public async Task TenMessagesAtOnceAreTooManyAndTheRefusalSaysWhenToGoOn()
    {
        var person = await Chatter.OpenAsync(bot);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => person.PostAsync(Chatter.Message($"message {at}", $"m{at}"))));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10));

        // What was taken was taken whole.
        var heard = (await person.HistoryAsync()).Count(one => Chatter.Role(one) == "user");
        Assert.Equal(10 - refused.Count, heard);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task AnAddressThatOpensChatAfterChatHasToWait()
    {
        await using var strict = await SupportBotHost.StartAsync("DirectLine:ChatsAMinute=3");
        for (var opened = 0; opened < 3; opened++)
        {
            await Chatter.OpenAsync(strict);
        }

        var refusal = await Chatter.RefusalAsync(new Chatter(strict).SendAsync(HttpMethod.Post, "/tokens/generate", new { }));
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (refusal.Status, refusal.Code));
    }

    [Theory]
    [InlineData(WebSocketMessageType.Binary, 10, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(WebSocketMessageType.Text, 5000, WebSocketCloseStatus.MessageTooBig)]
    public async Task AFrameThatNoClientSendsClosesTheSocketAndNothingElse(WebSocketMessageType type, int length, WebSocketCloseStatus status)
    {
        var person = await Chatter.OpenAsync(bot);
        using var socket = await person.ListenAsync();
        await Chatter.NextAsync(socket);
        await socket.SendAsync(Encoding.UTF8.GetBytes(new string('x', length)), type, true, TestContext.Current.CancellationToken);
        var received = await socket.ReceiveAsync(new byte[100], TestContext.Current.CancellationToken);
        Assert.Equal((WebSocketMessageType.Close, status), (received.MessageType, received.CloseStatus));
        await person.SayAsync("and on it goes");
    }

    [Fact]
    public async Task TooManyWindowsOfOneChatAreRefused()
    {
        var person = await Chatter.OpenAsync(bot);
        var sockets = new List<ClientWebSocket>();
        for (var windows = 0; windows < 8; windows++)
        {
            sockets.Add(await person.ListenAsync());
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await HandshakeAsync(person.StreamUrl));
        sockets[0].Abort();
        var status = HttpStatusCode.TooManyRequests;
        for (var tries = 0; tries < 100 && status == HttpStatusCode.TooManyRequests; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            status = await HandshakeAsync(person.StreamUrl);
        }

        Assert.Equal(HttpStatusCode.SwitchingProtocols, status);
        sockets.ForEach(socket => socket.Dispose());
    }

    private static async Task<HttpStatusCode> HandshakeAsync(string address)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(address), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status says it.
        }

        return socket.HttpStatusCode;
    }
}
