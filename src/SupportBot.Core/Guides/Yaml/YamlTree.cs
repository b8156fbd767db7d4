using System.Collections.Immutable;
using YamlDotNet.Core.Events;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>
/// Builds texts, lists and maps from the parser's events and refuses the rest of YAML. The open ones are kept on a stack of
/// its own, so that no file is too deep for it.
/// </summary>
internal sealed class YamlTree(YamlFile file, MistakeList mistakes)
{
    private const int Deepest = 20;

    private readonly Stack<OpenNode> openNodes = new();
    private bool began;

    public YamlMap? Top { get; private set; }

    /// <summary>The text read last, for the mistakes that only show behind it.</summary>
    public Scalar? LastText { get; private set; }

    /// <summary>Where the outermost list or map in brackets begins, while one is open.</summary>
    public int? OpenBracket => openNodes.LastOrDefault(node => node.Brackets)?.Start;

    /// <summary>Takes the next event; false when the rest of the file is of no use.</summary>
    public bool Add(ParsingEvent next)
    {
        switch (next)
        {
            case DocumentStart document:
                return Begin(document);
            case StreamEnd when !began:
                Report(0, Codes.Size, "this file is empty");
                return false;
            case AnchorAlias alias:
                Refuse((int)alias.Start.Index);
                return Place(new YamlText(file.At((int)alias.Start.Index), "*" + alias.Value, YamlTextStyle.Plain), (int)alias.Start.Index);
            case Scalar text:
                LastText = text;
                return Place(YamlTexts.Read(file, text, Quiet ? new MistakeList() : mistakes), Start(text), (int)text.End.Index);
            case SequenceStart list:
                return Open(new OpenNode(Start(list), IsMap: false, list.Style == SequenceStyle.Flow), list);
            case MappingStart map:
                return Open(new OpenNode(Start(map), IsMap: true, map.Style == MappingStyle.Flow), map);
            case SequenceEnd or MappingEnd:
                return Close(openNodes.Pop());
            default:
                return true;
        }
    }

    private bool Quiet => openNodes.TryPeek(out var parent) && parent.Refused;

    private bool Begin(DocumentStart document)
    {
        if (began)
        {
            Report((int)document.Start.Index, Codes.Size, "a second document begins here: a guide's file holds one, so delete the line '---'");
            Top = null;
            return false;
        }

        return began = true;
    }

    private int Start(NodeEvent node)
    {
        var start = (int)node.Start.Index;
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            Refuse(start);
        }

        return start;
    }

    private bool Open(OpenNode node, NodeEvent from)
    {
        if (openNodes.Count == 0 && (!node.IsMap || node.Brackets))
        {
            Report(node.Start, Codes.Syntax, "a guide's file begins with 'key: value'");
            return false;
        }

        if (openNodes.Count == Deepest)
        {
            mistakes.Add(file.Mistake(node.Start, Codes.Size, $"this is nested deeper than {Deepest} levels: a guide needs five or six"));
            return false;
        }

        node.Refused = Quiet || IsRefused(node, from);
        openNodes.Push(node);
        return true;
    }

    private bool IsRefused(OpenNode node, NodeEvent from)
    {
        var parent = openNodes.TryPeek(out var open) ? open : null;
        node.IsPair = node is { IsMap: true, Brackets: true } && from.Start.Index == 0;
        if (node.IsPair)
        {
            return false;
        }

        if (parent is { IsMap: true, Key: null })
        {
            Report(YamlKeys.Beginning(file, node.Start), Codes.YamlFeature, "a key is a map or a list here: a guide's keys are words");
        }
        else if (node is { IsMap: true, Brackets: true })
        {
            Refuse(node.Start);
        }
        else if (!node.IsMap && parent is { IsMap: false })
        {
            Report(node.Start, Codes.YamlFeature, node.Brackets
                ? "a list inside a list is not used in guides. If this is a text, put it in quotes"
                : "a list inside a list is not used in guides: write one '-' only. If this is a text, put it in quotes");
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool Close(OpenNode node)
    {
        var at = node.At ?? file.At(node.Start);
        if (!node.IsMap)
        {
            return Place(new YamlList(at, node.Items.DrainToImmutable()), node.Start);
        }

        var map = new YamlMap(at, node.Pairs.DrainToImmutable());
        if (!Quiet && !node.Refused && openNodes.TryPeek(out var parent) && !parent.IsMap)
        {
            CheckItem(map, node.Start);
        }

        return Place(map, node.Start);
    }

    // "- go: PLACE" is the one map that a list may hold; a text with ': ' looks the same to YAML.
    private void CheckItem(YamlMap map, int start)
    {
        if (map.Pairs is not [var (key, value)])
        {
            Report(start, Codes.YamlFeature, "an item of a list is a map here: a guide's lists hold texts");
        }
        else if (!YamlTexts.IsId(key.Value) && key.Style == YamlTextStyle.Plain)
        {
            Report(start, Codes.YamlFeature, value is YamlText { Value: "" }
                ? "this text ends in ':', which YAML reads as a key: put the text in quotes"
                : "this text contains ': ', which YAML reads as key and value: put the text in quotes");
        }
        else if (value is not YamlText)
        {
            Report(start, Codes.YamlFeature, "an item of a list is a map of maps or lists here: a guide's lists hold texts");
        }
    }

    private bool Place(YamlNode node, int start, int end = -1)
    {
        if (!openNodes.TryPeek(out var parent))
        {
            return Finish(node, start, end);
        }

        parent.At ??= node.At;
        if (!parent.IsMap)
        {
            parent.Items.Add(node);
        }
        else if (parent.Key is not { } key)
        {
            parent.Key = node as YamlText ?? new YamlText(node.At, "", YamlTextStyle.Plain);
            CheckKey(parent, parent.Key, start, end);
        }
        else
        {
            parent.Pairs.Add(new YamlPair(key, node));
            parent.Key = null;
        }

        return true;
    }

    private bool Finish(YamlNode node, int start, int end)
    {
        Top = node as YamlMap;
        if (Top is null)
        {
            var (at, code, message) = end == start
                ? (0, Codes.Size, "this file is empty")
                : (start, Codes.Syntax, "a guide's file begins with 'key: value'");
            Report(at, code, message);
        }

        return Top is not null;
    }

    private void CheckKey(OpenNode map, YamlText key, int start, int end)
    {
        if (map.IsPair)
        {
            Report(start, Codes.YamlFeature, "an item of this list contains ': ', which YAML reads as key and value: put it in quotes");
            map.Refused = true;
        }

        if (Quiet || end < 0)
        {
            return;
        }

        if (YamlKeys.Refusal(file, key, start, end, map.Brackets) is var (at, code, message))
        {
            Report(at, code, message);
        }

        if (key.Value.Length > 0 && !map.FirstLines.TryAdd(key.Value, key.At.Line))
        {
            Report(start, Codes.DuplicateKey, $"the key '{YamlTexts.Short(key.Value)}' stands here a second time, the first is on line "
                + $"{map.FirstLines[key.Value]}: delete or rename one");
        }
    }

    private void Refuse(int start)
    {
        var (code, message) = TextBeginnings.Refusal(file, start);
        Report(start, code, message);
    }

    private void Report(int start, string code, string message)
    {
        if (!Quiet)
        {
            mistakes.Add(file.Mistake(start, code, message));
        }
    }

    private sealed record OpenNode(int Start, bool IsMap, bool Brackets)
    {
        public ImmutableArray<YamlNode>.Builder Items { get; } = ImmutableArray.CreateBuilder<YamlNode>();
        public ImmutableArray<YamlPair>.Builder Pairs { get; } = ImmutableArray.CreateBuilder<YamlPair>();
        public Dictionary<string, int> FirstLines { get; } = new(StringComparer.Ordinal);
        public Source? At { get; set; }
        public YamlText? Key { get; set; }
        public bool Refused { get; set; }

        /// <summary>The map that "[a: b]" makes of its item; it comes without a place of its own.</summary>
        public bool IsPair { get; set; }
    }
}
