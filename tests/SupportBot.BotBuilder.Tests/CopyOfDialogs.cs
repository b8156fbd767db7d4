namespace SupportBot.BotBuilder.Tests;

/// <summary>The guides in a folder of their own, to be changed.</summary>
internal sealed class CopyOfDialogs : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CopyOfDialogs()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("dialogs"), "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.Path, Path.GetRelativePath(Repository.Path("dialogs"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder => folder.Path;

    /// <summary>A remedy gets another step before all that it has.</summary>
    public void AddFirstStep(string remedy)
    {
        var path = Path.Combine(Folder, "icloud-backup", "remedies", $"{remedy}.yaml");
        var lines = File.ReadAllLines(path).ToList();
        var steps = lines.IndexOf("steps:");
        var first = lines[steps + 1].Trim().TrimEnd(':');
        lines.InsertRange(steps + 1, ["  sit-down:", "    do:", "      - Sit down where the light is good.", $"    then: {first}"]);

        // As editors do: whole or not at all.
        File.WriteAllLines(path + ".new", lines);
        File.Move(path + ".new", path, overwrite: true);
    }

    public void Dispose() => folder.Dispose();
}
