using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>From bytes to characters that a writer can see; what cannot be seen is reported and covered.</summary>
internal static class YamlBytes
{
    public static YamlFile? Decode(string name, ReadOnlySpan<byte> bytes, MistakeList mistakes)
    {
        if (bytes.Length > StrictYaml.LargestFile)
        {
            var limit = StrictYaml.LargestFile >> 10;
            mistakes.Add(new Diagnostic(new Source(name, 1, 1), Codes.Size, $"this file is larger than {limit} KB: split it, or check "
                + "that it is the right file"));
            return null;
        }

        if (IsUtf16(bytes))
        {
            mistakes.Add(new Diagnostic(new Source(name, 1, 1), Codes.Encoding, "this file is saved as UTF-16: save it as UTF-8"));
            return null;
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        bytes = bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes;
        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
        var file = new YamlFile(name, new string(characters, 0, written));
        if (file.Written.Contains('\0'))
        {
            mistakes.Add(file.Mistake(file.Written.IndexOf('\0'), Codes.Encoding, "this file is not a text: it contains a NUL byte. Check "
                + "that it is the right file"));
            return null;
        }

        if (status != OperationStatus.Done)
        {
            var end = new Source(name, file.Lines, written - file.LineStart(file.Lines - 1) + 1);
            mistakes.Add(new Diagnostic(end, Codes.Encoding, $"this file is not UTF-8: the byte 0x{bytes[read]:X2} here is no character. "
                + "Save the file as UTF-8"));
            return null;
        }

        CoverWhatCannotBeSeen(file, mistakes);
        CoverTabsAndDirectives(file, mistakes);
        return file;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        || bytes is [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..];

    private static void CoverWhatCannotBeSeen(YamlFile file, MistakeList mistakes)
    {
        var at = 0;
        foreach (var rune in file.Written.EnumerateRunes())
        {
            if (IsUnseen(rune))
            {
                mistakes.Add(file.Mistake(at, Codes.Encoding, $"there is a character here that cannot be seen, {Name(rune)}: delete it"));
                file.Cover(at, at + rune.Utf16SequenceLength, 'x');
            }

            at += rune.Utf16SequenceLength;
        }
    }

    // Format characters are those that turn the direction of a line round, join, or take no room at all: what the reviewer
    // of a guide sees would not be what the customer reads. Line and paragraph separators are line breaks to YAML alone.
    public static bool IsUnseen(Rune rune) => rune.Value is not ('\t' or '\n' or '\r')
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || (rune.Value & 0xFFFE) == 0xFFFE);

    public static string WithoutUnseen(string text) => string.Concat(text.EnumerateRunes().Where(rune => !IsUnseen(rune)));

    public static string Name(Rune rune) => $"'U+{rune.Value:X4}'";

    private static void CoverTabsAndDirectives(YamlFile file, MistakeList mistakes)
    {
        for (var line = 0; line < file.Lines; line++)
        {
            var (start, end) = (file.LineStart(line), file.LineEnd(line));
            if (file.Readable[start..end].IndexOf('\t') is var tab and >= 0)
            {
                mistakes.Add(file.Mistake(start + tab, Codes.Tab, "there is a tab here: use spaces"));
                CoverTabs(file, start + tab, end);
            }

            // A no-break space looks like indentation and is none.
            for (var i = start; i < end && char.IsWhiteSpace(file.Readable[i]); i++)
            {
                if (file.Readable[i] != ' ')
                {
                    mistakes.Add(file.Mistake(i, Codes.Encoding, "the indentation holds a space of another kind, "
                        + $"{Name(new Rune(file.Readable[i]))}: use ordinary spaces"));
                    file.Cover(i, i + 1, ' ');
                }
            }

            if (start < end && file.Readable[start] == '%')
            {
                mistakes.Add(file.Mistake(start, Codes.Size, "a line that begins with '%' is a directive to YAML, and a guide uses "
                    + "none: delete it, or put the text in quotes"));
                file.Cover(start, start + 1, '#');
            }
        }
    }

    private static void CoverTabs(YamlFile file, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (file.Readable[i] == '\t')
            {
                file.Cover(i, i + 1, ' ');
            }
        }
    }
}
