using System.Globalization;
using System.Text.RegularExpressions;
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

    private bool Text(YamlNode node, out YamlText text)
    {
        if (node is YamlText found)
        {
            text = found;
            if (found.Value.Length > 0)
            {
                return true;
            }

            return Report(found.At, Codes.MissingKey, "there is nothing here; write the text, or take the key away");
        }

        text = new YamlText(node.At, "", YamlTextStyle.Plain);

        // "Tap Settings: then General" is a map to YAML.
        if (node is YamlMap { Pairs: [var pair, ..] } && pair.Key.Value.Contains(' '))
        {
            return Report(node.At, Codes.SpoiledText, $"YAML reads '{Short(pair.Key.Value)}:' as a key because of the colon; put the whole text in quotes");
        }

        return Report(node.At, Codes.WrongKind, $"a text belongs here, not {Describe(node)}");
    }

    private bool Prose(YamlText text)
    {
        var sound = Marked(text);
        if (sound)
        {
            foreach (var (start, _, name) in Wording.Marks(text.Value))
            {
                sound &= Refers(new YamlText(Inside(text, start + 1), name, text.Style), Kind.Name);
            }
        }

        return sound;
    }

    private bool Sentence(YamlText text, IReadOnlyCollection<string> blanks)
    {
        var sound = Marked(text);
        foreach (var (start, _, blank) in Wording.Marks(sound ? text.Value : "").Where(mark => !blanks.Contains(mark.Name)))
        {
            sound = Report(Inside(text, start + 1), Codes.UnknownName, blanks.Count == 0
                ? $"this sentence has no blanks, and so no '{Short(blank)}'"
                : $"this sentence has no blank '{Short(blank)}', only {string.Join(", ", blanks)}.{DidYouMean.Ask(blank, blanks)}");
        }

        return sound;
    }

    // Bold and braces, each closed.
    private bool Marked(YamlText text)
    {
        if (!Phrase(text))
        {
            return false;
        }

        if (text.Value.Split("**").Length % 2 == 0)
        {
            Report(
                Inside(text, text.Value.LastIndexOf("**", StringComparison.Ordinal)), Codes.UnclosedMark,
                "bold begins with ** and does not end; write **the words on the phone**");
        }

        if (StrayBrace(text.Value) is { } brace)
        {
            return Report(
                Inside(text, brace), Codes.UnclosedMark,
                "a name begins with { and does not end, or the other way round; write {backup-switch}");
        }

        return true;
    }

    private static int? StrayBrace(string text)
    {
        int? open = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' ? open is not null : text[at] == '}' && open is null)
            {
                return open ?? at;
            }

            open = text[at] switch { '{' => at, '}' => null, _ => open };
        }

        return open;
    }

    // Line breaks, and escapes in a quoted text, move what follows, so that only texts without any can be pointed into.
    private static Source Inside(YamlText text, int offset) => text.Style switch
    {
        YamlTextStyle.Plain when text.Spoiled is null => text.At with { Column = text.At.Column + offset },
        YamlTextStyle.Quoted when text.Spoiled is null && text.Value.AsSpan(0, offset).IndexOfAny('"', '\\', '\'') < 0 =>
            text.At with { Column = text.At.Column + offset + 1 },
        _ => text.At,
    };

    private bool Phrase(YamlText text)
    {
        if (text.Value.Length > MostCharacters)
        {
            return Report(text.At, Codes.TooManyWords, $"this text is {text.Value.Length} characters long; nobody reads more than {MostCharacters}");
        }

        if (text.Spoiled is { } spoiled)
        {
            Report(spoiled.At, Codes.SpoiledText, $"this text {spoiled.How}");
        }
        else if (string.IsNullOrWhiteSpace(text.Value))
        {
            return Report(text.At, Codes.MissingKey, "there is nothing but white space here; write the text, or take the key away");
        }

        return true;
    }

    private bool OneOf(YamlText text, IReadOnlyCollection<string> words) =>
        words.Contains(text.Value)
        || Report(text.At, Codes.UnknownWord, $"'{Short(text.Value)}' cannot stand here, only {string.Join(", ", words)}.{DidYouMean.Ask(text.Value, words)}");

    private bool Number(YamlText text, Shape.Number shape)
    {
        var style = shape.Whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (text.Style != YamlTextStyle.Plain || !double.TryParse(text.Value, style, CultureInfo.InvariantCulture, out var number))
        {
            return Report(text.At, Codes.BadNumber, $"'{Short(text.Value)}' is not a {(shape.Whole ? "whole number" : "number")} such as {(shape.Whole ? "12" : "0.5")}");
        }

        return (number >= shape.Least && number <= shape.Most)
            || Report(text.At, Codes.BadNumber, string.Create(CultureInfo.InvariantCulture, $"{text.Value} is outside {shape.Least} to {shape.Most}"));
    }

    private bool Refers(YamlText text, Kind kind)
    {
        uses.Add((kind, text.Value));
        return ids.Has(kind, text.Value)
            || Report(text.At, Codes.Unknown(kind), $"there is no {Name(kind)} '{Short(text.Value)}' in {Home(kind)}.{DidYouMean.Ask(text.Value, ids.Of(kind))}");
    }

    private bool Arrow(YamlText text) =>
        steps.Contains(text.Value)
        || Exits.Parse(text.Value) is not null
        || Report(text.At, Codes.UnknownStep, $"there is no step '{Short(text.Value)}' in this remedy.{DidYouMean.Ask(text.Value, steps.Concat(Exits.Names))}");

    private bool Section(YamlText text)
    {
        var found = SectionPattern().Match(text.Value);
        if (!found.Success)
        {
            return Report(text.At, Codes.UnknownSource, $"'{Short(text.Value)}' names no part of a source; write it like A§7, E-cause 2 or Apple");
        }

        var source = found.Groups["source"].Value;
        return ids.Has(Kind.Source, source)
            || Report(text.At, Codes.UnknownSource, $"there is no source '{source}' in guide.yaml.{DidYouMean.Ask(source, ids.Of(Kind.Source))}");
    }

    private bool Host(YamlText text) =>
        HostPattern().IsMatch(text.Value)
        || Report(text.At, Codes.ForeignLink, $"'{Short(text.Value)}' is not a host such as apple.com, in small letters and without https://");

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

    private bool IsId(YamlText text) =>
        IdPattern().IsMatch(text.Value)
        || Report(text.At, Codes.BadId, $"'{Short(text.Value)}' cannot be an id; use small letters, digits and hyphens, as in old-backups");

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
            [] => Wrong(node, $"a step is one of {string.Join(", ", shape.Kinds.Select(kind => kind.Key))}; none of them is here.{Near(node, shape)}"),
            _ => Report(node.At, Codes.WrongKind, $"a step is exactly one kind; this one is {string.Join(" and ", kinds.Select(kind => kind.Key))}"),
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

    private static string Name(Kind kind) => kind switch
    {
        Kind.Name => "name in braces",
        _ => kind.ToString().ToLowerInvariant(),
    };

    // Where its declaration is to be looked for, or written.
    private static string Home(Kind kind) => kind switch
    {
        Kind.Remedy => "the folder remedies",
        Kind.Name => "places.yaml",
        Kind.Check or Kind.Prerequisite => "guide.yaml",
        _ => $"{Name(kind)}s.yaml",
    };

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^(?<source>[A-Za-z]+)(§[1-9][0-9]?|-[a-z]+( [1-9][0-9]?)?)?\z")]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+\z")]
    private static partial Regex HostPattern();
}
