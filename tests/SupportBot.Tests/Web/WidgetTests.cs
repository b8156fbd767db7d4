using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SupportBot.Tests.Web;

/// <summary>The chat on somebody else's site, whose policy allows next to nothing.</summary>
[Collection(InABrowser.Name)]
public sealed class WidgetTests(Chromium chromium, WidgetTests.Shop shop) : IClassFixture<WidgetTests.Shop>
{
    private readonly Site site = shop.Site;
    private readonly SupportBotHost bot = shop.Bot;

    [Fact]
    public async Task AWholeConversationUnderAStrictPolicyAndAfterAReloadItIsThere()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenWidgetAsync(site.Show(bot.Address, "data-colour=\"#0a7a55\" data-title=\"Backup help\""));
        await visitor.SayAsync("i tap back up now and nothing happens at all");
        await visitor.ClickAsync("Yes, I know them");
        await visitor.ClickAsync("No Home button");
        await visitor.SeeAsync("Wait 30 seconds.");
        await visitor.ClickAsync("Done");
        await visitor.SeeAsync("What do you see now?");
        await visitor.PictureAsync("widget");
        await Expect(visitor.Chat.Locator("h1")).ToHaveTextAsync("Backup help");
        await Expect(visitor.Chat.GetByRole(AriaRole.Link, new() { Name = "Privacy" })).ToHaveAttributeAsync("href", "https://example.com/privacy");
        Assert.Equal("rgb(10, 122, 85)", await visitor.Chat.Locator(".webchat__bubble--from-user .webchat__bubble__content").First.EvaluateAsync<string>("one => getComputedStyle(one).backgroundColor"));

        await visitor.Page.ReloadAsync();
        await visitor.Page.Locator("#supportbot-widget .open").ClickAsync();
        await visitor.SeeAsync("What do you see now?");
        visitor.IsContent();
    }

    [Fact]
    public async Task TheKeyboardOpensItAndEscapeClosesItFromInsideToo()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.GotoAsync(site.Show(bot.Address, "data-title=\"Backup help\""));
        var button = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Backup help" });
        await button.WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(button).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        var chat = visitor.Page.FrameLocator("#supportbot-widget iframe");
        await Expect(chat.Locator(".webchat__send-box textarea, .webchat__send-box input[type=text]").First).ToBeFocusedAsync(new() { Timeout = 20_000 });
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Page.Locator("#supportbot-widget .panel")).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task AxeFindsNothingOnTheSiteAndInTheFrame()
    {
        Needs.NodeModules("tests/SupportBot.Tests/Web");
        await using var visitor = await chromium.VisitAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var address = site.Show(bot.Address, "data-greeting=\"Trouble with a backup?\" data-side=\"left\"");
        await visitor.Page.GotoAsync(address);
        await visitor.Page.GetByText("Trouble with a backup?").WaitForAsync();
        await LooksTests.HasNoBarriersAsync(visitor.Page.MainFrame);
        await visitor.PictureAsync("widget-phone-greeting");
        await visitor.Page.GetByText("Trouble with a backup?").ClickAsync();
        await visitor.Page.FrameLocator("#supportbot-widget iframe").Locator(".webchat__suggested-action").First.WaitForAsync();
        await visitor.PictureAsync("widget-phone");
        await LooksTests.HasNoBarriersAsync(visitor.Page.MainFrame);
        await LooksTests.HasNoBarriersAsync(visitor.Page.Frames[^1]);
    }

    [Fact]
    public async Task OnASiteThatTheSettingsDoNotNameItSaysSoAndOffersAWindowOfItsOwn()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.Clock.InstallAsync();
        await visitor.Page.GotoAsync(site.Show(chromium.Bot.Address));
        await visitor.Page.Locator("#supportbot-widget .open").ClickAsync();
        await visitor.Page.Clock.FastForwardAsync(9_000);
        await Expect(visitor.Page.GetByText("The chat cannot be shown here.")).ToBeHiddenAsync();
        await visitor.Page.Clock.FastForwardAsync(2_000);
        await Expect(visitor.Page.GetByText("The chat cannot be shown here.")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText($"does its setting Web:AllowedOrigins hold {site.Address}?")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open it in a window of its own" })).ToBeFocusedAsync();
    }

    /// <summary>A site that the bot's settings name.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        internal Site Site { get; private set; } = null!;

        internal SupportBotHost Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await Site.StartAsync();
            Bot = await SupportBotHost.StartAsync($"Web:AllowedOrigins:0={Site.Address}", "Web:PrivacyNoticeUrl=https://example.com/privacy");
        }

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            await Site.DisposeAsync();
        }
    }
}
