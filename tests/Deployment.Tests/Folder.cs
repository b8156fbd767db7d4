namespace Deployment.Tests;

/// <summary>A folder for a test alone, which a user without rights may use too.</summary>
internal sealed class Folder : IDisposable
{
    public Folder()
    {
        Path = Directory.CreateTempSubdirectory("supportbot-").FullName;
        Open(Path);
    }

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A folder in it that everybody may write to.</summary>
    public string Make(string name)
    {
        Open(Directory.CreateDirectory(this[name]).FullName);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
        }
    }
}
