using System.Collections.Immutable;
using SupportBot.Core.Guides.Linting;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>Builds a remedy and its steps.</summary>
internal sealed class RemedyBuilder(Linker link)
{
    public Remedy Build(string id, YamlMap map) => new(
        id,
        map.At,
        link.Wording(map, "title"),
        link.Wording(map, "why"),
        map.Number("minutes"),
        map.Number("waits"),
        map.Flag("takes-chat-away"),
        Enum.Parse<RiskLevel>(map.MaybeText("risk") ?? "none", ignoreCase: true),
        link.MaybeWording(map, "costs"),
        map.Strings("needs"),
        link.Conditions(map, "only-if"),
        link.Conditions(map, "not-if"),
        link.Effects(map, "fixes"),
        link.Known(map, "sets"),
        [.. map.Strings("forgets").Select(fact => link.Facts[fact])],
        map.Sections(),
        new(map.Pairs("steps").Select(pair => KeyValuePair.Create(
            pair.Key.Value, Step(pair.Key, (YamlMap)pair.Value) with { Content = ContentHash.Of(pair.Value) }))));

    private Step Step(YamlText key, YamlMap map)
    {
        var (id, at) = (key.Value, key.At);
        if (map["warn"] is not null)
        {
            return new WarnStep(
                id, at, link.Wording(map, "warn"), Risks(map, "about"), Arrow(map, "accept"), Arrow(map, "decline"),
                link.MaybeWording(map, "accept-button"), link.MaybeWording(map, "decline-button"));
        }

        if (map["ask"] is not null)
        {
            return Ask(id, at, map);
        }

        if (map["choose"] is not null)
        {
            return new ChooseStep(id, at, link.Wording(map, "choose"), map.Strings("among"), Arrow(map, "until"), Arrow(map, "none-left"));
        }

        if (map["check"] is not null)
        {
            return new CheckStep(
                id, at, link.Checks[map.Text("check")], Arrow(map, "fixed"), Arrow(map, "waiting"), Arrow(map, "not-fixed"), Arrow(map, "cannot-run"));
        }

        var variants = Variants(map["do"]!);
        var deeds = variants.All.SelectMany(instructions => Deeds.In(instructions, link.Phones, link.Risks));
        return new DoStep(
            id, at, variants, link.MaybeWording(map, "tip"), [.. Risks(map, "risks").Concat(deeds).Distinct()], Arrow(map, "then"));
    }

    private AskStep Ask(string id, Source at, YamlMap map)
    {
        var fact = link.Facts[map.Text("ask")];
        var arrows = map.Pairs.Where(pair => pair.Key.Value is not ("ask" or "unsure")).ToList();
        var missing = fact.Outcomes.Where(outcome => map[outcome] is null).ToList();
        foreach (var pair in arrows.Where(pair => !fact.Outcomes.Contains(pair.Key.Value)))
        {
            link.Report(pair.Key.At, Codes.UnknownValue,
                $"'{fact.Id}' cannot be '{pair.Key.Value}', only {string.Join(", ", fact.Outcomes)}.{DidYouMean.Ask(pair.Key.Value, fact.Outcomes)}");

            // What is misspelt is not missing.
            missing.Remove(DidYouMean.Nearest(pair.Key.Value, missing) ?? "");
        }

        foreach (var outcome in missing)
        {
            link.Report(map.At, Codes.MissingArrow, $"where to go when '{fact.Id}' is '{outcome}' is missing");
        }

        return new AskStep(
            id, at, fact,
            new(arrows.Where(pair => fact.Outcomes.Contains(pair.Key.Value))
                .Select(pair => KeyValuePair.Create(pair.Key.Value, Arrow((YamlText)pair.Value)))),
            Arrow(map, "unsure"));
    }

    private DoVariants Variants(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            return new(null, ImmutableDictionary<string, ImmutableArray<Instruction>>.Empty, Always(link.Instructions(node)));
        }

        var fact = link.Facts[map.Text("by")];
        var variants = map.Pairs.Where(pair => pair.Key.Value != "by").ToList();
        if (fact.Kind == FactKind.Ios)
        {
            return ByIos(map, variants);
        }

        var unknown = variants.Where(pair => pair.Key.Value != "otherwise" && !fact.Options.Has(pair.Key.Value)).ToList();
        foreach (var pair in unknown)
        {
            link.Report(pair.Key.At, Codes.UnknownValue,
                $"'{fact.Id}' cannot be '{pair.Key.Value}', only {string.Join(", ", fact.Options.Ids)}, or otherwise.{DidYouMean.Ask(pair.Key.Value, [.. fact.Options.Ids, "otherwise"])}");
        }

        // Under a misspelt value there may stand what seems to be missing.
        if (map["otherwise"] is null && unknown.Count == 0)
        {
            var missing = fact.Options.Ids.Where(option => map[option] is null).ToList();
            if (missing.Count > 0)
            {
                link.Report(map.At, Codes.PhonesLeftOut, $"there are no instructions for '{fact.Id}' {string.Join(", ", missing)}; add them, or 'otherwise'");
            }
            else if (fact.WhenUnsure is null)
            {
                link.Report(map.At, Codes.PhonesLeftOut, $"there are no instructions for who is not sure of '{fact.Id}'; add 'otherwise' here, or 'when-unsure' to the fact");
            }
        }

        return new(
            fact,
            variants.Where(pair => pair.Key.Value != "otherwise").DistinctBy(pair => pair.Key.Value)
                .ToImmutableDictionary(pair => pair.Key.Value, pair => link.Instructions(pair.Value)),
            map["otherwise"] is { } otherwise ? Always(link.Instructions(otherwise)) : null);
    }

    private DoVariants ByIos(YamlMap map, List<YamlPair> variants)
    {
        var unknown = variants.Where(pair => IosKey.Parse(pair.Key.Value) is null).ToList();
        foreach (var pair in unknown)
        {
            link.Report(pair.Key.At, Codes.UnknownWord, $"'{pair.Key.Value}' is no iOS version; write any, ios-15, ios-11-to-14 or ios-18-on");
        }

        return new(
            null, ImmutableDictionary<string, ImmutableArray<Instruction>>.Empty,
            unknown.Count > 0 ? null : link.PerIos(new YamlMap(map.At, [.. variants]), link.Instructions));
    }

    private static PerIos<ImmutableArray<Instruction>> Always(ImmutableArray<Instruction> instructions) =>
        new([new IosRange<ImmutableArray<Instruction>>(0, int.MaxValue, instructions)]);

    private ImmutableArray<Risk> Risks(YamlMap map, string key) => [.. map.Strings(key).Select(risk => link.Risks[risk])];

    private static Arrow Arrow(YamlMap map, string key) => Arrow((YamlText)map[key]!);

    private static Arrow Arrow(YamlText text) => Exits.Parse(text.Value) is { } exit ? new(null, exit) : new(text.Value, null);
}
