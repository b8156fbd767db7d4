using SupportBot.Core.Guides.Reading;

namespace SupportBot.Core.Guides.Linting;

/// <summary>Nothing is put at risk without its warning, and a remedy says what is at stake and what it needs first.</summary>
internal static class RiskRules
{
    public static IEnumerable<Diagnostic> Check(Remedy remedy, GuideParts parts)
    {
        var deeds = remedy.Steps.OfType<DoStep>().SelectMany(step => step.Risks.Select(risk => (Step: step, Risk: risk))).ToList();
        foreach (var diagnostic in deeds.SelectMany(deed => Check(remedy, deed.Step, deed.Risk)).Concat(Header(remedy, deeds, parts)))
        {
            yield return diagnostic;
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
                step.At, Codes.ForbiddenDeed, $"this does what no remedy may do, '{risk.Id}'; its button may only be named after \"Don't tap\"");
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
    }

    // What the header must say of all its steps together, each thing once.
    private static IEnumerable<Diagnostic> Header(Remedy remedy, List<(DoStep Step, Risk Risk)> deeds, GuideParts parts)
    {
        var allowed = deeds.Where(deed => deed.Risk.Level is RiskLevel.Setup or RiskLevel.Data).ToList();
        if (allowed.Count > 0 && allowed.MaxBy(deed => deed.Risk.Level) is var (worst, risk) && remedy.Risk < risk.Level)
        {
            yield return new Diagnostic(
                parts.Written(GuideParts.File(remedy), "risk")?.At ?? remedy.At, Codes.RiskUnderstated,
                $"'risk' must be {Word(risk.Level)}, because of '{risk.Id}' in step '{worst.Id}'");
        }

        foreach (var (need, deed) in allowed.SelectMany(deed => deed.Risk.Needs.Select(need => (Need: need, Deed: deed))).DistinctBy(pair => pair.Need))
        {
            if (!remedy.Needs.Contains(need))
            {
                yield return new Diagnostic(
                    parts.Written(GuideParts.File(remedy), "needs")?.At ?? remedy.At, Codes.MissingPrerequisite,
                    $"'needs' must name '{need}', because of '{deed.Risk.Id}' in step '{deed.Step.Id}'");
            }
        }
    }

    private static string Word(RiskLevel level) => level == RiskLevel.Setup ? "setup" : "data";
}
