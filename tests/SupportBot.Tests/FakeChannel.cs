using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace SupportBot.Tests;

/// <summary>A channel's service on this machine: it takes what the bot posts, as docs of the Bot Framework say, and remembers it.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Channel<JsonElement>> received = new();

    private readonly ConcurrentDictionary<string, string> ids = new();
    private int taken;

    private FakeChannel(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    /// <summary>Every request, as it came.</summary>
    public ConcurrentQueue<(string Method, string Target, string? Authorization)> Requests { get; } = [];

    /// <summary>What was written anew, by the id that it got when it came.</summary>
    public ConcurrentQueue<(string Id, JsonElement Activity)> Updates { get; } = [];

    public bool RefusesUpdates { get; set; }

    /// <summary>What is said with a 429.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>How often the bot showed that it was typing.</summary>
    public int Typing { get; private set; }

    /// <summary>What the next posts are answered with; when there is no more, 200.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new FakeChannel(builder.Build());
        channel.app.Map("{**rest}", (Delegate)channel.TakeAsync);
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>The next activity of a conversation.</summary>
    public async Task<JsonElement> NextAsync(string conversation)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            return await Of(conversation).Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Nothing more came for conversation {conversation}.");
        }
    }

    public async Task<List<JsonElement>> NextAsync(string conversation, int count)
    {
        var next = new List<JsonElement>();
        while (next.Count < count)
        {
            next.Add(await NextAsync(conversation));
        }

        return next;
    }

    /// <summary>The id that it got when it came.</summary>
    public string IdOf(JsonElement activity) => ids[activity.GetRawText()];

    /// <summary>What has come and was not looked at.</summary>
    public List<JsonElement> Rest(string conversation)
    {
        var rest = new List<JsonElement>();
        while (Of(conversation).Reader.TryRead(out var activity))
        {
            rest.Add(activity);
        }

        return rest;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Channel<JsonElement> Of(string conversation) => received.GetOrAdd(conversation, _ => Channel.CreateUnbounded<JsonElement>());

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Requests.Enqueue((context.Request.Method, target, context.Request.Headers.Authorization));
        var activity = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        if (Answers.TryDequeue(out var status) && status != 200)
        {
            context.Response.Headers.RetryAfter = RetryAfter is { } pause ? $"{pause.TotalSeconds:0}" : default(string);
            return Results.StatusCode(status);
        }

        // /v3/conversations/{id}/activities[/{replyToId}], the ids encoded.
        var parts = target.Split('/');
        Assert.Equal(["", "v3", "conversations"], parts[..3]);
        Assert.Equal("activities", parts[4]);
        if (context.Request.Method == HttpMethods.Put)
        {
            if (RefusesUpdates)
            {
                return Results.StatusCode(StatusCodes.Status500InternalServerError);
            }

            Updates.Enqueue((parts[5], activity));
            return Results.Json(new { id = parts[5] });
        }

        if (activity.GetProperty("type").GetString() == "typing")
        {
            Typing++;
            return Results.Json(new { id = $"{Requests.Count}" });
        }

        var id = $"{Interlocked.Increment(ref taken)}";
        ids[activity.GetRawText()] = id;
        await Of(Uri.UnescapeDataString(parts[3])).Writer.WriteAsync(activity);
        return Results.Json(new { id });
    }
}
