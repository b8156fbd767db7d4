using System.Text;

namespace SupportBot.Tool;

internal static class Kebab
{
    /// <summary>The name of a value as it stands in JSON: InProgress is "in-progress".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            name.Append(char.IsAsciiLetterUpper(letter) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
