using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>Makes texts of the parser's scalars: what they say, where they begin, and what spoils them.</summary>
internal static partial class YamlTexts
{
    public static YamlText Read(YamlFile file, Scalar scalar, MistakeList mistakes)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal)
        {
            return FoldedText.Read(file, scalar, mistakes);
        }

        var value = start < end && file.WrittenUnderCover(start, end) is { } covered ? YamlBytes.WithoutUnseen(covered) : scalar.Value;
        if (scalar.Style is ScalarStyle.Plain)
        {
            return new YamlText(file.At(start), value, YamlTextStyle.Plain, start == end ? null : Spoiling(file, start, end, value));
        }

        var overLines = OverLines(file, start, end);
        CheckEscapes(file, start, scalar.Value, overLines is not null, mistakes);
        return new YamlText(file.At(start), value, YamlTextStyle.Quoted, overLines);
    }

    public static bool IsId(string text) => text.Length <= 64 && Id().IsMatch(text);

    public static bool IsForbiddenKey(string key) => key.Length <= 5 && (YesOrNo().IsMatch(key) || Nothing().IsMatch(key));

    public static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    private static Spoiling? Spoiling(YamlFile file, int start, int end, string value)
    {
        var after = file.Readable[end..file.LineEnd(file.LineOf(end))];
        if (after.TrimStart(' ') is ['#', ..] comment)
        {
            return new Spoiling(file.At(end + after.Length - comment.Length), "is cut by the comment that follows: put it in "
                + "quotes, or drop the '#'");
        }

        return OverLines(file, start, end) ?? (Looks(value) is { } how ? new Spoiling(file.At(start), how) : null);
    }

    private static Spoiling? OverLines(YamlFile file, int start, int end)
    {
        var line = file.LineOf(start);
        if (file.LineOf(end) == line)
        {
            return null;
        }

        do
        {
            line++;
        }
        while (file.FirstOnLine(line) == file.LineEnd(line));

        var second = file.FirstOnLine(line);
        return new Spoiling(file.At(second), file.Readable[second..].StartsWith("- ")
            ? "runs over several lines, which YAML joins: check the spaces before this '-', or use '>-' for long texts"
            : "runs over several lines, which YAML joins: use '>-' for long texts");
    }

    // Both YAML 1.1 and 1.2, since an editor's tools may speak either.
    private static string? Looks(string value) => value.Length > 64 ? null
        : YesOrNo().IsMatch(value) ? "looks like a yes/no to YAML: put it in quotes"
        : Nothing().IsMatch(value) ? "looks like nothing (null) to YAML: put it in quotes"
        : Number().IsMatch(value) ? "looks like a number to YAML: put it in quotes"
        : Date().IsMatch(value) ? "looks like a date to YAML: put it in quotes"
        : null;

    // What no editor would let a writer paste, an escape can still say.
    private static void CheckEscapes(YamlFile file, int start, string value, bool overLines, MistakeList mistakes)
    {
        if (!overLines && value.Contains('\n'))
        {
            mistakes.Add(file.Mistake(start, Codes.SpoiledText, "this text holds a line break, '\\n': a text is one paragraph"));
        }

        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' || YamlBytes.IsUnseen(rune))
            {
                mistakes.Add(file.Mistake(start, Codes.Encoding, "this text holds, by an escape with '\\', a character that cannot be "
                    + $"seen, {YamlBytes.Name(rune)}: delete it"));
                return;
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex Id();

    [GeneratedRegex("^(y|n|yes|no|on|off|true|false)\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesOrNo();

    [GeneratedRegex("^(~|null)\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex("""
        ^[-+]?(
            0[bB][01_]+ | 0[xX][0-9a-fA-F_]+ | 0[oO][0-7_]+
          | ([0-9][0-9_]*(\.[0-9_]*)? | \.[0-9][0-9_]*)([eE][-+]?[0-9]+)?
          | [0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?
          | \.inf
        )\z | ^\.nan\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("""
        ^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}
        (([Tt]|\s+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?\s*(Z|[-+][0-9]{1,2}(:?[0-9]{2})?)?)?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Date();
}
