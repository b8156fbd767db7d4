using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Benchmarks.Evaluate;

/// <summary>Labelled texts in a file: <c>label&lt;TAB&gt;text</c>, one a line.</summary>
internal static class Corpus
{
    public static Example[] Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new NothingToMeasureException($"There is no file '{path}'.");
        }

        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select((line, at) => Parse(path, line, at + 1))];
    }

    private static Example Parse(string path, string line, int number) => line.Split('\t', 2) is [var label, var text]
        ? new Example(label, text)
        : throw new NothingToMeasureException($"{path}:{number}: there is no tab between a label and a text.");
}

/// <summary>Files or arguments are not as they must be; the message says which.</summary>
internal sealed class NothingToMeasureException(string message) : Exception(message);
