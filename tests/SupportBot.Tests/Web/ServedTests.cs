using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using SupportBot.Pages;

namespace SupportBot.Tests.Web;

public sealed class ServedTests(RunningBot running)
{
    private readonly SupportBotHost bot = running.Begin().Bot;

    [Fact]
    public async Task ThePageAllowsItsOwnFilesAndNothingElse()
    {
        using var response = await bot.Http.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("*", policy);
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.CacheControl!.NoStore);

        var nonces = new HashSet<string>();
        for (var times = 0; times < 5; times++)
        {
            var page = await bot.Http.GetStringAsync("/", TestContext.Current.CancellationToken);
            nonces.Add(Regex.Match(page, "nonce=\"([^\"]+)\"").Groups[1].Value);
            Assert.DoesNotContain("{{", page);
            Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page);
        }

        Assert.Equal(5, nonces.Count);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    [InlineData("zstd, br;q=0, gzip;q=0.5")]
    public async Task WebChatArrivesWholeHoweverItIsCompressed(string accepted)
    {
        var address = Regex.Match(await bot.Http.GetStringAsync("/", TestContext.Current.CancellationToken), "/web/[^\"]+/webchat.js").Value;
        Needs.That(address.Length > 0, "The chat page was built without npm; ./test.sh installs it.");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var plain = response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var whole = new MemoryStream();
        await plain.CopyToAsync(whole, TestContext.Current.CancellationToken);
        Assert.Equal(new FileInfo(Path.Combine(AppContext.BaseDirectory, "web/files/webchat.js")).Length, whole.Length);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/web/0000/chat.html")]
    [InlineData("/web/0000/..%2Fpages%2Fchat.html")]
    [InlineData("/web/0000/%2e%2e%2f%2e%2e%2fSupportBot.dll")]
    [InlineData("/web/0000/webchat.js.br")]
    [InlineData("/web/chat.css")]
    public async Task NothingButThePagesFilesIsServed(string address)
    {
        using var response = await bot.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task TheWidgetIsSmallerThanTenKilobytes()
    {
        var widget = await bot.Http.GetByteArrayAsync("/widget.js", TestContext.Current.CancellationToken);
        Assert.InRange(widget.Length, 1000, 10 * 1024 - 1);
    }

    [Fact]
    public void NoFileOfThePageNamesAnotherSite()
    {
        var own = Directory.EnumerateFiles(Repository.Path("src/SupportBot/web"), "*", SearchOption.TopDirectoryOnly)
            .Concat(Directory.EnumerateFiles(Repository.Path("src/SupportBot/web/files")))
            .Concat(Directory.EnumerateFiles(Repository.Path("src/SupportBot/web/pages")))
            .Where(path => Path.GetExtension(path) is ".js" or ".css" or ".html" or ".svg");
        foreach (var path in own)
        {
            Assert.DoesNotMatch(@"https?://(?!BOT|www\.w3\.org/(2000/svg|1999))[a-z0-9]", File.ReadAllText(path));
        }
    }

    [Theory]
    [InlineData("", "https://example.com/privacy", "https://www.example.com")]
    [InlineData("Web:PrivacyNoticeUrl must say", null, "https://www.example.com")]
    [InlineData("no origin", "https://example.com/privacy", "https://www.example.com/")]
    [InlineData("no origin", "https://example.com/privacy", "https://*.example.com")]
    [InlineData("no origin", "https://example.com/privacy", "http://www.example.com")]
    [InlineData("no origin", "https://example.com/privacy", "'unsafe-inline'")]
    [InlineData("no origin", "https://example.com/privacy", "*")]
    [InlineData("no address", "javascript:alert(1)", null)]
    public void ASettingThatCannotWorkIsNamedAtTheStart(string problem, string? privacy, string? origin)
    {
        var options = new WebOptions { PrivacyNoticeUrl = privacy, AllowedOrigins = origin is null ? [] : [origin] };
        if (problem.Length == 0)
        {
            Assert.Empty(options.Problems());
        }
        else
        {
            Assert.Contains(options.Problems(), one => one.Contains(problem, StringComparison.Ordinal));
        }
    }
}
