using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SupportBot.Core.Conversations;
using SupportBot.Guides;
using SupportBot.Pictures;

namespace SupportBot.Tests.Web;

/// <summary>All pictures of the guide as a browser paints them, on one sheet that the run leaves behind.</summary>
[Collection(InABrowser.Name)]
public sealed class PicturesTests(Chromium chromium)
{
    [Theory]
    [InlineData("light", ColorScheme.Light)]
    [InlineData("dark", ColorScheme.Dark)]
    public async Task NoWordRunsOutOfItsPictureOrIntoAnother(string name, ColorScheme colours)
    {
        var guide = chromium.Bot.Services.GetRequiredService<GuideFolder>().Conversation.Guide;
        var drawings = Illustration.AllOf(guide).Select(one => Gallery.Draw(guide, one.Name)!).Distinct().Order(StringComparer.Ordinal).ToList();
        await using var visitor = await chromium.VisitAsync(new() { ViewportSize = new() { Width = 1680, Height = 800 }, ColorScheme = colours });
        await visitor.Page.SetContentAsync($"""<meta name="color-scheme" content="light dark"><style>svg {"{ margin: 6px; vertical-align: top }"}</style>{string.Concat(drawings)}""");
        Directory.CreateDirectory(Chromium.Pictures);
        await visitor.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Chromium.Pictures, $"pictures-{name}.png") });

        Assert.Equal(drawings.Count, await visitor.Page.Locator("svg").CountAsync());
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('svg')].flatMap(svg => {
              const texts = [...svg.querySelectorAll('text')].map(text => ({ says: text.textContent, ...['x', 'y', 'width', 'height'].reduce((box, side) => ({ ...box, [side]: text.getBBox()[side] }), {}) }));
              const out = texts.filter(one => one.x < 16 || one.x + one.width > 304 || one.y < 0 || one.y + one.height > svg.viewBox.baseVal.height);
              const meet = texts.filter((one, at) => texts.slice(at + 1).some(other => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height));
              return [...out, ...meet].map(one => `${svg.querySelector('title').textContent}: ${one.says}`);
            })
            """));
    }
}
