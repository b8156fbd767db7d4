using System.IO.Compression;
using System.Text.Json;

namespace Deployment.Tests.Teams;

/// <summary>The app that pack.sh makes.</summary>
public sealed class PackTests
{
    private const string NodeFolder = "tests/Deployment.Tests/node";

    private static readonly string[] usual =
    [
        "--app-id", "11111111-2222-3333-4444-55555555555A", "--organisation", "Doe & \"Sons\" \\ Co", "--website", "https://example.org/?a=1&b=2",
        "--privacy", "https://example.org/privacy", "--terms", "https://example.org/terms",
    ];

    [Fact]
    public void ItIsAZipOfTheManifestAndBothIcons()
    {
        using var folder = new Folder();
        using var zip = ZipFile.OpenRead(Pack(folder));

        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries.Skip(1), icon => Assert.Equal(File.ReadAllBytes(Repository.Path("deploymentTemplates", "teams", icon.Name)), Bytes(icon)));
    }

    [Fact]
    public void MicrosoftsSchemaOfTheNewestVersionFindsNothingInTheManifest()
    {
        using var folder = new Folder();
        var manifest = Manifest(folder);

        var said = Validate(manifest.GetRawText());

        Assert.Equal($"newest: {Text(manifest, "manifestVersion")}\n", said);
        Assert.Contains($"/v{Text(manifest, "manifestVersion")}/", Text(manifest, "$schema"));
    }

    [Fact]
    public void MicrosoftsSchemaWouldHaveFoundSomething()
    {
        using var folder = new Folder();
        var spoiled = Manifest(folder).GetRawText().Replace("\"personal\"", "\"privately\"", StringComparison.Ordinal).Replace("\"accentColor\"", "\"accentColour\"", StringComparison.Ordinal);

        var said = Validate(spoiled);

        Assert.Contains("/bots/0/scopes/0: must be equal to one of the allowed values", said);
        Assert.Contains("must have required property 'accentColor'", said);
    }

    [Fact]
    public void WhatIsGivenStandsInTheManifestAsItWasGiven()
    {
        using var folder = new Folder();
        var manifest = Manifest(folder, "--name", "Kim's helper | 24/7", "--version", "2.0.1");

        Assert.Equal("11111111-2222-3333-4444-55555555555a", Text(manifest, "id"));
        Assert.Equal(Text(manifest, "id"), Text(manifest.GetProperty("bots")[0], "botId"));
        Assert.Equal("Doe & \"Sons\" \\ Co", Text(manifest.GetProperty("developer"), "name"));
        Assert.Equal("https://example.org/?a=1&b=2", Text(manifest.GetProperty("developer"), "websiteUrl"));
        Assert.Equal("Kim's helper | 24/7", Text(manifest.GetProperty("name"), "short"));
        Assert.Equal("2.0.1", Text(manifest, "version"));
    }

    [Fact]
    public void EveryCommandIsSomethingThatTheBotUnderstands()
    {
        using var folder = new Folder();
        var understood = File.ReadAllLines(Repository.Path("dialogs", "phrases.yaml")).Select(line => line.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var lists = Manifest(folder).GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().ToList();

        Assert.Equal(["personal", "team", "groupChat"], lists.SelectMany(list => list.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString())));
        Assert.All(lists.SelectMany(list => list.GetProperty("commands").EnumerateArray()), command => Assert.Contains($"- {Text(command, "title")}", understood));
    }

    [Theory]
    [InlineData("--app-id 'supportbot' is no app id", "--app-id", "supportbot")]
    [InlineData("--version '1' is no version", "--version", "1")]
    [InlineData("'http://example.org' is no https address", "--website", "http://example.org")]
    [InlineData("There is no option '--appid'", "--appid", "1")]
    [InlineData("--out needs a value", "--out")]
    [InlineData("--privacy is missing", "--privacy", "")]
    public void AMistakeIsNamed(string said, params string[] options)
    {
        using var folder = new Folder();

        var outcome = Run.ToEnd(Script, [.. usual, .. options], folder.Path);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(said, outcome.Error);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static string Script { get; } = Repository.Path("deploymentTemplates", "teams", "pack.sh");

    private static string Pack(Folder folder, params string[] more)
    {
        Needs.Command("zip");
        var outcome = Run.ToEnd(Script, [.. usual, .. more, "--out", "made.zip"], folder.Path);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return folder["made.zip"];
    }

    private static JsonElement Manifest(Folder folder, params string[] more)
    {
        using var zip = ZipFile.OpenRead(Pack(folder, more));
        return JsonDocument.Parse(Bytes(zip.GetEntry("manifest.json")!)).RootElement;
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Validate(string manifest)
    {
        Needs.Command("node");
        Needs.NodeModules(NodeFolder);
        var outcome = Run.ToEnd("node", [Repository.Path(NodeFolder, "manifest.mjs")], input: manifest);
        Assert.Equal("", outcome.Error);
        return outcome.Output;
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
