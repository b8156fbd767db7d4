using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SupportBot.Pages;

/// <summary>
/// The files of the page, as the build has laid them beside the program. Their address carries a hash of them all, so that a browser
/// keeps them for good and never mixes old with new.
/// </summary>
internal sealed class WebFiles
{
    private static readonly FrozenDictionary<string, string> types = new Dictionary<string, string>
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, string> paths;
    private readonly string folder;

    public WebFiles(string folder)
    {
        this.folder = folder;
        paths = Directory.EnumerateFiles(Path.Combine(folder, "files"))
            .Where(path => types.ContainsKey(Path.GetExtension(path)))
            .ToFrozenDictionary(path => Path.GetFileName(path), StringComparer.Ordinal);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in paths.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            all.AppendData(File.ReadAllBytes(path));
        }

        Prefix = $"/web/{Convert.ToHexStringLower(all.GetHashAndReset().AsSpan(0, 8))}/";
    }

    public string Prefix { get; }

    /// <summary>Web Chat is there: npm was, when the bot was built.</summary>
    public bool IsComplete => paths.ContainsKey("webchat.js");

    public string Page(string name) => File.ReadAllText(Path.Combine(folder, "pages", name));

    public IResult Get(HttpContext context, string version, string name)
    {
        if (!paths.TryGetValue(name, out var path))
        {
            return Results.NotFound();
        }

        // A page that was opened before the bot was renewed gets the present file, but does not keep it.
        var headers = context.Response.Headers;
        headers.CacheControl = Prefix == $"/web/{version}/" ? "public, max-age=31536000, immutable" : "no-cache";
        return Send(context, path);
    }

    public IResult Widget(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Send(context, Path.Combine(folder, "widget.js"));
    }

    private static IResult Send(HttpContext context, string path)
    {
        var type = types[Path.GetExtension(path)];
        context.Response.Headers.Vary = "Accept-Encoding";
        foreach (var (encoding, ending) in (ReadOnlySpan<(string, string)>)[("br", ".br"), ("gzip", ".gz")])
        {
            if (File.Exists(path + ending) && Accepts(context.Request, encoding))
            {
                context.Response.Headers.ContentEncoding = encoding;
                path += ending;
                break;
            }
        }

        var written = File.GetLastWriteTimeUtc(path);
        return Results.File(path, type, lastModified: written, entityTag: new EntityTagHeaderValue($"\"{written.Ticks:x}-{Path.GetExtension(path)[1..]}\""));
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);
}
