using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SupportBot.Tests.Web;

/// <summary>What comes from outside is shown as text or refused.</summary>
[Collection(InABrowser.Name)]
public sealed class HostileTests(Chromium chromium)
{
    private static readonly string[] tricks =
    [
        "<script>window.hacked = 1</script>",
        "<img src=x onerror=\"window.hacked = 1\">",
        "[press me](javascript:window.hacked=1)",
        "![a picture](https://evil.example/x.png)",
        "<iframe srcdoc=\"<script>parent.hacked = 1</script>\"></iframe>",
        "# big **bold** `code` https://evil.example/",
    ];

    [Fact]
    public async Task WhatAPersonTypesIsShownAsTheyTypedItAndIsNeverMarkup()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(chromium.Bot.Address);
        foreach (var trick in tricks)
        {
            await visitor.SayAsync(trick);
            await Expect(Own(visitor, trick)).ToHaveCountAsync(1);
        }

        await AllAsTextAsync(visitor);
        await visitor.Page.ReloadAsync();
        await Expect(Own(visitor, tricks[^1])).ToHaveCountAsync(1);
        await AllAsTextAsync(visitor);
    }

    [Fact]
    public async Task OfMarkupOnlyBoldListsAndSafeLinksBecomeHtml()
    {
        const string window = "target=\"_blank\" rel=\"noopener noreferrer\"";
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(chromium.Bot.Address);
        foreach (var (text, html) in new[]
        {
            ("**bold** and [Apple](https://support.apple.com)", $"<p><strong>bold</strong> and <a href=\"https://support.apple.com\" {window}>Apple</a></p>"),
            ("<b>x</b> & \"y\"", "<p>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>"),
            ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
            ("[x](https://a.example/\" onclick=\"alert(1))", $"<p>[x](<a href=\"https://a.example/\" {window}>a.example</a>&quot; onclick=&quot;alert(1))</p>"),
            ("![x](data:text/html,1)", "<p>![x](data:text/html,1)</p>"),
            ("1. a\n2. b\n\nthen", "<ol><li>a</li><li>b</li></ol><p>then</p>"),
            ("see https://www.apple.com/?a=1&b=2.", $"<p>see <a href=\"https://www.apple.com/?a=1&amp;b=2\" {window}>apple.com/?a=1&amp;b=2</a>.</p>"),
        })
        {
            var written = await visitor.Page.EvaluateAsync<string>("async text => (await import(document.body.dataset.files + 'words.js')).renderMarkdown(text)", text);
            Assert.Equal($"<div class=\"said\">{html}</div>", written);
        }
    }

    [Fact]
    public async Task ThePageStandsInNoFrameAndTheFrameOnlyWhereItMay()
    {
        await using var site = await Site.StartAsync();
        await using var visitor = await chromium.VisitAsync();
        foreach (var path in new[] { "/", "/frame", "/cleared" })
        {
            await visitor.Page.GotoAsync(site.Frame(chromium.Bot.Address + path));
            await visitor.Page.WaitForTimeoutAsync(500);
            await Expect(visitor.Page.FrameLocator("#trap").Locator("#webchat")).ToHaveCountAsync(0);
            Assert.StartsWith("chrome-error:", visitor.Page.Frames[^1].Url);
        }
    }

    [Fact]
    public async Task AScriptOfAnotherSiteGetsNothingOutOfTheBot()
    {
        await using var site = await Site.StartAsync();
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.GotoAsync(site.Frame("about:blank"));
        foreach (var request in new[]
        {
            "{ method: 'POST', body: '{}' }",
            "{ method: 'POST', body: '{}', mode: 'no-cors' }",
            "{ method: 'POST', body: '{}', credentials: 'include', headers: { 'Content-Type': 'application/json' } }",
        })
        {
            var got = await visitor.Page.EvaluateAsync<string>(
                $"fetch('{chromium.Bot.Address}/v3/directline/tokens/generate', {request}).then(answer => answer.text()).catch(error => 'refused')");
            Assert.DoesNotContain("token", got);
        }
    }

    private static ILocator Own(Visitor visitor, string text) => visitor.Chat.Locator(".webchat__bubble--from-user .webchat__bubble__content", new() { HasText = text });

    private static async Task AllAsTextAsync(Visitor visitor)
    {
        Assert.Equal(0, await visitor.Chat.Locator(".webchat__bubble--from-user").Locator("a, img, script, iframe, strong, h1, code").CountAsync());
        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.hacked === undefined"));
    }
}
