using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>A text over several lines, '&gt;-', which is one paragraph.</summary>
internal static class FoldedText
{
    private const string EmptyLine = "delete the empty line before this one";

    public static YamlText Read(YamlFile file, Scalar scalar, MistakeList mistakes)
    {
        var indicator = (int)scalar.Start.Index;
        if (scalar.Style == ScalarStyle.Literal)
        {
            mistakes.Add(file.Mistake(indicator, Codes.YamlFeature, "a text that keeps its line breaks, '|', is not used in guides: use '>-'"));
        }

        var (line, last) = (file.LineOf(indicator), LastLine(file, (int)scalar.End.Index));
        var first = NextWritten(file, line, last);
        if (first is not { } at)
        {
            return new YamlText(file.At(indicator), "", YamlTextStyle.Folded);
        }

        var value = scalar.Value.TrimEnd('\n', '\r');
        if (scalar.Style == ScalarStyle.Folded && value.Contains('\n'))
        {
            var (second, how) = SecondParagraph(file, line, at, last);
            mistakes.Add(file.Mistake(second, Codes.SpoiledText, $"a folded text is one paragraph: {how}"));
        }

        return new YamlText(file.At(at), value, YamlTextStyle.Folded);
    }

    private static (int At, string How) SecondParagraph(YamlFile file, int header, int first, int last)
    {
        var line = file.LineOf(first);
        var indentation = first - file.LineStart(line);
        if (line > header + 1)
        {
            return (first, EmptyLine);
        }

        while (NextWritten(file, line, last) is { } next)
        {
            var empty = file.LineOf(next) > line + 1;
            line = file.LineOf(next);
            if (empty || next - file.LineStart(line) > indentation)
            {
                return (next, empty ? EmptyLine : "begin this line below the one before");
            }
        }

        return (first, EmptyLine);
    }

    // The parser ends a folded text where the next key begins.
    private static int LastLine(YamlFile file, int end)
    {
        var line = file.LineOf(end);
        return file.FirstOnLine(line) >= end ? line - 1 : line;
    }

    private static int? NextWritten(YamlFile file, int line, int last)
    {
        while (++line <= last)
        {
            if (file.FirstOnLine(line) is var at && at < file.LineEnd(line))
            {
                return at;
            }
        }

        return null;
    }
}
