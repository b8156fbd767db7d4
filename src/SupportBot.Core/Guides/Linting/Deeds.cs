using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SupportBot.Core.Guides.Linting;

/// <summary>
/// Finds what instructions put at risk by the very words that are to be tapped: a writer cannot forget to declare it.
/// </summary>
internal static partial class Deeds
{
    public static IEnumerable<Risk> In(ImmutableArray<Instruction> instructions, Phones phones, Catalogue<Risk> risks) =>
        instructions.SelectMany(instruction => instruction switch
        {
            Instruction.Go go => Of(go.To, phones, risks),
            Instruction.Say say => In(say.Words, phones, risks),
            _ => [],
        });

    /// <summary>The risks of going to a place: the declared ones, and those of words on the way.</summary>
    public static IEnumerable<Risk> Of(Place place, Phones phones, Catalogue<Risk> risks) =>
        place.Risks.Concat(place.Path.Ranges.SelectMany(range => range.Value).SelectMany(line => In(line, phones, risks)));

    public static IEnumerable<Risk> In(Wording words, Phones phones, Catalogue<Risk> risks)
    {
        // Only a name in braces makes the text differ from one iOS to the next.
        var texts = words.Names.IsEmpty
            ? [words.Text]
            : phones.IosVersions.Select(version => words.For(new Phone(Ios: version))).Distinct();
        return
            from text in texts
            from bold in Wording.Bold(text)
            where !Forbids(text, bold.Start)
            from risk in risks
            where risk.Deeds.Contains(bold.Words, StringComparer.OrdinalIgnoreCase)
            select risk;
    }

    /// <summary>"Don't tap **Erase All Content and Settings**." is no deed.</summary>
    public static bool Forbids(string text, int bold)
    {
        var before = text[..bold];
        var sentence = before[(before.LastIndexOfAny(['.', '!', '?', ':']) + 1)..];
        return Refusal().IsMatch(sentence);
    }

    [GeneratedRegex(@"^\W*(don['’]t|do not|never) (tap|choose|touch|press) (\*\*[^*]+\*\*(,| or| and)* ?)*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();
}
