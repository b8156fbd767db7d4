namespace SupportBot.Rendering;

/// <summary>The writers' texts as clients want them.</summary>
internal static class Markdown
{
    /// <summary>One line break is none in Markdown: paragraphs need an empty line, and a list its dashes.</summary>
    public static string Paragraphs(string text)
    {
        var lines = text.Split('\n');
        var written = new System.Text.StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var isItem = IsItem(lines[i]);
            if (i > 0)
            {
                written.Append(isItem && IsItem(lines[i - 1]) ? "\n" : "\n\n");
            }

            written.Append(isItem ? $"- {lines[i][2..]}" : lines[i]);
        }

        return written.ToString();
    }

    /// <summary>Without the stars, for who would see them.</summary>
    public static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal);

    private static bool IsItem(string line) => line.StartsWith("• ", StringComparison.Ordinal);
}
