using System.Globalization;
using System.Text.RegularExpressions;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>The part that looks into texts: prose, ids, numbers, and what they refer to.</summary>
internal sealed partial class Inspector
{
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

    private bool IsId(YamlText text) =>
        IdPattern().IsMatch(text.Value)
        || Report(text.At, Codes.BadId, $"'{Short(text.Value)}' cannot be an id; use small letters, digits and hyphens, as in old-backups");

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

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^(?<source>[A-Za-z]+)(§[1-9][0-9]?|-[a-z]+( [1-9][0-9]?)?)?\z")]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+\z")]
    private static partial Regex HostPattern();
}
