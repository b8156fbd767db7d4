using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides;

/// <summary>A copy of a folder of guides that a test may spoil; diagnostics name it 'dialogs'.</summary>
internal sealed class GuideOnDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("supportbot-guides-");

    public GuideOnDisk(string? copyOf = null)
    {
        Directory.CreateDirectory(Dialogs);
        foreach (var file in copyOf is null ? [] : Directory.GetFiles(copyOf, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(copyOf!, file), File.ReadAllBytes(file));
        }
    }

    public string Dialogs => Path.Combine(folder.FullName, "dialogs");

    public void Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public string PathOf(string file) => Path.Combine(Dialogs, file);

    public GuideReading Read()
    {
        var reading = GuideReader.Read(Dialogs);
        return reading with
        {
            Diagnostics = [.. reading.Diagnostics.Select(diagnostic => diagnostic with
            {
                At = diagnostic.At with { File = diagnostic.At.File.Replace(Dialogs, "dialogs", StringComparison.Ordinal) },
            })],
        };
    }

    public void Dispose() => folder.Delete(recursive: true);
}
