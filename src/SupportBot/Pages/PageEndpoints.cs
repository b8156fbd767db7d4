using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SupportBot.Pages;

/// <summary>The page to chat on, the same page for a frame on other sites, and the script that makes the frame.</summary>
internal static class PageEndpoints
{
    // Web Chat's styling library makes style elements with the page's nonce, and one empty one without, which this hash stands for.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration("Web").ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebOptions>, Validation>();
        services.TryAddSingleton(new WebFiles(Path.Combine(AppContext.BaseDirectory, "web")));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context, WebFiles files, IOptions<WebOptions> options) => Chat(context, files, options.Value, isFramed: false));
        app.MapGet("/frame", (HttpContext context, WebFiles files, IOptions<WebOptions> options) => Chat(context, files, options.Value, isFramed: true));
        app.MapGet("/cleared", Cleared);
        app.MapGet("/widget.js", (HttpContext context, WebFiles files) => files.Widget(context));
        app.MapGet("/web/{version}/{name}", (HttpContext context, WebFiles files, string version, string name) =>
        {
            Guard(context.Response.Headers, "default-src 'none'");
            return files.Get(context, version, name);
        });
    }

    private static IResult Chat(HttpContext context, WebFiles files, WebOptions options, bool isFramed)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var ancestors = isFramed ? string.Join(' ', options.AllowedOrigins.Prepend("'self'")) : "'none'";
        Guard(context.Response.Headers, $"""
            default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob:;
            connect-src 'self' ws://{context.Request.Host} wss://{context.Request.Host}; base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}
            """.ReplaceLineEndings(" "));

        var text = files.Page(files.IsComplete ? "chat.html" : "missing.html");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            ("mode", isFramed ? "framed-page" : "page"),
            ("files", files.Prefix),
            ("nonce", nonce),
            ("name", options.Name),
            ("privacy-address", options.PrivacyNoticeUrl ?? ""),
            ("privacy-hidden", string.IsNullOrEmpty(options.PrivacyNoticeUrl) ? "hidden" : "")])
        {
            text = text.Replace($"{{{{{name}}}}}", HtmlEncoder.Default.Encode(value));
        }

        return Results.Text(text, "text/html; charset=utf-8");
    }

    // Where somebody lands who wanted every trace gone: an empty page.
    private static IResult Cleared(HttpContext context)
    {
        Guard(context.Response.Headers, "default-src 'none'; frame-ancestors 'self'");
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.Text("<!doctype html><html lang=\"en\"><title>Blank page</title></html>", "text/html; charset=utf-8");
    }

    private static void Guard(IHeaderDictionary headers, string policy)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal))
        {
            headers.XFrameOptions = "DENY";
        }
    }

    private sealed class Validation : IValidateOptions<WebOptions>
    {
        public ValidateOptionsResult Validate(string? name, WebOptions options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
