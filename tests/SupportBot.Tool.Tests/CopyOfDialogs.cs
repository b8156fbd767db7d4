namespace SupportBot.Tool.Tests;

/// <summary>A copy of the shipped guides that a test may change.</summary>
internal sealed class CopyOfDialogs : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("supportbot-dialogs-");

    public CopyOfDialogs()
    {
        var shipped = Repository.Path("dialogs");
        foreach (var file in Directory.GetFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path => folder.FullName;

    /// <summary>Changes the first place in a file where the old text stands, and gives the path of the file.</summary>
    public string Change(string file, string old, string now)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' does not stand in {file}.");
        File.WriteAllText(path, text.Remove(at, old.Length).Insert(at, now));
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
