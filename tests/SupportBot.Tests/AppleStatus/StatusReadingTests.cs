using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.AppleStatus;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.AppleStatus;

/// <summary>Whatever Apple's server does, the bot knows the right thing or nothing, and everybody gets an answer.</summary>
public sealed class StatusReadingTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private static readonly TimeSpan longAgo = TimeSpan.FromMinutes(21);

    private FakeFeed feed = null!;
    private SupportBotHost bot = null!;
    private int conversations;

    public async ValueTask InitializeAsync()
    {
        feed = await FakeFeed.StartAsync();
        bot = await SupportBotHost.StartAsync(feed.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await feed.DisposeAsync();
    }

    [Fact]
    public async Task EveryShapeOfAnswerLeadsToTheRightState()
    {
        await SaysAsync("healthy", Text(Feeds.Healthy), false);
        await SaysAsync("old events", Text(Feeds.HealthyWithOldEvents), false);
        await SaysAsync("outage", Text(Feeds.Outage), true);
        await SaysAsync("sign-in outage", Text(Feeds.SignInOutage), true);
        await SaysAsync("maintenance upcoming", Text(Feeds.MaintenanceUpcoming), false);
        await SaysAsync("trouble elsewhere", Text(Feeds.TroubleElsewhere), false);
        await SaysAsync("jsonp", Text($"jsonCallback({Feeds.Outage});"), true);
        await SaysAsync("html", Text("<html><body>{ Sorry, something went wrong }</body></html>"), null);
        await SaysAsync("nothing", Text(""), null);
        await SaysAsync("500", Status(500, Feeds.Healthy), null);
        await SaysAsync("404", Status(404, Feeds.Healthy), null);
        await SaysAsync("304 unasked", Status(304, ""), null);
        await SaysAsync("redirect", RedirectAsync, null);
        await SaysAsync("timeout", context => Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted), null);
        await SaysAsync("trickle", TrickleAsync, null);
        await SaysAsync("truncated", Text(Feeds.Healthy[..^30]), null);
        await SaysAsync("cut off", CutOffAsync, null);
        await SaysAsync("20 MB", context => ManyAsync(context, 20 * Megabyte), null);
        await SaysAsync("20 MB, said before", context =>
        {
            context.Response.ContentLength = 20 * Megabyte;
            return ManyAsync(context, 20 * Megabyte);
        }, null);
        await SaysAsync("20 MB, packed", PackedAsync, null);
        await SaysAsync("healthy again", Text(Feeds.Healthy), false);
        Assert.DoesNotContain(feed.Requests, request => request.Path == "/elsewhere");
        Assert.DoesNotContain(bot.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUnchangedFeedIsAskedForByItsTagAndCountsAsReadAnew()
    {
        feed.Answer = context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            if (context.Request.Headers.IfNoneMatch == "\"one\"")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(Feeds.Outage);
        };
        await feed.ReadAsync();

        bot.Clock.Now += longAgo;
        await feed.ReadAsync();

        Assert.Contains(feed.Requests, request => request.IfNoneMatch == "\"one\"");
        Assert.True(Latest!.Outage);
        Assert.Equal(bot.Clock.Now, Latest.CheckedAt);
    }

    [Fact]
    public async Task WhatWasReadALittleWhileAgoHoldsAndItsAgeIsSaid()
    {
        feed.Says(Feeds.Outage);
        await feed.ReadAsync();
        feed.Answer = Status(503, "");
        await feed.ReadAsync();

        bot.Clock.Now += TimeSpan.FromMinutes(7);
        Assert.Contains("Apple's status page, read 7 minutes ago, shows trouble", await AskAsync());

        bot.Clock.Now += TimeSpan.FromMinutes(14);
        Assert.DoesNotContain("status page, read", await AskAsync());
        await bot.Log.WaitForAsync("cannot be read");
    }

    private Core.Conversations.AppleStatus? Latest => bot.Services.GetRequiredService<LatestStatus>().At(bot.Clock.Now);

    private async Task SaysAsync(string shape, Func<HttpContext, Task> answer, bool? outage)
    {
        feed.Answer = answer;
        await feed.ReadAsync();

        // What was known from before counts no more.
        bot.Clock.Now += longAgo;
        await feed.ReadAsync();

        Assert.True(Latest?.Outage == outage, $"{shape}: {Latest}");
        Assert.Equal(outage == true, (await AskAsync()).Contains("status page, read just now, shows trouble", StringComparison.Ordinal));
    }

    private async Task<string> AskAsync() =>
        string.Concat((await bot.AskAsync(bot.Said($"c{++conversations}", "my backup fails"))).Select(reply => WireText.Of(reply).Transcript));

    private static Func<HttpContext, Task> Text(string text) => Status(200, text);

    private static Func<HttpContext, Task> Status(int status, string text) => context =>
    {
        context.Response.StatusCode = status;
        return text.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(text);
    };

    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.Redirect("/elsewhere");
        return Task.CompletedTask;
    }

    private static async Task TrickleAsync(HttpContext context)
    {
        foreach (var letter in Feeds.Healthy)
        {
            await context.Response.WriteAsync($"{letter}", context.RequestAborted);
            await Task.Delay(20, context.RequestAborted);
        }
    }

    private static async Task CutOffAsync(HttpContext context)
    {
        context.Response.ContentLength = Feeds.Healthy.Length + 1;
        await context.Response.WriteAsync(Feeds.Healthy);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    // It would be a good one, were it not so long.
    private static async Task ManyAsync(HttpContext context, int length)
    {
        try
        {
            await context.Response.WriteAsync(Feeds.Healthy);
            var spaces = new string(' ', 64 * 1024);
            for (var written = Feeds.Healthy.Length; written < length; written += spaces.Length)
            {
                await context.Response.WriteAsync(spaces[..Math.Min(spaces.Length, length - written)], context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The bot has heard enough.
        }
    }

    private static async Task PackedAsync(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Feeds.Healthy + new string(' ', 20 * Megabyte)));
        }

        await context.Response.Body.WriteAsync(packed.ToArray());
    }
}
