using System.Globalization;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>A short hash of a piece of a guide, the same wherever and in whatever layout it stands.</summary>
internal static class ContentHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(YamlNode node) => Add(Offset, node).ToString("x16", CultureInfo.InvariantCulture);

    // FNV-1a: nobody attacks it, it only has to notice an edit.
    private static ulong Add(ulong hash, YamlNode node) => node switch
    {
        YamlText text => Add(hash, text.Value),
        YamlList list => list.Items.Aggregate(Add(hash, "["), Add),
        YamlMap map => map.Pairs.Aggregate(Add(hash, "{"), (sum, pair) => Add(Add(sum, pair.Key), pair.Value)),
        _ => hash,
    };

    private static ulong Add(ulong hash, string text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        // An end, so that "a" and "b" are not "ab".
        return (hash ^ 0xFFFF) * Prime;
    }
}
