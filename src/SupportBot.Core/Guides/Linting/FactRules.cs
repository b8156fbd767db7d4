using SupportBot.Core.Guides.Reading;

namespace SupportBot.Core.Guides.Linting;

/// <summary>A fact can be asked, answered and followed from the phone without a gap.</summary>
internal static class FactRules
{
    public static IEnumerable<Diagnostic> Check(Fact fact, GuideParts parts)
    {
        var at = parts.At("facts", fact.Id);
        return Options(fact).Select(message => new Diagnostic(at, Codes.BadOptions, message))
            .Concat(FromPhone(fact, parts.Phones).Select(message => new Diagnostic(at, Codes.PhonesLeftOut, message)))
            .Concat(Deeds.In(fact.How, parts.Phones, parts.Risks).Distinct().Select(risk => new Diagnostic(
                at, Codes.NoWarning, $"a look must not put anything at risk, and this may: '{risk.Id}'")))
            .Concat(LengthRules.Check(at, fact.How, fact.Question, parts.Phones));
    }

    private static IEnumerable<string> Options(Fact fact)
    {
        var asked = fact.Kind is FactKind.Choice or FactKind.Amount or FactKind.Age;
        if (asked && fact.Options.Count < 2)
        {
            yield return "a question needs at least two 'options'";
        }
        else if (!asked && fact.Options.Count > 0)
        {
            yield return $"a fact of kind {fact.Kind.ToString().ToLowerInvariant()} has no 'options': they are known already";
        }

        if (fact.Kind is not (FactKind.Amount or FactKind.Age) && fact.Options.FirstOrDefault(option => option.Below is not null) is { } stray)
        {
            yield return $"'{stray.Id}' has 'below', which belongs to a fact of kind amount or age";
        }

        if (fact.Kind is FactKind.Amount or FactKind.Age)
        {
            var bounds = fact.Options.Select(option => option.Below).ToList();
            if (bounds.Count > 0 && (bounds[^1] is not null || bounds.SkipLast(1).Any(bound => bound is null)))
            {
                yield return "each option of an amount but the last has 'below'; the last has none";
            }
            else if (bounds.SkipLast(1).Zip(bounds.SkipLast(1).Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                yield return "the options of an amount go from the smallest to the largest 'below'";
            }
        }

        if (fact.FromApple && !fact.Options.Ids.Order(StringComparer.Ordinal).SequenceEqual(["fine", "outage"]))
        {
            yield return "a fact that Apple's feed tells has the options fine and outage";
        }

        if (!fact.Compares.IsEmpty)
        {
            if (fact.Compares.Any(other => other.Kind != FactKind.Amount))
            {
                yield return "'compares' names two facts of kind amount";
            }

            if (!fact.Options.Ids.Order(StringComparer.Ordinal).SequenceEqual(["fits", "short"]))
            {
                yield return "a fact that compares has the options fits and short";
            }
        }
    }

    private static IEnumerable<string> FromPhone(Fact fact, Phones phones)
    {
        if (fact.FromPhone is not { } feature)
        {
            yield break;
        }

        var found =
            from model in phones.Models
            from version in phones.VersionsOf(model)
            let value = new Phone(model, version).Tells(feature)
            where !fact.Options.Has(value)
            group model.Name by value;
        foreach (var value in found)
        {
            yield return $"there is no option '{value.Key}', and {value.First()} needs it";
        }
    }
}
