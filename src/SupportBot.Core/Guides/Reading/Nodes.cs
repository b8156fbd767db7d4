using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>Reads values out of YAML that was found to be of its shape.</summary>
internal static class Nodes
{
    public static string Text(this YamlMap map, string key) => ((YamlText)map[key]!).Value;

    public static string? MaybeText(this YamlMap map, string key) => (map[key] as YamlText)?.Value;

    public static IEnumerable<YamlText> Texts(this YamlMap map, string key) =>
        map[key] is YamlList list ? list.Items.Cast<YamlText>() : [];

    public static ImmutableArray<string> Strings(this YamlMap map, string key) =>
        [.. map.Texts(key).Select(text => text.Value)];

    public static double Number(this YamlMap map, string key) => map.MaybeNumber(key) ?? 0;

    public static double? MaybeNumber(this YamlMap map, string key) =>
        map[key] is YamlText text ? double.Parse(text.Value, CultureInfo.InvariantCulture) : null;

    public static int Whole(this YamlMap map, string key) => (int)map.Number(key);

    public static bool Flag(this YamlMap map, string key) => map.MaybeText(key) == "true";

    public static YamlMap Map(this YamlMap map, string key) => (YamlMap)map[key]!;

    public static IEnumerable<YamlPair> Pairs(this YamlMap map, string key) => (map[key] as YamlMap)?.Pairs ?? [];

    public static ImmutableArray<Section> Sections(this YamlMap map) =>
        [.. map.Strings("from").Select(name => new Section(name))];
}
