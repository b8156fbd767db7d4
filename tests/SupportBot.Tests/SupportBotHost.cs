using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportBot.Protocol.Connector;

namespace SupportBot.Tests;

/// <summary>The whole bot on a port of its own.</summary>
internal sealed class SupportBotHost : ChannelClient, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly bool ownsFolder;

    private SupportBotHost(WebApplication app, FakeChannel channel, MovableClock clock, string folder, bool ownsFolder, Lines log)
        : base(app.Urls.First(), channel)
    {
        this.app = app;
        this.ownsFolder = ownsFolder;
        (Clock, Folder, Log) = (clock, folder, log);
    }

    public MovableClock Clock { get; }

    /// <summary>Where it keeps its data.</summary>
    public string Folder { get; }

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
