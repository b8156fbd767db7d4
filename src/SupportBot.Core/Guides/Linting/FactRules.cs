using SupportBot.Core.Guides.Reading;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Linting;

/// <summary>A fact can be asked, answered and followed from the phone without a gap.</summary>
internal static class FactRules
{
    public static IEnumerable<Diagnostic> Check(Fact fact, GuideParts parts)
    {
        var at = parts.At("facts", fact.Id);
        return Options(fact, parts).Concat(Amounts(fact, parts)).Concat(Compared(fact, parts))
            .Select(found => new Diagnostic(found.At ?? at, Codes.BadOptions, found.Message))
            .Concat(FromPhone(fact, parts.Phones).Select(message => new Diagnostic(at, Codes.PhonesLeftOut, message)))
            .Concat(Deeds.In(fact.How, parts.Phones, parts.Risks).Distinct().Select(risk => new Diagnostic(
                at, Codes.NoWarning, $"a look must not put anything at risk, and this may: '{risk.Id}'")))
            .Concat(NoWay(fact, at))
            .Concat(LengthRules.Check(at, fact.How, fact.Question, parts.Phones));
    }

    private static IEnumerable<Diagnostic> NoWay(Fact fact, Source at)
    {
        if (fact is { Trust: Trust.ReadOut, How.IsEmpty: true })
        {
            yield return new Diagnostic(at, Codes.MissingKey, $"'how' is missing: what is read off a screen needs the way to it");
        }
    }

    private static IEnumerable<(Source? At, string Message)> Options(Fact fact, GuideParts parts)
    {
        var asked = fact.Kind is FactKind.Choice or FactKind.Amount or FactKind.Age;
        var at = parts.Written("facts", fact.Id, "options")?.At;
        if (asked && fact.Options.Count < 2)
        {
            yield return (at, "a question needs at least two 'options'");
        }
        else if (!asked && fact.Options.Count > 0)
        {
            yield return (at, $"a fact of kind {fact.Kind.ToString().ToLowerInvariant()} has no 'options': they are known already");
        }
    }

    private static IEnumerable<(Source? At, string Message)> Amounts(Fact fact, GuideParts parts)
    {
        var options = fact.Options.ToList();
        if (fact.Kind is not (FactKind.Amount or FactKind.Age))
        {
            return options.Where(option => option.Below is not null).Take(1)
                .Select(option => (Below(option), $"'{option.Id}' has 'below', which belongs to a fact of kind amount or age"));
        }

        var missing = options.SkipLast(1).Where(option => option.Below is null)
            .Select(option => (Source?)parts.At("facts", fact.Id, "options", option.Id))
            .Concat(options.TakeLast(1).Where(option => option.Below is not null).Select(Below))
            .Select(at => (at, "each option of an amount but the last has 'below'; the last has none"));
        var unordered = options.Zip(options.Skip(1)).Where(pair => pair.First.Below >= pair.Second.Below)
            .Select(pair => (Below(pair.Second), "the options of an amount go from the smallest to the largest 'below'"));
        return missing.Concat(unordered).Take(1);

        Source? Below(FactOption option) => parts.Written("facts", fact.Id, "options", option.Id, "below")?.At;
    }

    private static IEnumerable<(Source? At, string Message)> Compared(Fact fact, GuideParts parts)
    {
        if (fact.FromApple && !fact.Options.Ids.Order(StringComparer.Ordinal).SequenceEqual(["fine", "outage"]))
        {
            yield return (parts.Written("facts", fact.Id, "options")?.At, "a fact that Apple's feed tells has the options fine and outage");
        }

        if (fact.Compares.IsEmpty)
        {
            yield break;
        }

        var written = (parts.Written("facts", fact.Id, "compares") as YamlList)?.Items ?? [];
        foreach (var (other, at) in fact.Compares.Zip(written).Where(pair => pair.First.Kind != FactKind.Amount))
        {
            yield return (at.At, $"'compares' names two facts of kind amount, and '{other.Id}' is none");
        }

        if (!fact.Options.Ids.Order(StringComparer.Ordinal).SequenceEqual(["fits", "short"]))
        {
            yield return (parts.Written("facts", fact.Id, "options")?.At, "a fact that compares has the options fits and short");
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
