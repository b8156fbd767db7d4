using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SupportBot.Limits;

namespace Deployment.Tests.Systemd;

public sealed class NginxTests(NginxBeforeBot running) : IClassFixture<NginxBeforeBot>
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("X-Forwarded-For", "")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1;host=localhost")]
    [InlineData("X-Real-IP", "::1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("Connection", "close, X-Forwarded-For, X-Real-IP, X-Forwarded-Proto, X-Forwarded-Host")]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "127.0.0.1:3978")]
    public async Task NobodyGetsThroughWithoutAToken(string? header, string? value)
    {
        using var client = header == "Host" ? running.Nginx.TwoFacedClient() : running.Nginx.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = BotProcess.Hello() };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var refused = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var local = await running.Bot.Http.PostAsync("/api/messages", BotProcess.Hello(), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("automated helper", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.MisdirectedRequest });
        Assert.Equal(HttpStatusCode.OK, local.StatusCode);
    }

    [Fact]
    public async Task WhoComesByNameIsServedAndWhoDoesNotIsNot()
    {
        using var client = running.Nginx.Client();
        using var stranger = running.Nginx.Client("other.example.com");

        using var plain = await client.GetAsync("http://support.example.com/page?a=1", TestContext.Current.CancellationToken);
        using var alive = await client.GetAsync("/healthz", TestContext.Current.CancellationToken);
        using var large = await client.PostAsync("/api/messages", new ByteArrayContent(new byte[new LimitOptions().LargestBody + 1]), TestContext.Current.CancellationToken);
        using var fitting = await client.PostAsync("/api/messages", new ByteArrayContent(new byte[new LimitOptions().LargestBody]), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, "https://support.example.com/page?a=1"), (plain.StatusCode, $"{plain.Headers.Location}"));
        Assert.Equal("alive", await alive.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(alive.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain(alive.Headers.Server, server => server.Product?.Version is not null);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, fitting.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync("/healthz", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhoAsksTooOftenHasToWaitAndChannelsDoNot()
    {
        await using var nginx = await Nginx.StartAsync(running.Bot.Port);
        using var client = nginx.Client();

        var people = await ManyAsync(() => client.GetAsync("/healthz", TestContext.Current.CancellationToken));
        var channels = await ManyAsync(() => client.PostAsync("/api/messages", BotProcess.Hello(), TestContext.Current.CancellationToken));

        Assert.Contains(HttpStatusCode.OK, people);
        Assert.Contains(HttpStatusCode.TooManyRequests, people);
        Assert.Equal([HttpStatusCode.Unauthorized], channels.Distinct());
    }

    [Fact]
    public async Task AWebSocketGoesThroughAndItsAddressIsTheRealOne()
    {
        await using var echo = await EchoAsync();
        await using var nginx = await Nginx.StartAsync(new Uri(echo.Urls.First()).Port);
        using var invoker = new HttpMessageInvoker(nginx.Handler());
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("X-Forwarded-For", "203.0.113.9");

        await socket.ConnectAsync(new Uri("wss://support.example.com/socket"), invoker, TestContext.Current.CancellationToken);

        Assert.Equal("https support.example.com 127.0.0.1", await ReceiveAsync(socket));
        foreach (var text in new[] { "", "one", new string('x', 100_000) })
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
            Assert.Equal(text, await ReceiveAsync(socket));
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AChatOfTheRealBotGoesThroughWithItsSocketAndItsPictures()
    {
        using var client = running.Nginx.Client();
        var opened = await AskAsync(client, "tokens/generate", new { });
        client.DefaultRequestHeaders.Authorization = new("Bearer", opened.GetProperty("token").GetString());
        var started = await AskAsync(client, "conversations", new { });
        var chat = started.GetProperty("conversationId").GetString();

        // Behind a proxy the bot does not know of TLS; the page knows, and turns the address to wss as here.
        var stream = new UriBuilder(started.GetProperty("streamUrl").GetString()!) { Scheme = "wss", Port = 443 };
        Assert.Equal("support.example.com", stream.Host);
        using var invoker = new HttpMessageInvoker(running.Nginx.Handler());
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(stream.Uri, invoker, TestContext.Current.CancellationToken);
        await AskAsync(client, $"conversations/{chat}/activities", new { type = "message", text = "my iphone 13 with ios 17 just does not back up", from = new { id = "me" } });

        var heard = "";
        for (var frames = 0; frames < 10 && !heard.Contains("start when you tap it?", StringComparison.Ordinal); frames++)
        {
            heard += await ReceiveAsync(socket);
        }

        var picture = Regex.Match(heard, "/pictures/[0-9a-f]{16}/icloud-backup\\.17\\.2\\.svg").Value;
        using var drawn = await client.GetAsync(picture, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (drawn.StatusCode, drawn.Content.Headers.ContentType?.MediaType));
        Assert.Contains("immutable", drawn.Headers.CacheControl!.ToString());
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync($"/v3/directline/{path}", body, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static async Task<List<HttpStatusCode>> ManyAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => ask()));
        return [.. responses.Select(response => response.StatusCode)];
    }

    // First says what the proxy told it, then whatever it hears.
    private static async Task<WebApplication> EchoAsync()
    {
        var builder = WebApplication.CreateBuilder(["urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseWebSockets();
        app.Map("/socket", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var told = context.Request.Headers;
            await SendAsync(socket, Encoding.UTF8.GetBytes($"{told["X-Forwarded-Proto"]} {told["X-Forwarded-Host"]} {told["X-Forwarded-For"]}"), endOfMessage: true);
            var buffer = new byte[4096];
            while (await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } part)
            {
                await SendAsync(socket, buffer.AsMemory(0, part.Count), part.EndOfMessage);
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }

    private static ValueTask SendAsync(WebSocket socket, ReadOnlyMemory<byte> part, bool endOfMessage) =>
        socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage, CancellationToken.None);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        // What doesn't come is a failure, not an endless wait.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }
}
