using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>What of a guide could be built; all of it, where there are no mistakes.</summary>
internal sealed record GuideParts
{
    public required string Id { get; init; }

    public required Phones Phones { get; init; }

    public required Catalogue<MenuName> Names { get; init; }

    public required Catalogue<Cause> Causes { get; init; }

    public required Catalogue<Risk> Risks { get; init; }

    public required Catalogue<Place> Places { get; init; }

    public required Catalogue<Fact> Facts { get; init; }

    public required Catalogue<Check> Checks { get; init; }

    public required Catalogue<Symptom> Symptoms { get; init; }

    public required Catalogue<KnownMessage> Messages { get; init; }

    public required Catalogue<Prerequisite> Prerequisites { get; init; }

    public required Catalogue<CommonQuestion> Answers { get; init; }

    public required Catalogue<Remedy> Remedies { get; init; }

    public required WriterFiles Where { get; init; }

    /// <summary>Where a thing is declared: the last key of the path.</summary>
    public Source At(string file, params ReadOnlySpan<string> path) => Find(file, path)?.Key.At ?? default;

    /// <summary>What is written under the last key of the path.</summary>
    public YamlNode? Written(string file, params ReadOnlySpan<string> path) => Find(file, path)?.Value;

    /// <summary>A remedy as a file of the guide.</summary>
    public static string File(Remedy remedy) => $"remedies/{remedy.Id}";

    private YamlPair? Find(string file, ReadOnlySpan<string> path)
    {
        YamlNode? node = Where.Get(Id, file)?.Top;
        YamlPair? found = null;
        foreach (var key in path)
        {
            found = (node as YamlMap)?.Pairs.FirstOrDefault(pair => pair.Key.Value == key);
            node = found?.Value;
        }

        return found;
    }
}
