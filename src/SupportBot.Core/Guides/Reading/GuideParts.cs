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

    /// <summary>Where a thing is declared: the key of its id.</summary>
    public Source At(string file, string id, string? section = null)
    {
        var top = Where.Get(Id, file)?.Top;
        var map = section is null ? top : top?[section] as Yaml.YamlMap;
        return map?.Pairs.FirstOrDefault(pair => pair.Key.Value == id)?.Key.At ?? default;
    }
}
