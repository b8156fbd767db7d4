using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;

namespace SupportBot.Protocol.Tests.Connector;

/// <summary>What arrived at the channel. The target is the address as it stood on the wire.</summary>
internal sealed record Arrival(string Method, string Target, string? Authorization, string? ContentType, string Body);

/// <summary>A channel's connector on this machine. It follows its script, one line per request, and after that takes everything.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private LocalServer server = null!;

    public ConcurrentQueue<Func<HttpContext, Task>> Script { get; } = new();

    public ConcurrentQueue<Arrival> Arrivals { get; } = new();

    public string Url => server.Url;

    public static async Task<FakeChannel> StartAsync(bool https = false)
    {
        var channel = new FakeChannel();
        channel.server = await LocalServer.StartAsync(channel.AnswerAsync, https);
        return channel;
    }

    public ConversationAddress Address(string conversation = "c1", string path = "") => new(ServiceAddress.Restore(Url + path, isVouched: false)!, conversation);

    public SocketsHttpHandler Impersonate(SocketsHttpHandler handler) => server.Impersonate(handler);

    public FakeChannel Then(int status, string? retryAfter = null, string body = "")
    {
        Script.Enqueue(async context =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;

            await context.Response.WriteAsync(body);
        });
        return this;
    }

    public FakeChannel Then(Func<HttpContext, Task> answer)
    {
        Script.Enqueue(answer);
        return this;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = context.Request;
        Arrivals.Enqueue(new Arrival(
            request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            request.Headers.Authorization,
            request.ContentType,
            await reader.ReadToEndAsync()));
        if (Script.TryDequeue(out var answer))
            await answer(context);
        else
            await context.Response.WriteAsync("""{"id":"activity-1"}""");
    }
}
