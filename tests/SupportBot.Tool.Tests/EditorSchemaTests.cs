namespace SupportBot.Tool.Tests;

/// <summary>What an editor with the schemas says of the guides, by another's YAML reader and schema validator.</summary>
public sealed class EditorSchemaTests
{
    private const string NodeFolder = "tests/SupportBot.Tool.Tests/node";

    [Fact]
    public void AnEditorFindsNothingInTheShippedGuide()
    {
        var files = Directory.GetFiles(Repository.Path("dialogs"), "*.yaml", SearchOption.AllDirectories).Length;

        Assert.Equal($"{files} files\n", Check(Repository.Path("dialogs")));
    }

    [Fact]
    public void AnEditorUnderlinesAMisspeltKeyAndABareYes()
    {
        using var folder = new CopyOfDialogs();
        folder.Change("icloud-backup/remedies/restart.yaml", "minutes: 3", "minuts: 3");
        folder.Change("phrases.yaml", "- \"yes\"", "- true");

        var said = Check(folder.Path);

        Assert.Contains("icloud-backup/remedies/restart.yaml: must NOT have additional properties", said, StringComparison.Ordinal);
        Assert.Contains("must have required property 'minutes'", said, StringComparison.Ordinal);
        Assert.Contains("phrases.yaml/meanings/says-yes/0: must be string", said, StringComparison.Ordinal);
    }

    private static string Check(string folder)
    {
        Needs.Command("node");
        Needs.NodeModules(NodeFolder);
        return Tool.Start("node", [Repository.Path(NodeFolder, "schemas.mjs"), folder]).Output;
    }
}
