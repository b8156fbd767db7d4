using System.Text;

namespace SupportBot.Tests.Storage;

/// <summary>What really lies on the disk.</summary>
internal static class RawFiles
{
    /// <summary>The files of a folder that hold a text, however little of it the database would still show.</summary>
    public static List<string> With(string folder, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Read(path).AsSpan().IndexOf(wanted) >= 0).Select(path => Path.GetFileName(path)!)];
    }

    // The bot has them open.
    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
