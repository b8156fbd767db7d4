using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportBot.Tests.AppleStatus;

/// <summary>Apple's server, on this machine and in whatever mood.</summary>
internal sealed class FakeFeed : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeFeed(WebApplication app) => this.app = app;

    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync(Feeds.Healthy);

    public ConcurrentQueue<(string Path, string? IfNoneMatch)> Requests { get; } = [];

    public string[] Settings =>
    [
        "AppleStatus:On=true", $"AppleStatus:Address={app.Urls.First()}/system_status_en_US.js", "AppleStatus:ReadEvery=00:00:00.05",
        "AppleStatus:LongestPause=00:00:00.1", "AppleStatus:Timeout=00:00:00.4",
    ];

    public static async Task<FakeFeed> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var feed = new FakeFeed(builder.Build());
        feed.app.Run(context =>
        {
            feed.Requests.Enqueue((context.Request.Path, context.Request.Headers.IfNoneMatch));
            return feed.Answer(context);
        });
        await feed.app.StartAsync();
        return feed;
    }

    public void Says(string text) => Answer = context => context.Response.WriteAsync(text);

    /// <summary>Waits until an answer of now has been read: one is asked for at a time.</summary>
    public async Task ReadAsync()
    {
        var before = Requests.Count;
        for (var i = 0; i < 3000 && Requests.Count < before + 3; i++)
        {
            await Task.Delay(10);
        }

        Assert.True(Requests.Count >= before + 3, "The feed was not read.");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
