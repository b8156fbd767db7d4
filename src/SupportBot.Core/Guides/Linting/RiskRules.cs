using SupportBot.Core.Guides.Reading;

namespace SupportBot.Core.Guides.Linting;

/// <summary>Nothing is put at risk without its warning, and a remedy says what is at stake and what it needs first.</summary>
internal static class RiskRules
{
    public static IEnumerable<Diagnostic> Check(Remedy remedy, GuideParts parts)
    {
        foreach (var step in remedy.Steps.OfType<DoStep>())
        {
            foreach (var diagnostic in step.Risks.SelectMany(risk => Check(remedy, step, risk)))
            {
                yield return diagnostic;
            }
        }

        foreach (var choose in remedy.Steps.OfType<ChooseStep>())
        {
            foreach (var offered in choose.Among.Where(id => parts.Remedies.TryGet(id, out var child) && child.Costs is null))
            {
                yield return new Diagnostic(
                    parts.Remedies[offered].At, Codes.MissingKey,
                    $"'costs' is missing: '{remedy.Id}' offers this remedy as a choice, and people choose by what it costs");
            }
        }
    }

    private static IEnumerable<Diagnostic> Check(Remedy remedy, DoStep step, Risk risk)
    {
        if (risk.Level == RiskLevel.Never)
        {
            yield return new Diagnostic(
                step.At, Codes.ForbiddenDeed, $"no remedy does this: {risk.Title} It may only be named after \"Don't tap\"");
            yield break;
        }

        // Declining leads on without consent, accepting of that very warning is the only door.
        var unwarned = PathRules.Reached(remedy, remedy.First.Id, (from, arrow) =>
            from is WarnStep warn && arrow == "accept" && warn.About.Contains(risk));
        if (unwarned.Contains(step.Id))
        {
            yield return new Diagnostic(
                step.At, Codes.NoWarning,
                $"this can be reached without a warning about '{risk.Id}' that was accepted; put a 'warn' with 'about: [{risk.Id}]' before it");
        }

        if (risk.Level >= RiskLevel.Setup && remedy.Risk < risk.Level)
        {
            yield return new Diagnostic(
                remedy.At, Codes.RiskUnderstated,
                $"'risk' must be {Word(risk.Level)}, because of '{risk.Id}' in step '{step.Id}'");
        }

        foreach (var need in risk.Needs.Where(need => !remedy.Needs.Contains(need)))
        {
            yield return new Diagnostic(
                remedy.At, Codes.MissingPrerequisite,
                $"'needs' must name '{need}', because of '{risk.Id}' in step '{step.Id}'");
        }
    }

    private static string Word(RiskLevel level) => level == RiskLevel.Setup ? "setup" : "data";
}
