using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Guides;
using SupportBot.Pages;

namespace SupportBot.Pictures;

/// <summary>The pictures of the guide's places: each has a name, is drawn when it is asked for, and has a hash of the drawing in its address.</summary>
internal sealed partial class Gallery(GuideFolder guides, IOptions<WebOptions> options)
{
    /// <summary>Where the bot's own page finds it.</summary>
    public string? PathOf(Illustration illustration) =>
        Draw(illustration.Name) is { } svg ? $"/pictures/{Version(svg)}/{illustration.Name}.svg" : null;

    /// <summary>Where a channel finds it, as far as the bot has a public address; as a PNG only where one was made of this very drawing.</summary>
    public string? AddressOf(Illustration illustration, bool asPng) =>
        options.Value.Address is { Length: > 0 } address && PathOf(illustration) is { } path && (!asPng || PngOf(illustration.Name) is not null)
            ? address + (asPng ? Path.ChangeExtension(path, ".png") : path)
            : null;

    public string? PngOf(string name) =>
        options.Value.PictureFolder is { Length: > 0 } folder && Draw(name) is { } svg && Path.Combine(folder, $"{Version(svg)}.png") is var path && File.Exists(path)
            ? Path.GetFullPath(path)
            : null;

    /// <summary>The drawing of that name; null where the guide has none.</summary>
    public string? Draw(string name) => Draw(guides.Conversation.Guide, name);

    public static string Version(string svg) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)).AsSpan(0, 8));

    /// <summary>Nothing of the name gets into the drawing: it only chooses among what the guide describes.</summary>
    public static string? Draw(Guide guide, string name)
    {
        if (NamePattern().Match(name) is not { Success: true } parts || !guide.Places.TryGet(parts.Groups["place"].Value, out var place) || place.Picture is not { } picture)
        {
            return null;
        }

        var ios = int.Parse(parts.Groups["ios"].Value, CultureInfo.InvariantCulture);
        var rings = parts.Groups["rings"].Value is "0" ? [] : parts.Groups["rings"].Value.Select(row => row - '1').ToList();
        if (ios != 0 && !guide.Phones.IosVersions.Contains(ios))
        {
            return null;
        }

        var phone = new Phone(Ios: ios == 0 ? null : ios);
        var (title, words) = (place.Title.For(phone), place.Shows.For(phone));
        return picture switch
        {
            Picture.Screen screen when rings.All(row => row < screen.Rows.For(phone.MenusOf).Length) => ScreenPicture.Draw(title, words, screen, rings, phone),
            Picture.Buttons buttons when rings.Count == 0 => ButtonsPicture.Draw(title, words, buttons),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<place>[a-z0-9-]{1,80})\.(?<ios>0|[1-9][0-9]?)\.(?<rings>0|[1-8]{1,8})\z")]
    private static partial Regex NamePattern();
}
