using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportBot.Tests.Chats;

namespace SupportBot.BotBuilder.Tests;

/// <summary>The bot on the SDK, on a port of its own.</summary>
internal sealed class SdkHost : ChannelClient, IAsyncDisposable
{
    private readonly WebApplication app;

    private SdkHost(WebApplication app, FakeChannel channel, MovableClock clock, Lines log)
        : base(app.Urls.First(), channel)
    {
        this.app = app;
        (Clock, Log) = (clock, log);
    }

    public MovableClock Clock { get; }

    public Lines Log { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="storage">The SDK's memory storage where there is none.</param>
    /// <param name="more">What else is added before the bot's own parts.</param>
    /// <param name="settings">As on the command line.</param>
    public static async Task<SdkHost> StartAsync(IStorage? storage = null, Action<IServiceCollection>? more = null, params string[] settings)
    {
        var clock = new MovableClock();
        var log = new Lines();
        string[] usual =
        [
            "urls=http://127.0.0.1:0", $"Guides:Folder={Repository.Path("dialogs")}", "FollowUps:LookEvery=00:00:00.1", "Limits:PerAddress=1000000",
            "Limits:ConversationBurst=1000000", "AppleStatus:On=false",
        ];
        var builder = WebApplication.CreateBuilder([.. usual, .. settings]);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(storage ?? new MemoryStorage());
        more?.Invoke(builder.Services);
        var app = Program.Build(builder);
        await app.StartAsync();
        return new SdkHost(app, await FakeChannel.StartAsync(), clock, log);
    }

    /// <summary>What is said to a message, as a person sees it.</summary>
    public async Task<string> AskAsync(string conversation, string text) => Seen(await AskAsync(Said(conversation, text)));

    public static string Seen(IEnumerable<JsonElement> replies) => string.Join('\n', replies.Select(reply => WireText.Of(reply).Transcript));

    /// <summary>What is kept of a conversation.</summary>
    public async Task<T> KeptAsync<T>(string conversation, Func<ConversationState, ITurnContext, Task<T>> look)
    {
        var state = Services.GetRequiredService<ConversationState>();
        using var context = new TurnContext(Services.GetRequiredService<BotAdapter>(), new Activity { ChannelId = "emulator", Conversation = new ConversationAccount { Id = conversation } });
        return await look(state, context);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Channel.DisposeAsync();
    }
}
