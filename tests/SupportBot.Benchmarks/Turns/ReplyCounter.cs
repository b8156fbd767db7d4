using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportBot.Benchmarks.Turns;

/// <summary>A channel's service that only counts what comes for a conversation.</summary>
internal sealed class ReplyCounter : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> arrived = new();

    private ReplyCounter(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public static async Task<ReplyCounter> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var counter = new ReplyCounter(builder.Build());
        counter.app.MapPost("/v3/conversations/{conversation}/activities/{reply?}", counter.TakeAsync);
        await counter.app.StartAsync();
        return counter;
    }

    public async Task WaitAsync(string conversation, int replies)
    {
        for (var reply = 0; reply < replies; reply++)
        {
            if (!await Of(conversation).WaitAsync(TimeSpan.FromSeconds(30)))
            {
                throw new TimeoutException($"Reply {reply + 1} of {replies} did not come to conversation {conversation}.");
            }
        }
    }

    /// <summary>How many have come that nobody waited for; the conversation is over.</summary>
    public int End(string conversation) => arrived.TryRemove(conversation, out var left) ? left.CurrentCount : 0;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private SemaphoreSlim Of(string conversation) => arrived.GetOrAdd(conversation, _ => new SemaphoreSlim(0));

    private async Task<IResult> TakeAsync(HttpContext context, string conversation)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        Of(conversation).Release();
        return Results.Json(new Answer("1"));
    }

    private sealed record Answer(string Id);
}
