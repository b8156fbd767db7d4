using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>
/// What the parser could not read, in plain words, and the characters to cover so that what follows can be read after all
/// (none where the mistake does not end with its line).
/// </summary>
internal sealed partial record SyntaxMistake(Diagnostic What, int From = 0, int To = 0, char With = 'x')
{
    public static SyntaxMistake Explain(YamlFile file, YamlTree tree, int index, string message)
    {
        var at = Math.Min(index, file.Written.Length);
        return Quotes(file, tree, at, message)
            ?? Brackets(file, tree, at)
            ?? Beginning(file, at)
            ?? Colon(file, at)
            ?? MissingColon(file, at)
            ?? new SyntaxMistake(file.Mistake(at, Codes.Syntax, Deeper(file, at)
                ? "this line begins further to the right than the one it belongs to: check the spaces at its start"
                : "this line does not begin below the lines it belongs with: check the spaces at its start"));
    }

    private static SyntaxMistake? Quotes(YamlFile file, YamlTree tree, int at, string message)
    {
        if (message.Contains("quoted scalar") && at < file.Written.Length && file.Readable[at] is '"' or '\'')
        {
            return EscapeMistake(file, at, message) ?? ToLineEnd(file, at, at, Codes.Syntax, Unclosed(file, at));
        }

        if (tree.LastText is not { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted
            || quoted.End.Index > at || file.LineOf((int)quoted.End.Index) != file.LineOf(at))
        {
            return null;
        }

        var start = (int)quoted.Start.Index;
        return file.LineOf(start) < file.LineOf(at)
            ? ToLineEnd(file, start, start, Codes.Syntax, Unclosed(file, start))
            : ToLineEnd(file, at, tree.OpenBracket ?? start, Codes.Syntax, "there is text after the closing quote: put the whole text "
                + "in quotes, with the inner quotes written \\\"so\\\"");
    }

    private static string Unclosed(YamlFile file, int quote) => file.Readable[quote] == '"'
        ? "this quote is not closed on its line: write '\"' at the end of the text"
        : "this quote is not closed on its line: write \"'\" at the end of the text, or put a text that begins with an apostrophe "
            + "in double quotes";

    private static SyntaxMistake? EscapeMistake(YamlFile file, int quote, string message)
    {
        if (!message.Contains("escape") && !message.Contains("hexadecimal") && !message.Contains("surrogates"))
        {
            return null;
        }

        var end = file.LineEnd(file.LineOf(quote));
        for (var i = quote + 1; i < end; i++)
        {
            if (file.Readable[i] != '\\')
            {
                continue;
            }

            i++;
            if (i < end && !"0abtnvfre \"/\\N_LPxuU".Contains(file.Readable[i]))
            {
                return ToLineEnd(file, i - 1, quote, Codes.Syntax, $"'\\{file.Readable[i]}' means nothing in double quotes: for a "
                    + "backslash write '\\\\'");
            }
        }

        return ToLineEnd(file, quote, quote, Codes.Syntax, "this text holds an escape with '\\' that YAML cannot read: for a backslash "
            + "write '\\\\'");
    }

    private static SyntaxMistake? Brackets(YamlFile file, YamlTree tree, int at)
    {
        if (tree.OpenBracket is not { } open)
        {
            return null;
        }

        if (file.Readable[open] == '{')
        {
            var (code, message) = TextBeginnings.Refusal(file, open);
            return ToLineEnd(file, open, open, code, message);
        }

        return file.LineOf(at) == file.LineOf(open) && at < file.LineEnd(file.LineOf(at))
            ? ToLineEnd(file, at, open, Codes.Syntax, "YAML cannot read this in a list in '[ ]': put the item in quotes, or write each "
                + "item on a line of its own, after '- '")
            : ToLineEnd(file, open, open, Codes.Syntax, "this '[' is not closed on its line: write ']' behind the last item. If this is "
                + "a text, put it in quotes");
    }

    // Whatever the parser stumbled over, a text that begins with a sign is the reason.
    private static SyntaxMistake? Beginning(YamlFile file, int at)
    {
        var line = file.LineOf(at);
        var (first, end) = (file.FirstOnLine(line), file.LineEnd(line));
        var text = first + Prefix().Match(new string(file.Readable[first..end])).Length;
        if (text >= end || text > at)
        {
            return null;
        }

        if (TextBeginnings.IsRefused(file.Readable[text]))
        {
            var (code, message) = TextBeginnings.Refusal(file, text);
            return ToLineEnd(file, text, text, code, message);
        }

        return file.Readable[at..end] switch
        {
            _ when text != at || text == first => null,
            ['?', ' ', ..] => ToLineEnd(file, at, at, Codes.Syntax, "a text cannot begin with '? ' in YAML: put the text in quotes"),
            ['-', ' ', ..] => ToLineEnd(file, at, at, Codes.Syntax, "an item of a list begins on a line of its own: move this '- ' "
                + "there. If this is a text, put it in quotes"),
            _ => null,
        };
    }

    private static SyntaxMistake? Colon(YamlFile file, int at)
    {
        var line = file.LineOf(at);
        if (at >= file.LineEnd(line) || file.Readable[at] != ':')
        {
            return null;
        }

        var first = file.FirstOnLine(line);
        if (FirstColon(file.Readable[first..at]) >= 0 || file.Readable[first..at].StartsWith("- "))
        {
            return ToLineEnd(file, at, at, Codes.Syntax, at + 1 == file.LineEnd(line)
                ? "this text ends in ':', which YAML reads as a key: put the text in quotes"
                : "this text contains ': ', which YAML reads as key and value: put the text in quotes");
        }

        // The line is a good one, but it was read on from the line before.
        var before = LineBefore(file, line);
        return before is { } previous && Indentation(file, previous) == Indentation(file, line)
            ? MissingColon(file, file.FirstOnLine(previous))
            : new SyntaxMistake(file.Mistake(first, Codes.Syntax, "this line begins further to the right than the key above, so that "
                + "YAML reads it as more of the text above: check the spaces at its start"));
    }

    private static SyntaxMistake? MissingColon(YamlFile file, int at)
    {
        var line = file.LineOf(at);
        var (first, end) = (file.FirstOnLine(line), file.LineEnd(line));
        var text = file.Readable[first..end].TrimEnd(' ');
        if (at != first || text.IsEmpty || FirstColon(text) >= 0 || text.EndsWith(':') || text is "-" or ['-', ' ', ..])
        {
            return null;
        }

        if (text[0] == '-')
        {
            return new SyntaxMistake(file.Mistake(at, Codes.Syntax, "there is no space after this '-': write '- ' before "
                + "each item"), first, first + 1, '#');
        }

        var colon = text.IndexOf(':');
        return colon > 0 && YamlTexts.IsId(text[..colon].ToString())
            ? new SyntaxMistake(file.Mistake(first + colon, Codes.Syntax, "there is no space after this ':': write "
                + "'key: value'"), first + colon + 1, first + colon + 2, ' ')
            : new SyntaxMistake(file.Mistake(first, Codes.Syntax, "there is no ': ' on this line: write 'key: value'. If it goes on "
                + "with the text above, put that text on one line, or use '>-'"), first, first + 1, '#');
    }

    private static int FirstColon(ReadOnlySpan<char> text) => text.IndexOf(": ");

    private static bool Deeper(YamlFile file, int at) =>
        LineBefore(file, file.LineOf(at)) is { } before && Indentation(file, file.LineOf(at)) > Indentation(file, before);

    private static int Indentation(YamlFile file, int line) => file.FirstOnLine(line) - file.LineStart(line);

    private static int? LineBefore(YamlFile file, int line)
    {
        while (--line >= 0)
        {
            if (file.FirstOnLine(line) is var first && first < file.LineEnd(line) && file.Readable[first] != '#')
            {
                return line;
            }
        }

        return null;
    }

    private static SyntaxMistake ToLineEnd(YamlFile file, int at, int from, string code, string message) =>
        new(file.Mistake(at, code, message), from, file.LineEnd(file.LineOf(from)));

    // "- ", and a key with its ':', before a text.
    [GeneratedRegex("^(- +)*([^\\s:\"'*&!{\\[@`%|>,\\]}#-][^:]*: +)?")]
    private static partial Regex Prefix();
}
