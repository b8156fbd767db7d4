using System.Text;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Linting;

/// <summary>A phrase that stands for two things teaches the recogniser nothing.</summary>
internal static class PhraseRules
{
    public static IEnumerable<Diagnostic> SaidTwice(IEnumerable<(string Owner, YamlList Phrases)> lists)
    {
        var seen = new Dictionary<string, (string Owner, string Text, Source At)>();
        foreach (var (owner, phrases) in lists)
        {
            foreach (var phrase in phrases.Items.OfType<YamlText>())
            {
                var key = Normal(phrase.Value);
                if (seen.TryAdd(key, (owner, phrase.Value, phrase.At)))
                {
                    continue;
                }

                // "im not sure" beside "I'm not sure" is welcome: people write both.
                var first = seen[key];
                if (first.Owner != owner || string.Equals(first.Text, phrase.Value, StringComparison.OrdinalIgnoreCase))
                {
                    yield return new Diagnostic(
                        phrase.At, Codes.PhraseTwice,
                        $"'{phrase.Value}' stands under '{first.Owner}' already, in line {first.At.Line}; keep it in one place");
                }
            }
        }
    }

    // Capitals, punctuation and spacing make no difference to what was said.
    private static string Normal(string phrase)
    {
        var normal = new StringBuilder(phrase.Length);
        foreach (var letter in phrase)
        {
            if (char.IsLetterOrDigit(letter))
            {
                normal.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is '\'' or '’')
            {
                continue;
            }
            else if (normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().TrimEnd() is { Length: > 0 } words ? words : phrase;
    }
}
