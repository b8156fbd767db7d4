using System.Collections.Immutable;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>What strict YAML leaves of a file: texts, lists and maps, each with its place.</summary>
internal abstract record YamlNode(Source At);

/// <summary>
/// A scalar; all scalars are text. <paramref name="Spoiled"/> says why another reading of this text would differ from
/// what the writer sees (a comment cuts it, it looks like a number, …): harmless for ids and numbers, a mistake in prose.
/// </summary>
internal sealed record YamlText(Source At, string Value, YamlTextStyle Style, Spoiling? Spoiled = null) : YamlNode(At);

internal sealed record YamlList(Source At, ImmutableArray<YamlNode> Items) : YamlNode(At);

internal sealed record YamlMap(Source At, ImmutableArray<YamlPair> Pairs) : YamlNode(At)
{
    public YamlNode? this[string key] => Pairs.FirstOrDefault(pair => pair.Key.Value == key)?.Value;
}

internal sealed record YamlPair(YamlText Key, YamlNode Value);

internal enum YamlTextStyle
{
    Plain,
    Quoted,
    Folded,
}

/// <summary>Where a plain text changes under the writer's hands, and how, as the end of a sentence.</summary>
internal sealed record Spoiling(Source At, string How);
