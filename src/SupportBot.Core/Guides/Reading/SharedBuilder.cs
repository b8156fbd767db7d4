using System.Collections.Immutable;
using SupportBot.Core.Guides.Linting;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>Builds what all guides share: phones and phrases.</summary>
internal sealed class SharedBuilder
{
    private readonly ICollection<Diagnostic> diagnostics;

    public SharedBuilder(WriterFiles files, ICollection<Diagnostic> diagnostics)
    {
        this.diagnostics = diagnostics;
        Phones = Build(files.Get(null, "phones"), Shapes.Phones, BuildPhones);
        Phrases = Build(files.Get(null, "phrases"), Shapes.PhrasesFile, BuildPhrases);
    }

    public Phones? Phones { get; }

    public Phrases? Phrases { get; }

    private T? Build<T>(WriterFile? file, Shape shape, Func<YamlMap, T?> build)
        where T : class =>
        file?.Top is { } top && new Inspector(new Ids(), diagnostics).Inspect(top, shape) ? build(top) : null;

    private Phones? BuildPhones(YamlMap top)
    {
        var versions = top.Texts("ios-versions").ToList();
        var numbers = versions.Select(version => int.Parse(version.Value, System.Globalization.CultureInfo.InvariantCulture)).ToImmutableArray();
        var sound = true;
        foreach (var (version, before, now) in versions.Skip(1).Zip(numbers, numbers.Skip(1)))
        {
            sound &= now > before || Report(version.At, Codes.BadNumber, $"{now} comes after {before}; name the versions oldest first, each once");
        }

        sound &= numbers.Contains(top.Whole("menus-from"))
            || Report(top["menus-from"]!.At, Codes.BadNumber, $"{top.Text("menus-from")} is not one of 'ios-versions'");
        foreach (var pair in top.Pairs("models"))
        {
            var model = (YamlMap)pair.Value;
            foreach (var key in (string[])["first-ios", "last-ios"])
            {
                sound &= numbers.Contains(model.Whole(key))
                    || Report(model[key]!.At, Codes.BadNumber, $"there was no iOS {model.Text(key)}; see 'ios-versions'");
            }

            sound &= model.Whole("last-ios") >= model.Whole("first-ios")
                || Report(model["last-ios"]!.At, Codes.BadNumber, "'last-ios' is older than 'first-ios'");
        }

        return sound ? new Phones(numbers, top.Whole("menus-from"), new(top.Pairs("models").Select(Model))) : null;
    }

    private static KeyValuePair<string, PhoneModel> Model(YamlPair pair)
    {
        var model = (YamlMap)pair.Value;
        return new(pair.Key.Value, new PhoneModel(
            pair.Key.Value, model.Text("name"), model.Whole("year"), model.Text("buttons"), model.Text("force-restart"),
            model.Flag("home-button"), model.Text("unlock"), model.Whole("first-ios"), model.Whole("last-ios")));
    }

    private Phrases BuildPhrases(YamlMap top)
    {
        // A key that is none of these was reported; what stands under it may be anything.
        var meanings = top.Pairs("meanings").Where(pair => Phrasebook.Meanings.Contains(pair.Key.Value)).ToList();
        foreach (var diagnostic in PhraseRules.SaidTwice(meanings.Select(pair => (pair.Key.Value, (YamlList)pair.Value))))
        {
            diagnostics.Add(diagnostic);
        }

        return new Phrases(
            Texts(top, "buttons", Phrasebook.Buttons),
            Texts(top, "sentences", Phrasebook.Sentences.Select(sentence => sentence.Id)),
            new(meanings.Select(pair => KeyValuePair.Create(
                pair.Key.Value, ((YamlList)pair.Value).Items.Select(item => ((YamlText)item).Value).ToImmutableArray()))));
    }

    private static Catalogue<string> Texts(YamlMap top, string key, IEnumerable<string> known) =>
        new(top.Pairs(key).Where(pair => known.Contains(pair.Key.Value)).Select(pair => KeyValuePair.Create(pair.Key.Value, ((YamlText)pair.Value).Value)));

    private bool Report(Source at, string code, string message)
    {
        diagnostics.Add(new Diagnostic(at, code, message));
        return false;
    }
}
