using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SupportBot.Tests.Web;

/// <summary>Somebody with a browser: what they do as verbs, what they see, and whether the page behaved.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<string> strangers = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        Chat = page.Locator("body");
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        context.WebError += (_, error) => complaints.Enqueue($"script: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!Regex.IsMatch(request.Url, "^(https?|wss?)://(127\\.0\\.0\\.1|localhost)[:/]|^(data|blob|about):"))
            {
                strangers.Enqueue(request.Url);
            }
        };
    }

    public IPage Page { get; private set; }

    public IBrowserContext Context => context;

    /// <summary>Where the chat stands: the page, or a frame in it.</summary>
    public ILocator Chat { get; private set; }

    public ILocator Buttons => Chat.Locator(".webchat__suggested-action");

    public ILocator Notice => Chat.Locator("#notice");

    public ILocator Box => Chat.Locator(".webchat__send-box textarea, .webchat__send-box input[type=text]").First;

    public ILocator Bubbles(string text) => Chat.Locator(".webchat__bubble__content", new() { HasText = text });

    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await Buttons.First.WaitForAsync();
    }

    /// <summary>Opens the widget's button on a site, and looks at what is in the frame.</summary>
    public async Task OpenWidgetAsync(string site)
    {
        await Page.GotoAsync(site);
        await Page.Locator("#supportbot-widget .open").ClickAsync();
        Chat = Page.FrameLocator("#supportbot-widget iframe").Locator("body");
        await Buttons.First.WaitForAsync();
    }

    public async Task<Visitor> AnotherTabAsync() => new(context, await context.NewPageAsync());

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    public async Task ClickAsync(string button)
    {
        await Buttons.Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(button)}$") }).ClickAsync();
        await Assertions.Expect(Chat.Locator(".webchat__bubble--from-user", new() { HasText = button }).Last).ToBeVisibleAsync();
    }

    public Task SeeAsync(string text) => Assertions.Expect(Bubbles(text).Last).ToBeVisibleAsync(new() { Timeout = 25_000 });

    public async Task ChooseAsync(string menuItem)
    {
        await Chat.Locator("#menu-button").ClickAsync();
        await Chat.Locator("#menu button", new() { HasText = menuItem }).ClickAsync();
    }

    public async Task PictureAsync(string name)
    {
        Directory.CreateDirectory(Chromium.Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Chromium.Pictures, $"{name}.png") });
    }

    /// <summary>The console is empty of errors and warnings.</summary>
    public void IsContent() => Assert.Empty(complaints);

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Assert.Empty(strangers);
    }
}
