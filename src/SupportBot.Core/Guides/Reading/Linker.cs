using System.Collections.Immutable;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>Builds the parts of a guide out of sound YAML and ties them together.</summary>
internal sealed class Linker(Phones phones, ICollection<Diagnostic> diagnostics)
{
    public Phones Phones => phones;

    public Catalogue<MenuName> Names { get; init; } = new([]);

    public Catalogue<Cause> Causes { get; set; } = new([]);

    public Catalogue<Risk> Risks { get; set; } = new([]);

    public Catalogue<Place> Places { get; set; } = new([]);

    public Catalogue<Fact> Facts { get; set; } = new([]);

    public Catalogue<Check> Checks { get; set; } = new([]);

    public Catalogue<Symptom> Symptoms { get; set; } = new([]);

    public static IEnumerable<KeyValuePair<string, MenuName>> MenuName(
        Phones phones, ICollection<Diagnostic> diagnostics, string id, YamlNode node) =>
        [KeyValuePair.Create(id, new MenuName(id, new Linker(phones, diagnostics).PerIos((YamlMap)node, name => ((YamlText)name).Value)))];

    public Cause Cause(string id, YamlMap map) => new(
        id, Wording(map, "title"), map.Text("topic"), Wording(map, "why"), map.Number("prior"), map.Text("source") == "measured", map.Sections());

    public Risk Risk(string id, YamlMap map) => new(
        id, Wording(map, "title"), Enum.Parse<RiskLevel>(map.Text("level"), ignoreCase: true), map.Strings("deeds"), map.Strings("needs"));

    public Place Place(string id, YamlMap map) => new(
        id,
        Wording(map, "title"),
        PerIos(map.Map("path"), lines => ((YamlList)lines).Items.Select(line => Wording((YamlText)line)).ToImmutableArray()),
        Wording(map, "shows"),
        [.. map.Strings("risks").Select(risk => Risks[risk])],
        map["picture"] is YamlMap picture ? Picture(picture) : null);

    public Fact Fact(string id, YamlMap map)
    {
        var options = new Catalogue<FactOption>(map.Pairs("options").Select(pair => KeyValuePair.Create(
            pair.Key.Value, Option(pair.Key.Value, (YamlMap)pair.Value))));
        var fact = new Fact(
            id,
            Enum.Parse<FactKind>(map.MaybeText("kind") ?? "choice", ignoreCase: true),
            Wording(map, "title"),
            Wording(map, "question"),
            Wording(map, "why"),
            map["how"] is { } how ? Instructions(how) : [],
            map.Number("minutes"),
            map.Text("trust") == "word" ? Trust.Word : Trust.ReadOut,
            options,
            Feature(map.MaybeText("from-phone")),
            map.MaybeText("amount-of") is { } room ? Enum.Parse<AmountOf>(room, ignoreCase: true) : null,
            map.Flag("from-apple"),
            [.. map.Strings("compares").Where(Facts.Has).Select(other => Facts[other])],
            map.MaybeText("when-unsure"));
        if (map["when-unsure"] is YamlText unsure)
        {
            Value(fact, unsure);
        }

        return fact;
    }

    public Check Check(string id, YamlMap map) => new(
        id,
        Wording(map, "title"),
        map.Text("proves") == "backup" ? Proof.Backup : Proof.Copy,
        map.Flag("after-a-night"),
        Instructions(map["do"]!),
        Wording(map, "question"),
        new(map.Pairs("answers").Select(pair => KeyValuePair.Create(pair.Key.Value, CheckAnswer(pair.Key.Value, (YamlMap)pair.Value)))));

    public Symptom Symptom(string id, YamlMap map) => new(
        id, Wording(map, "title"), MaybeWording(map, "button"), Effects(map, "means"), map.MaybeText("wants"),
        MaybeWording(map, "reply"), Known(map, "learns"), map.Sections(), map.Strings("phrases"));

    public KnownMessage Message(string id, YamlMap map) => new(
        id, Wording(map, "title"), map.Strings("texts"), Symptoms[map.Text("symptom")], Effects(map, "means"),
        Known(map, "learns"), map.Sections());

    public Prerequisite Prerequisite(string id, YamlMap map)
    {
        var fact = Facts[map.Text("fact")];
        return new(id, Wording(map, "title"), new Known(fact, Value(fact, (YamlText)map["value"]!)), map.Text("remedy"));
    }

    public CommonQuestion Question(string id, YamlMap map) => new(
        id, Wording(map, "title"), map.Strings("questions"), Wording(map, "answer"), map.Sections());

    public Wording Wording(YamlMap map, string key) => Wording((YamlText)map[key]!);

    public Wording? MaybeWording(YamlMap map, string key) => map[key] is YamlText text ? Wording(text) : null;

    public ImmutableArray<Wording> Wordings(YamlMap map, string key) => [.. map.Texts(key).Select(Wording)];

    public ImmutableArray<Instruction> Instructions(YamlNode node) =>
    [
        .. ((YamlList)node).Items.Select(item => item is YamlText text
            ? (Instruction)new Instruction.Say(Wording(text))
            : new Instruction.Go(Places[((YamlMap)item).Text("go")])),
    ];

    public ImmutableArray<Effect> Effects(YamlMap map, string key) =>
        [.. map.Pairs(key).Select(pair => new Effect(Causes[pair.Key.Value], ((YamlMap)map[key]!).Number(pair.Key.Value)))];

    public ImmutableArray<Known> Known(YamlMap map, string key) =>
        [.. map.Pairs(key).Select(pair => new Known(Facts[pair.Key.Value], Value(Facts[pair.Key.Value], (YamlText)pair.Value)))];

    public ImmutableArray<Condition> Conditions(YamlMap map, string key) =>
    [
        .. map.Pairs(key).Select(pair => new Condition(
            Facts[pair.Key.Value], [.. ((YamlList)pair.Value).Items.Select(value => Value(Facts[pair.Key.Value], (YamlText)value))])),
    ];

    /// <summary>Variants by iOS, which must leave no version out and none twice.</summary>
    public PerIos<T> PerIos<T>(YamlMap map, Func<YamlNode, T> build)
    {
        var ranges = map.Pairs
            .Select(pair => (pair.Key, Range: IosKey.Parse(pair.Key.Value)!.Value, pair.Value))
            .OrderBy(pair => pair.Range.From)
            .ToList();
        foreach (var version in phones.IosVersions.Where(version => version >= phones.MenusFrom))
        {
            var fitting = ranges.Where(range => version >= range.Range.From && version <= range.Range.To).ToList();
            if (fitting.Count == 0)
            {
                Report(map.At, Codes.PhonesLeftOut, $"nothing here is for iOS {version}");
            }
            else if (fitting.Count > 1)
            {
                Report(fitting[1].Key.At, Codes.PhonesLeftOut, $"iOS {version} is in '{fitting[0].Key.Value}' and in '{fitting[1].Key.Value}'");
            }
        }

        return new([.. ranges.Select(range => new IosRange<T>(range.Range.From, range.Range.To, build(range.Value)))]);
    }

    /// <summary>A value that the fact can have; anything else is reported.</summary>
    public string Value(Fact fact, YamlText written)
    {
        if (!fact.Options.Has(written.Value))
        {
            Report(written.At, Codes.UnknownValue, fact.Options.Count == 0
                ? $"'{fact.Id}' has no options that could be named here"
                : $"'{fact.Id}' cannot be '{written.Value}', only {string.Join(", ", fact.Options.Ids)}.{DidYouMean.Ask(written.Value, fact.Options.Ids)}");
        }

        return written.Value;
    }

    public void Report(Source at, string code, string message) => diagnostics.Add(new Diagnostic(at, code, message));

    private Wording Wording(YamlText text) => new(
        text.Value, [.. Guides.Wording.Marks(text.Value).Select(mark => Names.TryGet(mark.Name, out var name) ? name : null)]);

    private Picture Picture(YamlMap map)
    {
        if (map["screen"] is YamlMap screen)
        {
            return Screen(screen, MaybeWording(map, "title"), map["look-at"] as YamlText);
        }

        var body = PictureShapes.Body(map.Text("iphone"));
        var key = map["hold"] is null ? "in-turn" : "hold";
        foreach (var missing in map.Texts(key).Where(button => !body.Has(PictureShapes.Button(button.Value))))
        {
            Report(missing.At, Codes.DoesNotFit, $"an iPhone with '{map.Text("iphone")}' has no '{missing.Value}' button");
        }

        return new Picture.Buttons(body, [.. map.Strings(key).Select(PictureShapes.Button)], Together: key == "hold");
    }

    private Picture.Screen Screen(YamlMap screen, Wording? title, YamlText? lookAt)
    {
        var rows = PerIos(screen, list => ((YamlList)list).Items.Cast<YamlMap>().Select(Row).ToImmutableArray());
        var labels = rows.Ranges.SelectMany(range => range.Value).Select(row => row.Label.Text).ToList();
        if (lookAt is not null && !labels.Contains(lookAt.Value))
        {
            Report(lookAt.At, Codes.DoesNotFit, $"no line of the picture says '{lookAt.Value}'.{DidYouMean.Ask(lookAt.Value, labels)}");
        }

        return new(title, rows, lookAt is null ? null : Wording(lookAt));
    }

    private ScreenRow Row(YamlMap map)
    {
        var (key, kind) = PictureShapes.Rows.First(row => map[row.Key] is not null);
        var text = (YamlText)map[key]!;
        var parts = text.Value.Split('|', 2, StringSplitOptions.TrimEntries);
        var row = new ScreenRow(kind, Wording(text with { Value = parts[0] }), parts.Length > 1 ? Wording(text with { Value = parts[1] }) : null);
        if (phones.IosVersions.Max(ios => row.Excess(new Phone(Ios: ios))) is > 0 and var excess)
        {
            Report(text.At, Codes.DoesNotFit, $"this is {excess} letters too long for a line of the picture");
        }

        return row;
    }

    private FactOption Option(string id, YamlMap map) => new(
        id, Wording(map, "button"), map.Strings("says"), [.. map.Strings("rules-out").Select(cause => Causes[cause])],
        Effects(map, "points-to"), map.MaybeNumber("below"), map.Flag("by-hand"));

    private CheckAnswer CheckAnswer(string id, YamlMap map) => new(
        id,
        Wording(map, "button"),
        map.Text("result") switch
        {
            "fixed" => CheckResult.Fixed,
            "waiting" => CheckResult.Waiting,
            "not-fixed" => CheckResult.NotFixed,
            _ => CheckResult.CannotRun,
        },
        map.MaybeText("asks") is { } asks ? Facts[asks] : null,
        Known(map, "learns"),
        map.Flag("after-a-day"));

    private static PhoneFeature? Feature(string? name) => name switch
    {
        "buttons" => PhoneFeature.Buttons,
        "force-restart" => PhoneFeature.ForceRestart,
        "newer-ios" => PhoneFeature.NewerIos,
        _ => null,
    };
}
