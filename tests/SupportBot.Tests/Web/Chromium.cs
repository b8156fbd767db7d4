using Microsoft.Playwright;

namespace SupportBot.Tests.Web;

/// <summary>Debian's Chromium, and one bot that most tests share; each test has a browser profile and a chat of its own.</summary>
public sealed class Chromium(RunningBot running) : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal SupportBotHost Bot => running.Begin().Bot;

    internal static ViewportSize Desk => new() { Width = 1280, Height = 800 };

    /// <summary>Where the pictures go that a run leaves behind.</summary>
    internal static string Pictures { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_RESULTS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults"), "screenshots");

    private static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    /// <summary>
    /// A visitor with a fresh profile, who wants no motion, so that the page takes no breath between messages; with options of its own,
    /// one as most people are. Without Chromium or the bundle the test is skipped, and fails under ./test.sh.
    /// </summary>
    internal async Task<Visitor> VisitAsync(BrowserNewContextOptions? options = null)
    {
        Needs.That(browser is not null, "Chromium is not there; ./test.sh installs it.");
        Needs.That(File.Exists(Path.Combine(AppContext.BaseDirectory, "web/files/webchat.js")), "The chat page was built without npm; ./test.sh installs it.");
        var context = await browser.NewContextAsync(options ?? new() { ViewportSize = Desk, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(25_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class InABrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In a browser";
}
