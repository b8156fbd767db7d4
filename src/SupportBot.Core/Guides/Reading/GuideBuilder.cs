using System.Collections.Immutable;
using SupportBot.Core.Guides.Linting;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>
/// Builds one guide. Every part that is sound is built and held against the rules, so that a mistake in one place does not
/// hide those in others; the guide itself comes only where there is none.
/// </summary>
internal sealed class GuideBuilder
{
    private readonly string id;
    private readonly WriterFiles files;
    private readonly SharedBuilder shared;
    private readonly ICollection<Diagnostic> diagnostics;
    private readonly Ids ids = new();
    private readonly Inspector inspector;
    private readonly HashSet<(Kind Kind, string Id)> broken = [];

    public GuideBuilder(string id, WriterFiles files, SharedBuilder shared, ICollection<Diagnostic> diagnostics)
    {
        this.id = id;
        this.files = files;
        this.shared = shared;
        this.diagnostics = diagnostics;
        inspector = new Inspector(ids, diagnostics);
    }

    public Guide? Build()
    {
        Declare();
        foreach (var (name, _, shape) in Shapes.Files)
        {
            if (Top(name) is { } top)
            {
                inspector.Inspect(top, shape);
            }
        }

        foreach (var (_, file) in files.Remedies(id))
        {
            if (file.Top is { } remedy)
            {
                inspector.InspectRemedy(remedy);
            }
        }

        if (shared.Phones is not { } phones)
        {
            return null;
        }

        var parts = BuildParts(phones);
        foreach (var diagnostic in GuideRules.Check(parts).Concat(Rules(parts)))
        {
            diagnostics.Add(diagnostic);
        }

        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) || shared.Phrases is null)
        {
            return null;
        }

        // Only of a guide without mistakes can it be said that nothing uses something.
        foreach (var diagnostic in UsageRules.Check(parts))
        {
            diagnostics.Add(diagnostic);
        }

        return Assemble(parts, Top("guide")!, shared.Phrases);
    }

    private YamlMap? Top(string name) => files.Get(id, name)?.Top;

    private void Declare()
    {
        Declare(Kind.Cause, "causes");
        Declare(Kind.Risk, "risks");
        Declare(Kind.Fact, "facts");
        Declare(Kind.Name, "places", "names");
        Declare(Kind.Place, "places", "places");
        Declare(Kind.Symptom, "symptoms", "symptoms");
        Declare(Kind.Check, "guide", "checks");
        Declare(Kind.Prerequisite, "guide", "prerequisites");
        Declare(Kind.Source, "guide", "sources");
        ids.Declare(Kind.Remedy, files.Remedies(id).Select(remedy => remedy.Id));
        if (!files.Remedies(id).Any())
        {
            ids.Unknowable(Kind.Remedy);
        }
    }

    private void Declare(Kind kind, string file, string? section = null)
    {
        var map = section is null ? Top(file) : Top(file)?[section];
        var names = (map as YamlMap)?.Pairs.Select(pair => pair.Key.Value).ToList() ?? [];
        ids.Declare(kind, names);

        // Of two with the same name, one was to have another.
        if (map is not YamlMap || files.Get(id, file) is not { IsWhole: true } || ids.Of(kind).Count < names.Count)
        {
            ids.Unknowable(kind);
        }
    }

    private GuideParts BuildParts(Phones phones)
    {
        var link = new Linker(phones, diagnostics)
        {
            Names = new(Sound(Kind.Name, Top("places")?["names"], _ => true)
                .Select(pair => KeyValuePair.Create(pair.Key.Value, pair.Value))
                .SelectMany(pair => Linker.MenuName(phones, diagnostics, pair.Key, pair.Value))),
        };
        link.Causes = Collect<Cause>(Kind.Cause, Top("causes"), link.Cause);
        link.Risks = Collect<Risk>(Kind.Risk, Top("risks"), link.Risk);
        link.Places = Collect<Place>(Kind.Place, Top("places")?["places"], link.Place);

        // A fact that compares two others is built after them.
        var facts = Top("facts");
        link.Facts = Collect<Fact>(Kind.Fact, facts, link.Fact, fact => fact["compares"] is null);
        link.Facts = new(link.Facts.Select(fact => KeyValuePair.Create(fact.Id, fact))
            .Concat(Collect<Fact>(Kind.Fact, facts, link.Fact, fact => fact["compares"] is not null).Select(fact => KeyValuePair.Create(fact.Id, fact))));

        if (Top("guide")?["someone-elses"] is YamlMap whose && whose["fact"] is YamlText fact && whose["value"] is YamlText value
            && link.Facts.TryGet(fact.Value, out var asked))
        {
            link.Value(asked, value);
        }

        link.Checks = Collect<Check>(Kind.Check, Top("guide")?["checks"], link.Check);
        var symptoms = Collect<Symptom>(Kind.Symptom, Top("symptoms")?["symptoms"], link.Symptom);
        link.Symptoms = symptoms;
        var remedies = files.Remedies(id)
            .Where(remedy => remedy.File is { Top: { } top, IsWhole: true } && IsSound(top))
            .Select(remedy => KeyValuePair.Create(remedy.Id, new RemedyBuilder(link).Build(remedy.Id, remedy.File.Top!)));
        return new GuideParts
        {
            Id = id,
            Phones = phones,
            Names = link.Names,
            Causes = link.Causes,
            Risks = link.Risks,
            Places = link.Places,
            Facts = link.Facts,
            Checks = link.Checks,
            Symptoms = symptoms,
            Messages = Collect<KnownMessage>(null, Top("symptoms")?["messages"], link.Message),
            Prerequisites = Collect<Prerequisite>(Kind.Prerequisite, Top("guide")?["prerequisites"], link.Prerequisite),
            Answers = Collect<CommonQuestion>(null, Top("answers"), link.Question),
            Remedies = new(remedies.ToList()),
            Where = files,
        };
    }

    private Catalogue<T> Collect<T>(Kind? kind, YamlNode? map, Func<string, YamlMap, T> build, Func<YamlMap, bool>? which = null) =>
        new(Sound(kind, map, which ?? (_ => true)).Select(pair => KeyValuePair.Create(pair.Key.Value, build(pair.Key.Value, (YamlMap)pair.Value))).ToList());

    // The entries of a map that can be built; the others are remembered, so that nothing is built on them.
    private List<YamlPair> Sound(Kind? kind, YamlNode? map, Func<YamlMap, bool> which)
    {
        var sound = new List<YamlPair>();
        foreach (var pair in (map as YamlMap)?.Pairs ?? [])
        {
            if (pair.Value is YamlMap entry && IsSound(entry))
            {
                if (which(entry) && !sound.Exists(known => known.Key.Value == pair.Key.Value))
                {
                    sound.Add(pair);
                }
            }
            else if (kind is { } named)
            {
                broken.Add((named, pair.Key.Value));
            }
        }

        return sound;
    }

    private bool IsSound(YamlNode node)
    {
        var (sound, uses) = inspector.Of(node);

        // Remedies and prerequisites are named, not linked, so that they may name each other.
        return sound && uses.All(use => use.Kind is Kind.Remedy or Kind.Prerequisite or Kind.Source
            || (ids.Of(use.Kind).Contains(use.Id) && !broken.Contains(use)));
    }

    private IEnumerable<Diagnostic> Rules(GuideParts parts)
    {
        var offered = parts.Remedies.SelectMany(remedy => remedy.Steps.OfType<ChooseStep>()).SelectMany(choose => choose.Among).ToHashSet();
        var allRemedies = parts.Remedies.Count == files.Remedies(id).Count();
        foreach (var remedy in parts.Remedies)
        {
            foreach (var diagnostic in PathRules.Check(remedy, parts, allRemedies ? offered : null)
                .Concat(RiskRules.Check(remedy, parts))
                .Concat(LengthRules.Check(remedy, parts.Phones)))
            {
                yield return diagnostic;
            }
        }

        if (Top("symptoms")?["symptoms"] is YamlMap symptoms)
        {
            foreach (var diagnostic in PhraseRules.SaidTwice(symptoms.Pairs
                .Where(pair => pair.Value is YamlMap symptom && symptom["phrases"] is YamlList)
                .Select(pair => (pair.Key.Value, (YamlList)((YamlMap)pair.Value)["phrases"]!))))
            {
                yield return diagnostic;
            }
        }
    }

    private static Guide Assemble(GuideParts parts, YamlMap top, Phrases phrases)
    {
        var words = new Linker(parts.Phones, []) { Names = parts.Names };
        var evidence = top.Map("evidence");
        var handOver = top.Map("hand-over");
        return new Guide
        {
            Id = parts.Id,
            Phones = parts.Phones,
            Phrases = phrases,
            Title = words.Wording(top, "title"),
            Greeting = words.Wording(top, "greeting"),
            Covers = words.Wordings(top, "covers"),
            Menu = [.. top.Strings("menu").Select(symptom => parts.Symptoms[symptom])],
            Links = top.Strings("links"),
            OlderIos = words.Wording(top, "older-ios"),
            Sources = top.Pairs("sources").ToImmutableDictionary(pair => pair.Key.Value, pair => ((YamlText)pair.Value).Value),
            Evidence = new EvidenceWeights(evidence.Number("word"), evidence.Number("read-out"), evidence.MaybeNumber("together") ?? 1),
            Prerequisites = parts.Prerequisites,
            Checks = parts.Checks,
            Looks = new FirstLooks(
                [.. top.Map("looks").Strings("first").Select(fact => parts.Facts[fact])],
                [.. top.Map("looks").Strings("before-risk").Select(fact => parts.Facts[fact])],
                [.. top.Map("looks").Strings("after-success").Select(fact => parts.Facts[fact])]),
            SomeoneElses = new Known(parts.Facts[top.Map("someone-elses").Text("fact")], top.Map("someone-elses").Text("value")),
            ToAPerson = parts.Symptoms[top.Text("to-a-person")],
            Tips = new(top.Pairs("tips").Select(pair => KeyValuePair.Create(
                pair.Key.Value,
                new Tip(pair.Key.Value, words.Wording((YamlMap)pair.Value, "text"), ((YamlMap)pair.Value).Sections())))),
            HandOver = new HandOver(words.Wording(handOver, "text"), words.Wordings(handOver, "ways")),
            Names = parts.Names,
            Places = parts.Places,
            Causes = parts.Causes,
            Risks = parts.Risks,
            Facts = parts.Facts,
            Symptoms = parts.Symptoms,
            Messages = parts.Messages,
            Answers = parts.Answers,
            Remedies = parts.Remedies,
        };
    }
}
