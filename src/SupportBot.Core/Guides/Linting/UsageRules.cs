using SupportBot.Core.Guides.Reading;

namespace SupportBot.Core.Guides.Linting;

/// <summary>What nothing uses was forgotten, or should go.</summary>
internal static class UsageRules
{
    public static IEnumerable<Diagnostic> Check(GuideParts parts)
    {
        var steps = parts.Remedies.SelectMany(remedy => remedy.Steps).ToList();
        var checks = steps.OfType<CheckStep>().Select(step => step.Check).ToHashSet();
        var fixedCauses = parts.Remedies.SelectMany(remedy => remedy.Fixes).Select(effect => effect.Cause).ToHashSet();
        var needed = parts.Remedies.SelectMany(remedy => remedy.Needs).Concat(parts.Risks.SelectMany(risk => risk.Needs)).ToHashSet();
        var named = steps.OfType<DoStep>().SelectMany(step => step.Risks)
            .Concat(steps.OfType<WarnStep>().SelectMany(step => step.About))
            .ToHashSet();
        var places = steps.OfType<DoStep>().SelectMany(step => step.Variants.All).SelectMany(variant => variant)
            .Concat(parts.Facts.SelectMany(fact => fact.How))
            .Concat(parts.Checks.SelectMany(check => check.Do))
            .OfType<Instruction.Go>().Select(go => go.To).ToHashSet();
        var facts = Facts(parts, steps).ToHashSet();

        return Unused("causes", null, parts.Causes.Where(cause => !fixedCauses.Contains(cause)).Select(cause => cause.Id), Codes.NothingFixes, "no remedy fixes this cause")
            .Concat(Unused("facts", null, parts.Facts.Where(fact => !facts.Contains(fact)).Select(fact => fact.Id), Codes.NeverUsed, "nothing asks for this fact, and it says nothing about any cause"))
            .Concat(Unused("places", "places", parts.Places.Where(place => !places.Contains(place)).Select(place => place.Id), Codes.NeverUsed, "nothing goes to this place"))
            .Concat(Unused("risks", null, parts.Risks.Where(risk => !named.Contains(risk) && risk.Level != RiskLevel.Never).Select(risk => risk.Id), Codes.NeverUsed, "no remedy has this risk"))
            .Concat(Unused("guide", "checks", parts.Checks.Where(check => !checks.Contains(check)).Select(check => check.Id), Codes.NeverUsed, "no remedy ends with this check"))
            .Concat(Unused("guide", "prerequisites", parts.Prerequisites.Where(one => !needed.Contains(one.Id)).Select(one => one.Id), Codes.NeverUsed, "nothing needs this"));

        IEnumerable<Diagnostic> Unused(string file, string? section, IEnumerable<string> unused, string code, string message) =>
            unused.Select(id => new Diagnostic(section is null ? parts.At(file, id) : parts.At(file, section, id), code, $"{message}: '{id}'"));
    }

    private static IEnumerable<Fact> Facts(GuideParts parts, List<Step> steps) =>
        steps.OfType<AskStep>().Select(step => step.Fact)
            .Concat(steps.OfType<DoStep>().Select(step => step.Variants.By).OfType<Fact>())
            .Concat(parts.Remedies.SelectMany(remedy => remedy.OnlyIf.Concat(remedy.NotIf)).Select(condition => condition.Fact))
            .Concat(parts.Prerequisites.Select(prerequisite => prerequisite.Wanted.Fact))
            .Concat(parts.Checks.SelectMany(check => check.Answers).Select(answer => answer.Asks).OfType<Fact>())
            .Concat(parts.Facts.SelectMany(fact => fact.Compares))
            .Concat(parts.Facts.Where(fact => fact.Options.Any(option => !option.RulesOut.IsEmpty || !option.PointsTo.IsEmpty)))

            // What instructions and derived facts follow is always asked for.
            .Concat(parts.Facts.Where(fact => fact.Kind is FactKind.Model or FactKind.Ios or FactKind.Message));
}
