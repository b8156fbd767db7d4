using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Tests.Chats;

namespace SupportBot.BotBuilder.Tests.Dialogs;

/// <summary>The SDK's own tools see the remedies as dialogs, at the steps that their writers named.</summary>
public sealed class DialogStackTests
{
    [Fact]
    public async Task MiddlewareSeesTheRemediesUnderWayAndTheirSteps()
    {
        await using var bot = await StartAsync();

        foreach (var name in new[] { "changes-mind/pays-after-all.chat", "mobile-data/no-wifi-at-home.chat", "not-solved-goes-to-next/all-the-way-to-support.chat" })
        {
            await ChatPlayer.PlayAsync(bot, bot.Clock, name, "emulator", () => Task.CompletedTask);
        }

        // A remedy within another, as the one needs the other first.
        Assert.Contains(Watch(bot).Stacks, stack => stack.Split(" > ").Length >= 3);
        Assert.Empty(Watch(bot).Wrong);
    }

    [Fact]
    public async Task TelemetryNamesTheGuidesSteps()
    {
        var telemetry = new Events();
        await using var bot = await SdkHost.StartAsync(more: services => services.AddSingleton<IBotTelemetryClient>(telemetry));

        var (remedy, step) = await BeginAsync(bot);

        Assert.Contains($"WaterfallStart {remedy}", telemetry.All);
        Assert.Contains($"WaterfallStep {remedy} {step}", telemetry.All);
        Assert.All(telemetry.All, one => Assert.DoesNotMatch("Step[0-9]+of[0-9]+", one));
    }

    [Fact]
    public async Task AStepIsFoundAgainByItsIdInAGuideThatHasOthersBeforeIt()
    {
        using var dialogs = new CopyOfDialogs();
        await using var bot = await StartAsync(null, $"Guides:Folder={dialogs.Folder}", "Guides:LookEvery=00:00:00.1");
        var (remedy, step) = await BeginAsync(bot);
        var before = await IndexAsync(bot);

        dialogs.AddFirstStep(remedy);
        await bot.Log.WaitForAsync("has been read again");
        await bot.AskAsync("a", "why this?");

        Assert.Equal($"{remedy}/{step}", Watch(bot).Stacks[^1].Split(" > ")[^1]);
        Assert.Equal(before + 1, await IndexAsync(bot));
        Assert.Empty(Watch(bot).Wrong);
    }

    [Fact]
    public async Task ARemedyThatIsGoneMisplacesNobody()
    {
        await using var bot = await StartAsync();
        await BeginAsync(bot);
        await bot.KeptAsync("a", async (state, context) =>
        {
            var dialogs = await state.CreateProperty<DialogState>(nameof(DialogState)).GetAsync(context);
            dialogs.DialogStack[0].Id = "gone";
            await state.SaveChangesAsync(context, force: true);
            return dialogs;
        });

        await bot.AskAsync("a", "why this?");

        Assert.Empty(Watch(bot).Wrong);
        Assert.Contains(" > ", Watch(bot).Stacks[^1]);
    }

    [Fact]
    public async Task TheStackIsTheSameOverARestartOnFiles()
    {
        using var folder = new TemporaryFolder();
        string first;
        await using (var bot = await StartAsync(folder.Storage()))
        {
            await BeginAsync(bot);
            first = Watch(bot).Stacks[^1];
        }

        await using var after = await StartAsync(folder.Storage());
        await after.AskAsync("a", "why this?");

        Assert.Equal(first, Watch(after).Stacks[^1]);
        Assert.Empty(Watch(after).Wrong);
    }

    private static Task<SdkHost> StartAsync(IStorage? storage = null, params string[] settings) =>
        SdkHost.StartAsync(storage, services => services.AddSingleton<IMiddleware, StackWatch>(), ["FollowUps:LookEvery=01:00:00", .. settings]);

    private static StackWatch Watch(SdkHost bot) => (StackWatch)bot.Services.GetRequiredService<IMiddleware>();

    // Into the first remedy that is led through, and where that is.
    private static async Task<(string Remedy, string Step)> BeginAsync(SdkHost bot)
    {
        await bot.AskAsync("a", "backup not working on my iphone 13, ios 18");
        for (var i = 0; i < 8; i++)
        {
            await bot.AskAsync("a", "it's greyed out");
            var top = await bot.KeptAsync("a", async (state, context) => (await state.CreateProperty<DialogState>(nameof(DialogState)).GetAsync(context)).DialogStack[0]);
            if (top.Id != "support")
            {
                return (top.Id, $"{top.State["step"]}");
            }
        }

        throw new InvalidOperationException("No remedy was begun.");
    }

    private static Task<int> IndexAsync(SdkHost bot) => bot.KeptAsync("a", async (state, context) =>
        Convert.ToInt32((await state.CreateProperty<DialogState>(nameof(DialogState)).GetAsync(context)).DialogStack[0].State["stepIndex"], System.Globalization.CultureInfo.InvariantCulture));

    private sealed class Events : IBotTelemetryClient
    {
        public List<string> All { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            All.Add($"{eventName} {properties!["DialogId"]} {(properties.TryGetValue("StepName", out var step) ? step : "")}".TrimEnd());

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
        {
        }

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties)
        {
        }

        public void Flush()
        {
        }
    }
}
