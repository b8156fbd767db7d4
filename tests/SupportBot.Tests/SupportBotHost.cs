using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportBot.Protocol.Connector;

namespace SupportBot.Tests;

/// <summary>The whole bot on a port of its own, with what people and channels do to it as verbs.</summary>
internal sealed class SupportBotHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly bool ownsFolder;
    private readonly string run = $"{Guid.NewGuid():N}";
    private int sent;
    private string? serviceUrl;

    private SupportBotHost(WebApplication app, FakeChannel channel, MovableClock clock, string folder, bool ownsFolder, Lines log)
    {
        this.app = app;
        this.ownsFolder = ownsFolder;
        (Channel, Clock, Folder, Log) = (channel, clock, folder, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeChannel Channel { get; }

    public MovableClock Clock { get; }

    /// <summary>Where it keeps its data.</summary>
    public string Folder { get; }

    public HttpClient Http { get; }

    public Lines Log { get; }

    public string Address => app.Urls.First();

    public IServiceProvider Services => app.Services;

    /// <param name="settings">As on the command line: "Limits:PerAddress=5".</param>
    public static Task<SupportBotHost> StartAsync(params string[] settings) => StartOnAsync(null, settings);

    /// <summary>Starts on data that are there already.</summary>
    public static Task<SupportBotHost> StartOnAsync(string? folder, params string[] settings) => StartAsync(folder, settings, null);

    /// <summary>Starts with something in the way: each answer ends only after that time, and then <paramref name="look"/> is called.</summary>
    public static async Task<SupportBotHost> StartSlowAsync(TimeSpan pause, Action<SupportBotHost> look)
    {
        SupportBotHost? host = null;
        return host = await StartAsync(null, [], services => services.AddSingleton<IStartupFilter>(new Slow(pause, () => look(host!))));
    }

    /// <summary>Starts with the files of the page from that folder.</summary>
    internal static Task<SupportBotHost> StartWithPageAsync(string web) => StartAsync(null, [], services => services.AddSingleton(new Pages.WebFiles(web)));

    private static async Task<SupportBotHost> StartAsync(string? folder, string[] settings, Action<IServiceCollection>? more)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("supportbot-").FullName;
        var clock = new MovableClock();
        var log = new Lines();
        string[] usual =
        [
            "urls=http://127.0.0.1:0", $"Storage:Folder={data}", $"Guides:Folder={Repository.Path("dialogs")}", "Outbox:LookEvery=00:00:00.1",
            "Outbox:FirstPause=00:00:00.05", "Limits:PerAddress=1000000", "Limits:ConversationBurst=1000000",
            "DirectLine:ChatsAMinute=1000000", "AppleStatus:On=false",
        ];
        var builder = WebApplication.CreateBuilder([.. usual, .. settings]);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(new ConnectorOptions { FirstDelay = TimeSpan.FromMilliseconds(20), MostAttempts = 2 });
        more?.Invoke(builder.Services);
        var app = Program.Build(builder);
        await app.StartAsync();
        return new SupportBotHost(app, await FakeChannel.StartAsync(), clock, data, folder is null, log);
    }

    /// <summary>An activity as a client sends it.</summary>
    public JsonObject Activity(string type, string conversation, string channelId = "emulator") => new()
    {
        ["type"] = type,
        ["id"] = $"{run}-{Interlocked.Increment(ref sent)}",
        ["channelId"] = channelId,
        ["serviceUrl"] = serviceUrl ?? Channel.Url,
        ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "Kim" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    public JsonObject Said(string conversation, string text, string channelId = "emulator")
    {
        var activity = Activity("message", conversation, channelId);
        activity["text"] = text;
        return activity;
    }

    public JsonObject Opened(string conversation, string channelId = "emulator")
    {
        var activity = Activity("conversationUpdate", conversation, channelId);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot-1" }, new JsonObject { ["id"] = "user-1" });
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string body) =>
        Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

    /// <summary>Posts it and wants it taken.</summary>
    public async Task SendAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>Sends it and gives the replies that stand in the response.</summary>
    public async Task<List<JsonElement>> AskAsync(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Waits until everything that can be sent has been.</summary>
    public async Task RestAsync()
    {
        var outbox = Services.GetRequiredService<SupportBot.Outbox.Outbox>();
        for (var i = 0; i < 2000 && !outbox.IsIdle; i++)
        {
            await Task.Delay(5);
        }

        Assert.True(outbox.IsIdle, "The outbox is still sending.");
    }

    /// <summary>The next activities say that they come from there.</summary>
    public void RepliesTo(FakeChannel other) => serviceUrl = other.Url;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Channel.DisposeAsync();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private sealed class Slow(TimeSpan pause, Action look) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                await rest(context);
                await Task.Delay(pause);
                look();
            });
            next(app);
        };
    }
}
