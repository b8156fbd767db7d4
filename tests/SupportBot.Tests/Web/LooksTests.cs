using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SupportBot.Tests.Web;

/// <summary>The page for eyes, ears and hands of every kind.</summary>
[Collection(InABrowser.Name)]
public sealed class LooksTests(Chromium chromium)
{
    private const string Axe = "tests/SupportBot.Tests/Web";

    // Of each size and each colour scheme one; 320 wide is a desk at 400 %.
    public static TheoryData<string, int, int, ColorScheme> Screens => new()
    {
        { "desk", 1280, 800, ColorScheme.Light },
        { "phone-dark", 390, 844, ColorScheme.Dark },
        { "zoomed-to-400", 320, 400, ColorScheme.Light },
    };

    [Theory]
    [InlineData("light", ColorScheme.Light)]
    [InlineData("dark", ColorScheme.Dark)]
    public async Task APictureStandsUnderTheInstructionsInTheColoursOfThePage(string name, ColorScheme colours)
    {
        Needs.NodeModules(Axe);
        await using var visitor = await chromium.VisitAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = colours });
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("my iphone 13 with ios 17 just does not back up");
        await visitor.SeeAsync("start when you tap it?");
        var picture = visitor.Chat.GetByRole(AriaRole.Img, new() { NameString = "Drawing of iCloud Backup" });
        await Expect(picture).ToBeInViewportAsync(new() { Ratio = 0.9f });
        var alt = await picture.GetAttributeAsync("alt");
        Assert.Contains("With a ring around: Back Up Now.", alt);
        Assert.True(await picture.EvaluateAsync<bool>("one => one.complete && one.naturalWidth > 0 && one.clientWidth >= 240 && Math.abs(one.clientHeight / one.clientWidth - one.naturalHeight / one.naturalWidth) < .01"));
        await LookAsync(visitor, $"picture-{name}", "screen");

        // The page and what is drawn on it follow the same wish.
        var (page, phone) = (await ColourAsync(visitor, picture, -4), await ColourAsync(visitor, picture, 60));
        Assert.Equal(colours == ColorScheme.Dark, page < 128);
        Assert.Equal(colours == ColorScheme.Dark, phone < 128);
        visitor.IsContent();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task OnEveryScreenAllCanBeReadAndReachedAndAxeFindsNothing(string screen, int width, int height, ColorScheme colours)
    {
        Needs.NodeModules(Axe);
        await using var visitor = await chromium.VisitAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours });
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SeeAsync("I'm an automated helper");
        await LookAsync(visitor, screen, "welcome");
        await visitor.SayAsync("backup not working on my iphone 13");
        await visitor.SeeAsync("Does Back Up Now start when you tap it?");
        await visitor.SayAsync("nothing happens");
        await visitor.SeeAsync("Does Settings show a notice");
        await visitor.SayAsync("no notice");
        await visitor.SeeAsync("After a restart your iPhone wants its passcode");
        await LookAsync(visitor, screen, "warning");
        await visitor.SayAsync("what have we tried?");
        await visitor.Chat.Locator(".ac-pushButton").WaitForAsync();
        await LookAsync(visitor, screen, "card");
        await visitor.Chat.Locator("#menu-button").ClickAsync();
        await LookAsync(visitor, screen, "menu");
        await visitor.Chat.Locator("#delete-data").ClickAsync();
        await LookAsync(visitor, screen, "question");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Box).ToBeInViewportAsync();
        visitor.IsContent();
    }

    [Fact]
    public async Task TheKeyboardAloneIsEnoughAndTheFocusIsNeverLost()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(chromium.Bot.Address);
        await Expect(visitor.Box).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("backup not working on my iphone 13");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeeAsync("Does Back Up Now start when you tap it?");

        // The buttons come before the field.
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(visitor.Chat.Locator(".webchat__suggested-action:focus, .webchat__suggested-actions :focus")).ToHaveCountAsync(1);
        var asked = await visitor.Chat.Locator(".webchat__bubble--from-user").CountAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Chat.Locator(".webchat__bubble--from-user")).ToHaveCountAsync(asked + 1);
        Assert.NotEqual("BODY", await FocusAsync(visitor));

        // The menu: open, down, up, away, and back on its button.
        await visitor.Chat.Locator("#menu-button").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Chat.Locator("#start-over")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visitor.Chat.Locator("#copy-summary")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Chat.Locator("#menu-button")).ToBeFocusedAsync();
        await Expect(visitor.Chat.Locator("#menu")).ToBeHiddenAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Chat.Locator("#enter-code").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Chat.GetByLabel("Your code")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Chat.Locator("#menu-button")).ToBeFocusedAsync();
        visitor.IsContent();
    }

    [Fact]
    public async Task AScreenReaderIsToldWhatTheBotSaysAndWhatIsWrong()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("hello");
        await Expect(visitor.Chat.Locator("[role=log][aria-live=polite]")).ToHaveCountAsync(1);
        await Expect(visitor.Chat.Locator("#notice-text[role=status]")).ToHaveCountAsync(1);
        await Expect(visitor.Chat.Locator("#toast[role=status]")).ToHaveCountAsync(1);
        await Expect(visitor.Chat.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(visitor.Chat.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Backup Helper");
    }

    [Fact]
    public async Task WhoWantsNoMotionHasNone()
    {
        await using var visitor = await chromium.VisitAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("backup not working on my iphone 13");
        await visitor.SeeAsync("Does Back Up Now start when you tap it?");
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(
            "document.getAnimations().filter(one => one.playState === 'running' && one.effect.getComputedTiming().duration > 20).map(one => one.animationName ?? one.transitionProperty)"));
    }

    /// <summary>axe's findings, written out; used for the widget too.</summary>
    internal static async Task HasNoBarriersAsync(IFrame frame)
    {
        await frame.EvaluateAsync(await File.ReadAllTextAsync(Repository.Path(Axe, "node_modules/axe-core/axe.min.js")));
        var found = await frame.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.flatMap(one => one.nodes.map(node => `${one.id}: ${one.help}: ${node.html.slice(0, 200)} ${node.failureSummary}`))
            """);
        Assert.True(found.Length == 0, string.Join("\n\n", found));
    }

    private static async Task LookAsync(Visitor visitor, string screen, string what)
    {
        await visitor.PictureAsync($"{screen}-{what}");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{screen}, {what}: the page is wider than the screen");
        await HasNoBarriersAsync(visitor.Page.MainFrame);
    }

    private static Task<string> FocusAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("document.activeElement.tagName");

    // How bright it is there, from 0 to 255, as a person sees it: on the screen.
    private static async Task<int> ColourAsync(Visitor visitor, ILocator beside, int below)
    {
        var box = (await beside.BoundingBoxAsync())!;
        var shot = await visitor.Page.ScreenshotAsync(new() { Clip = new() { X = box.X + 8, Y = box.Y + below, Width = 2, Height = 2 } });
        return await visitor.Page.EvaluateAsync<int>(
            """
            async bytes => {
              const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
              const canvas = new OffscreenCanvas(1, 1).getContext('2d');
              canvas.drawImage(image, 0, 0);
              const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
              return Math.round((red + green + blue) / 3);
            }
            """, shot.Select(part => (int)part).ToArray());
    }
}
