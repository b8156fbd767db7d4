using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportBot.Tests.Web;

/// <summary>Somebody's own site, with as strict a policy as a site can have and still show the chat.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (string Policy, string Html)> pages = new();

    private Site(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Site> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new Site(builder.Build());
        site.app.MapGet("/{page}", (HttpContext context, string page) =>
        {
            context.Response.Headers.ContentSecurityPolicy = site.pages[page].Policy;
            return Results.Text(site.pages[page].Html, "text/html");
        });
        await site.app.StartAsync();
        return site;
    }

    /// <summary>A page with the widget of that bot.</summary>
    public string Show(string bot, string attributes = "") => Add(
        $"default-src 'none'; script-src {bot}; frame-src {bot}; require-trusted-types-for 'script'",
        $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>
        <script src="{bot}/widget.js" async {attributes}></script></head>
        <body><main><h1>A shop</h1><p>We mend telephones.</p><p><a href="#more">More</a></p></main></body></html>
        """);

    /// <summary>A page that frames another.</summary>
    public string Frame(string address) => Add("", $"""<!doctype html><title>Trap</title><link rel="icon" href="data:,"><iframe id="trap" src="{address}"></iframe>""");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Add(string policy, string html)
    {
        var page = $"page{pages.Count}";
        pages[page] = (policy, html);
        return $"{Address}/{page}";
    }
}
