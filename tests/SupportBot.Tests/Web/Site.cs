using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportBot.Tests.Web;

/// <summary>Somebody's own site, with as strict a policy as a site can have and still show the chat.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Site> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new Site(builder.Build());
        await site.app.StartAsync();
        return site;
    }

    /// <summary>A page with the widget of that bot.</summary>
    public string Show(string bot, string attributes = "", string? policy = null)
    {
        var path = $"/page{Guid.NewGuid():N}";
        app.MapGet(path, (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = policy ?? $"default-src 'none'; script-src {bot}; frame-src {bot}; require-trusted-types-for 'script'";
            return Results.Text(
                $"""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>
                <script src="{bot}/widget.js" async {attributes}></script></head>
                <body><main><h1>A shop</h1><p>We mend telephones.</p><p><a href="#more">More</a></p></main></body></html>
                """,
                "text/html");
        });
        return Address + path;
    }

    /// <summary>A page that frames another.</summary>
    public string Frame(string address)
    {
        var path = $"/page{Guid.NewGuid():N}";
        app.MapGet(path, () => Results.Text($"""<!doctype html><title>Trap</title><iframe id="trap" src="{address}"></iframe>""", "text/html"));
        return Address + path;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
