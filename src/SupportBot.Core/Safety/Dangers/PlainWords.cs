using System.Text;

namespace SupportBot.Core.Safety.Dangers;

/// <summary>A message as words with one space between, apostrophes gone, and a full stop where a sentence ends.</summary>
internal static class PlainWords
{
    /// <summary>Stands for a number that was taken out of the message.</summary>
    public const string Number = "number";

    public static string Of(string text)
    {
        var seen = new SeenText(text);
        var words = new StringBuilder(text.Length + 2).Append(' ');
        for (var at = 0; at < seen.Text.Length; at++)
        {
            var sign = seen.Text[at];
            if (char.IsLetterOrDigit(sign))
            {
                words.Append(sign);
            }
            else if (seen.IsMark(at, SecretKind.Telephone))
            {
                Space(words).Append(Number).Append(' ');
            }
            else if (sign is '.' or '!' or '?' or ';' or '\n')
            {
                Space(words).Append(". ");
            }
            else if (sign != '\'')
            {
                Space(words);
            }
        }

        return Space(words).ToString();
    }

    private static StringBuilder Space(StringBuilder words) => words[^1] == ' ' ? words : words.Append(' ');
}
