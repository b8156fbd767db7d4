namespace SupportBot.Core.Guides.Yaml;

/// <summary>The signs with which a text cannot begin unless it is quoted, and what to tell the writer of each.</summary>
internal static class TextBeginnings
{
    public static bool IsRefused(char first) => "*&!{[@`%|>,]}".Contains(first);

    public static (string Code, string Message) Refusal(YamlFile file, int start)
    {
        var text = file.Readable[start..file.LineEnd(file.LineOf(start))];
        return text switch
        {
            ['*', '*', ..] => (Codes.YamlFeature, "a text that begins with '**bold**' is an alias to YAML: put the text in quotes"),
            ['*', ..] => (Codes.YamlFeature, "a text that begins with '*' is an alias to YAML: put the text in quotes"),
            ['&', ..] => (Codes.YamlFeature, "a text that begins with '&' is an anchor to YAML: put the text in quotes"),
            ['!', ..] => (Codes.YamlFeature, "a text that begins with '!' is a tag to YAML: put the text in quotes"),
            ['{', ..] when IsPlaceholder(text) => (Codes.YamlFeature, "a text that begins with a placeholder in '{ }' is a map to YAML: put "
                + "the text in quotes"),
            ['{', ..] => (Codes.YamlFeature, "a map in '{ }' is not used in guides: write 'key: value' on lines of their own. If this is a "
                + "text, put it in quotes"),
            ['[', ..] => (Codes.YamlFeature, "a text that begins with '[' is a list to YAML: put the text in quotes"),
            [var first, ..] => (Codes.Syntax, $"a text cannot begin with '{first}' in YAML: put the text in quotes"),
            _ => (Codes.Syntax, "YAML cannot read this: check the signs, the quotes and the spaces at the start of the line"),
        };
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('}');
        return end > 1 && text[1..end].IndexOfAny(':', ',', '{') < 0;
    }
}
