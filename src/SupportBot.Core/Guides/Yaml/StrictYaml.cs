using YamlDotNet.Core;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>
/// Reads the small part of YAML that guides are written in, and tells the writer about everything else. The parser's events
/// are read one by one, never its object model: that one expands aliases, and walks as deep as the file says.
/// </summary>
internal static class StrictYaml
{
    public const int LargestFile = 1 << 20;

    // Each mended mistake costs one more reading: a guide has a few of them, a file that means harm has thousands.
    private const int MostReadings = 100;
    private const long MostCharacters = 4L * LargestFile;

    /// <summary>
    /// The file's top map, or null where the file cannot be read as one; every mistake found is added to
    /// <paramref name="diagnostics"/>, in the order of the file.
    /// </summary>
    public static YamlMap? Read(string file, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var mistakes = new MistakeList();
        var map = YamlBytes.Decode(file, bytes, mistakes) is { } text ? ReadMending(text, mistakes) : null;
        mistakes.ReportTo(diagnostics);
        return map;
    }

    // After a syntax mistake that ends with its line, the line is covered and the file is read again: the writer learns of
    // all of them at once.
    private static YamlMap? ReadMending(YamlFile file, MistakeList mistakes)
    {
        for (var reading = 1; ; reading++)
        {
            var found = new MistakeList();
            var tree = new YamlTree(file, found);
            var mistake = ReadOnce(file, tree);
            if (mistake is null)
            {
                mistakes.Add(found);
                return tree.Top;
            }

            mistakes.Add(mistake.What);
            var again = reading < MostReadings && (long)reading * file.Written.Length < MostCharacters;
            if (!again || !file.Cover(mistake.From, mistake.To, mistake.With))
            {
                mistakes.Add(found);
                return null;
            }
        }
    }

    private static SyntaxMistake? ReadOnce(YamlFile file, YamlTree tree)
    {
        var scanner = new Scanner(file.Open());
        var parser = new Parser(scanner);
        try
        {
            while (parser.MoveNext())
            {
                if (!tree.Add(parser.Current!))
                {
                    break;
                }
            }

            return null;
        }
        catch (YamlException mistake) when (mistake.Start.Index > 0 || scanner.CurrentPosition.Index == 0)
        {
            return SyntaxMistake.Explain(file, tree, (int)mistake.Start.Index, mistake.Message);
        }
        catch (Exception mistake) when (mistake is YamlException or InvalidOperationException or ArgumentException)
        {
            // For some mistakes the scanner has no place, and for some not even an exception of its own.
            return SyntaxMistake.Explain(file, tree, (int)scanner.CurrentPosition.Index, mistake.Message);
        }
    }
}
