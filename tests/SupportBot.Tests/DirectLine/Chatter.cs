using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SupportBot.Tests.DirectLine;

/// <summary>A client of the bot's Direct Line, with the requests that Web Chat makes as verbs.</summary>
internal sealed class Chatter(SupportBotHost bot)
{
    public const string Line = "/v3/directline";

    private int written;

    public string Chat { get; private set; } = "";

    public string Token { get; set; } = "";

    public string User { get; private set; } = "";

    public string ReturnKey { get; private set; } = "";

    /// <summary>Where the socket of the last start or return is to be opened.</summary>
    public string StreamUrl { get; private set; } = "";

    public static async Task<Chatter> OpenAsync(SupportBotHost bot)
    {
        var chatter = new Chatter(bot);
        var opened = await chatter.WantAsync(HttpMethod.Post, "/tokens/generate", new { });
        (chatter.Chat, chatter.User) = (opened.GetProperty("conversationId").GetString()!, opened.GetProperty("userId").GetString()!);
        (chatter.Token, chatter.ReturnKey) = (opened.GetProperty("token").GetString()!, opened.GetProperty("returnKey").GetString()!);
        var started = await chatter.WantAsync(HttpMethod.Post, "/conversations", new { user = new { id = "anybody" } });
        Assert.Equal(chatter.Chat, started.GetProperty("conversationId").GetString());
        chatter.StreamUrl = started.GetProperty("streamUrl").GetString()!;
        return chatter;
    }

    public async Task ReconnectAsync(string watermark = "") =>
        StreamUrl = (await WantAsync(HttpMethod.Get, $"/conversations/{Chat}?watermark={watermark}")).GetProperty("streamUrl").GetString()!;

    /// <summary>A message as Web Chat writes it; its own id of it is given back.</summary>
    public static object Message(string text, string id, object? value = null) => new
    {
        type = "message",
        text,
        textFormat = "plain",
        value,
        from = new { id = "somebody-else", role = "user" },
        locale = "en-US",
        localTimestamp = "2026-11-20T12:00:00.000+02:00",
        channelData = new { clientActivityID = id },
        channelId = "webchat",
    };

    public async Task<string> SayAsync(string text, object? value = null)
    {
        var id = $"mine{Interlocked.Increment(ref written)}";
        await WantAsync(HttpMethod.Post, $"/conversations/{Chat}/activities", Message(text, id, value));
        return id;
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, $"/conversations/{Chat}/activities", activity);

    /// <summary>What has been said, when nothing more comes.</summary>
    public async Task<List<JsonElement>> HistoryAsync(string watermark = "")
    {
        await bot.RestAsync();
        return [.. (await WantAsync(HttpMethod.Get, $"/conversations/{Chat}/activities?watermark={watermark}")).GetProperty("activities").EnumerateArray()];
    }

    public static string Text(JsonElement activity) => activity.GetProperty("text").GetString()!;

    public static string Role(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString()!;

    public async Task<JsonElement> WantAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? origin = null)
    {
        var request = new HttpRequestMessage(method, Line + path);
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        return bot.Http.SendAsync(request);
    }

    /// <summary>What a refusal says: its status, its code, and its sentence.</summary>
    public static async Task<(HttpStatusCode Status, string Code, string Sentence)> RefusalAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        return (response.StatusCode, error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    public async Task<ClientWebSocket> ListenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return socket;
    }

    /// <summary>The next frame with something in it.</summary>
    public static async Task<JsonElement> NextAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var bytes = new List<byte>();
        var part = new byte[4096];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(part, patience.Token);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            bytes.AddRange(part.AsSpan(0, received.Count));
        }
        while (!received.EndOfMessage);

        return JsonSerializer.Deserialize<JsonElement>(bytes.ToArray());
    }
}
