using System.Security.Cryptography;
using System.Text;
using SupportBot.Core.Conversations;
using SupportBot.Guides;

namespace SupportBot.Pictures;

/// <summary>Serves the pictures, and writes them into a folder for whoever turns them into PNGs.</summary>
internal static class PictureEndpoints
{
    // Opened by itself a picture may do nothing but paint: its one style element, by its hash.
    private static readonly string policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Palette.Style)))}'; frame-ancestors 'none'; sandbox";

    public static void AddPictures(this IServiceCollection services) => services.AddSingleton<Gallery>();

    public static void MapPictures(this WebApplication app)
    {
        app.MapGet("/pictures/{version}/{name}.svg", (HttpContext context, Gallery gallery, string version, string name) =>
            gallery.Draw(name) is { } svg ? Send(context, version, Gallery.Version(svg), Results.Text(svg, "image/svg+xml; charset=utf-8")) : Results.NotFound());
        app.MapGet("/pictures/{version}/{name}.png", (HttpContext context, Gallery gallery, string version, string name) =>
            gallery.PngOf(name) is { } path ? Send(context, version, Path.GetFileNameWithoutExtension(path), Results.File(path, "image/png")) : Results.NotFound());
    }

    /// <summary>The operators' command: <c>pictures FOLDER</c> writes every picture that the guide can show, under the hash of its drawing.</summary>
    public static async Task<int> WritePicturesAsync(this WebApplicationBuilder builder, string folder)
    {
        builder.UseQuietLog();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGuides();
        await using var app = builder.Build();
        app.ReadGuide();
        var guide = app.Services.GetRequiredService<GuideFolder>().Conversation.Guide;
        Directory.CreateDirectory(folder);
        var drawings = Illustration.AllOf(guide).Select(one => Gallery.Draw(guide, one.Name)!).Distinct().ToList();
        foreach (var svg in drawings)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{Gallery.Version(svg)}.svg"), svg);
        }

        await Console.Out.WriteLineAsync($"{drawings.Count} pictures are in {Path.GetFullPath(folder)}.");
        return 0;
    }

    // Who has an older page open gets the present drawing, but does not keep it.
    private static IResult Send(HttpContext context, string asked, string present, IResult picture)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = asked == present ? "public, max-age=31536000, immutable" : "no-cache";
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return picture;
    }
}
