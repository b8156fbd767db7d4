namespace SupportBot.Core.Guides.Yaml;

/// <summary>What a key may not be.</summary>
internal static class YamlKeys
{
    public static (int At, string Code, string Message)? Refusal(YamlFile file, YamlText key, int start, int end, bool inBrackets)
    {
        if (!inBrackets && IsComplex(file, start, end))
        {
            return (Beginning(file, start), Codes.YamlFeature, "a key that begins with '? ' is not used in guides: write 'key: value'");
        }

        if (key.Value.Length == 0)
        {
            return (start, Codes.Syntax, "there is no key before this ':'");
        }

        if (key is { Value: "<<", Style: YamlTextStyle.Plain })
        {
            return (start, Codes.YamlFeature, "the merge key '<<' is not used in guides: write the keys out");
        }

        return YamlTexts.IsForbiddenKey(key.Value)
            ? (start, Codes.BadId, $"'{key.Value}' cannot be a key: YAML tools read it as yes, no or nothing. Use another word")
            : null;
    }

    /// <summary>Where a key begins that may have the sign '? ' before it: the parser's events do not show it.</summary>
    public static int Beginning(YamlFile file, int start)
    {
        var line = file.LineStart(file.LineOf(start));
        var before = file.Readable[line..start].TrimEnd(' ');
        return before.EndsWith('?') ? line + before.Length - 1 : start;
    }

    private static bool IsComplex(YamlFile file, int start, int end)
    {
        var after = file.Readable[end..];
        return Beginning(file, start) != start || (start != end && !after.TrimStart(' ').StartsWith(':'));
    }
}
