using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>
/// Holds YAML against its shape and reports whatever differs. What it calls sound can be built without further questions.
/// </summary>
internal sealed partial class Inspector(Ids ids, ICollection<Diagnostic> diagnostics)
{
    // More than any guide needs; the rules take their time for every step and every word.
    private const int MostSteps = 100;
    private const int MostCharacters = 1000;
    private const int MostEntries = 5000;

    private readonly Dictionary<YamlNode, (bool Sound, List<(Kind Kind, string Id)> Uses)> entries = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Kind Kind, string Id)> uses = [];
    private IReadOnlyCollection<string> steps = [];

    /// <summary>Whether what stands under an id is of its shape, and what it uses.</summary>
    public (bool Sound, List<(Kind Kind, string Id)> Uses) Of(YamlNode entry) =>
        entries.TryGetValue(entry, out var known) ? known : (false, []);

    /// <summary>Inspects a remedy as an entry of its own: its steps are what its arrows may name.</summary>
    public void InspectRemedy(YamlMap remedy)
    {
        steps = remedy["steps"] is YamlMap map ? [.. map.Pairs.Select(pair => pair.Key.Value)] : [];
        foreach (var step in (remedy["steps"] as YamlMap)?.Pairs ?? [])
        {
            if (Exits.Parse(step.Key.Value) is not null)
            {
                Report(step.Key.At, Codes.BadId, $"a step cannot be called '{step.Key.Value}', the name of a way out of the remedy");
            }
        }

        Entry(remedy, Shapes.Remedy);
        if ((remedy["steps"] as YamlMap)?.Pairs is { Length: > MostSteps } pairs)
        {
            Report(pairs[MostSteps].Key.At, Codes.TooManyLines, $"a remedy has at most {MostSteps} steps; make two remedies of it");
            entries[remedy] = (false, []);
        }
    }

    public bool Inspect(YamlNode node, Shape shape) => shape switch
    {
        Shape.Prose => Text(node, out var text) && Prose(text),
        Shape.Phrase => Text(node, out var text) && Phrase(text),
        Shape.Sentence sentence => Text(node, out var text) && Sentence(text, sentence.Blanks),
        Shape.Word word => Text(node, out var text) && OneOf(text, word.Of),
        Shape.Number number => Text(node, out var text) && Number(text, number),
        Shape.Flag => Text(node, out var text) && OneOf(text, ["true", "false"]),
        Shape.Reference reference => Text(node, out var text) && Refers(text, reference.To),
        Shape.FactValue => Text(node, out _),
        Shape.SourceSection => Text(node, out var text) && Section(text),
        Shape.Host => Text(node, out var text) && Host(text),
        Shape.ArrowTo => Text(node, out var text) && Arrow(text),
        Shape.ListOf list => Items(node, list),
        Shape.MapOf map => Entries(node, map),
        Shape.Fields fields => Keys(node, fields),
        Shape.OneOf oneOf => Kinds(node, oneOf),
        Shape.Either either => Either(node, either),
        _ => throw new InvalidOperationException($"No shape {shape}."),
    };

    private bool Entry(YamlNode node, Shape shape)
    {
        var first = uses.Count;
        var sound = Inspect(node, shape);
        entries[node] = (sound, uses[first..]);
        return sound;
    }

    private bool Items(YamlNode node, Shape.ListOf shape)
    {
        if (node is not YamlList list)
        {
            return Wrong(node, $"a list belongs here, each line beginning with '- ', not {Describe(node)}");
        }

        if (list.Items.Length < shape.Least)
        {
            return Report(list.At, Codes.MissingKey, shape.Least == 1 ? "this list is empty" : $"this list needs at least {shape.Least} lines");
        }

        if (list.Items.Length > shape.Most)
        {
            Report(list.Items[shape.Most].At, Codes.TooManyLines, $"this list may have {shape.Most} lines");
        }

        return list.Items.Aggregate(true, (sound, item) => Inspect(item, shape.Item) && sound);
    }

    private bool Entries(YamlNode node, Shape.MapOf shape)
    {
        if (node is not YamlMap map)
        {
            return Wrong(node, $"lines such as 'name: …' belong here, not {Describe(node)}");
        }

        return !IsTooLong(map) && map.Pairs.Aggregate(HasEachKeyOnce(map), (sound, pair) => KeyOf(pair.Key, shape.Key) & Entry(pair.Value, shape.Value) && sound);
    }

    private bool IsTooLong(YamlMap map) => map.Pairs.Length > MostEntries
        && !Report(map.Pairs[MostEntries].Key.At, Codes.Size, $"there are more than {MostEntries} keys here; check that it is the right file");

    // A key that stands twice was reported with the YAML; which of the two is meant cannot be known.
    private static bool HasEachKeyOnce(YamlMap map) => map.Pairs.Select(pair => pair.Key.Value).Distinct().Count() == map.Pairs.Length;

    private bool KeyOf(YamlText key, Key shape) => shape switch
    {
        Key.Reference reference => Refers(key, reference.To),
        Key.Word word => OneOf(key, word.Of),
        Key.Ios => IosKey.Parse(key.Value) is not null
            || Report(key.At, Codes.UnknownWord, $"'{Short(key.Value)}' is no iOS version; write any, ios-15, ios-11-to-14 or ios-18-on"),
        Key.Source => key.Value.All(char.IsAsciiLetter)
            || Report(key.At, Codes.BadId, $"'{Short(key.Value)}' cannot be the short name of a source; use letters only"),

        // What the fact can be is known when the guide is linked.
        Key.FactValue => true,
        _ => IsId(key),
    };

    private bool Keys(YamlNode node, Shape.Fields shape)
    {
        if (node is not YamlMap map)
        {
            return Wrong(node, $"keys such as '{shape.Known.Select(field => field.Name).FirstOrDefault("id")}:' belong here, not {Describe(node)}");
        }

        if (IsTooLong(map))
        {
            return false;
        }

        var sound = HasEachKeyOnce(map);
        var names = shape.Known.Select(field => field.Name).ToList();
        var absent = names.Where(name => map[name] is null).ToList();
        var meant = new HashSet<string>();
        foreach (var pair in map.Pairs)
        {
            if (shape.Known.FirstOrDefault(field => field.Name == pair.Key.Value) is { } field)
            {
                sound &= Inspect(pair.Value, field.Shape);
            }
            else if (shape.Rest is { } rest)
            {
                sound &= KeyOf(pair.Key, rest.Key) & Entry(pair.Value, rest.Value);
            }
            else if (pair.Key.Value.Contains(' '))
            {
                Report(pair.Key.At, Codes.SpoiledText, $"YAML reads '{Short(pair.Key.Value)}:' as a key because of the colon; put the whole text in quotes");
            }
            else
            {
                Report(pair.Key.At, Codes.UnknownKey, $"there is no key '{Short(pair.Key.Value)}' here.{DidYouMean.Ask(pair.Key.Value, names)}");
                if (DidYouMean.Nearest(pair.Key.Value, absent) is { } nearest)
                {
                    // What stands under a misspelt key is not missing: nothing is built, and no rule misses it.
                    sound = false;
                    meant.Add(nearest);
                }
            }
        }

        foreach (var missing in shape.Known.Where(field => field.Required && absent.Contains(field.Name) && !meant.Contains(field.Name)))
        {
            sound = Report(map.At, Codes.MissingKey, $"'{missing.Name}' is missing");
        }

        return sound;
    }

    private bool Kinds(YamlNode node, Shape.OneOf shape)
    {
        var kinds = node is YamlMap map ? shape.Kinds.Where(kind => map[kind.Key] is not null).ToList() : [];
        return kinds switch
        {
            [var only] => Keys(node, only.Fields),
            [] => Wrong(node, $"{shape.What} is one of {string.Join(", ", shape.Kinds.Select(kind => kind.Key))}; none of them is here.{Near(node, shape)}"),
            _ => Report(node.At, Codes.WrongKind, $"{shape.What} is exactly one kind; this one is {string.Join(" and ", kinds.Select(kind => kind.Key))}"),
        };
    }

    private static string Near(YamlNode node, Shape.OneOf shape) =>
        node is YamlMap { Pairs: [var first, ..] } ? DidYouMean.Ask(first.Key.Value, shape.Kinds.Select(kind => kind.Key)) : "";

    private bool Either(YamlNode node, Shape.Either shape)
    {
        var chosen = node switch
        {
            YamlText => shape.Text ?? shape.List,
            YamlList => shape.List ?? shape.Text,
            YamlMap { Pairs: [var pair] } when pair.Key.Value.Contains(' ') => shape.Text ?? shape.Map,
            _ => shape.Map ?? shape.Text,
        };
        return Inspect(node, chosen!);
    }

    private bool Wrong(YamlNode node, string message) => node is YamlText { Value: "" }
        ? Report(node.At, Codes.MissingKey, "there is nothing here; write what belongs here, or take the key away")
        : Report(node.At, Codes.WrongKind, message);

    // Always false, so that it can be returned.
    private bool Report(Source at, string code, string message)
    {
        diagnostics.Add(new Diagnostic(at, code, message));
        return false;
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlText => "a text",
        YamlList => "a list",
        _ => "keys and values",
    };

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
