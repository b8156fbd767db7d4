using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SupportBot.Tests.Web;

/// <summary>A bot that was built without npm: what its page would be made of is there, but not Web Chat.</summary>
[Collection(InABrowser.Name)]
public sealed class MissingPageTests(Chromium chromium, MissingPageTests.WithoutNpm built) : IClassFixture<MissingPageTests.WithoutNpm>
{
    private readonly SupportBotHost bot = built.Bot;

    [Theory]
    [InlineData("missing-light", 1280, ColorScheme.Light)]
    [InlineData("missing-dark", 320, ColorScheme.Dark)]
    public async Task ThePageSaysWhatToDo(string screen, int width, ColorScheme colours)
    {
        Needs.NodeModules("tests/SupportBot.Tests/Web");
        await using var visitor = await chromium.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 720 }, ColorScheme = colours });
        await visitor.Page.GotoAsync(bot.Address);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Backup Helper is running, but its chat page was not built");
        await Expect(visitor.Page.GetByText("Install Node.js 18 or later")).ToBeVisibleAsync();
        await visitor.PictureAsync(screen);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await LooksTests.HasNoBarriersAsync(visitor.Page.MainFrame);
        visitor.IsContent();
    }

    [Fact]
    public async Task ItIsAsStrictAsThePageAndTheRestOfTheBotWorks()
    {
        using var response = await bot.Http.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("{{", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(await bot.AskAsync(bot.Said("conversation", "hello")));
    }

    public sealed class WithoutNpm : IAsyncLifetime
    {
        private readonly string web = Directory.CreateTempSubdirectory("supportbot-web-").FullName;

        internal SupportBotHost Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var built = Path.Combine(AppContext.BaseDirectory, "web");
            foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories).Where(path => !Path.GetFileName(path).StartsWith("webchat.", StringComparison.Ordinal)))
            {
                var copy = Path.Combine(web, Path.GetRelativePath(built, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            Bot = await SupportBotHost.StartWithPageAsync(web);
        }

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            Directory.Delete(web, recursive: true);
        }
    }
}
