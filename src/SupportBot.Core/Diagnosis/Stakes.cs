using SupportBot.Core.Guides;

namespace SupportBot.Core.Diagnosis;

/// <summary>What doing a remedy may cost besides time.</summary>
internal static class Stakes
{
    /// <summary>The worst that the gentlest way through it risks: what it would only do in the end does not count yet.</summary>
    public static RiskLevel Of(Remedy remedy)
    {
        var least = new Dictionary<string, RiskLevel> { [remedy.First.Id] = Of(remedy.First) };
        var open = new PriorityQueue<string, RiskLevel>([(remedy.First.Id, least[remedy.First.Id])]);
        while (open.TryDequeue(out var id, out var risk))
        {
            if (remedy.Steps[id] is CheckStep or ChooseStep)
            {
                return risk;
            }

            foreach (var next in On(remedy.Steps[id]).Select(arrow => arrow.Step).OfType<string>())
            {
                var worst = (RiskLevel)Math.Max((int)risk, (int)Of(remedy.Steps[next]));
                if (!least.TryGetValue(next, out var known) || worst < known)
                {
                    least[next] = worst;
                    open.Enqueue(next, worst);
                }
            }
        }

        return remedy.Risk;
    }

    private static IEnumerable<Arrow> On(Step step) =>
        step is WarnStep warn ? [warn.Accept] : step.Arrows.Select(arrow => arrow.To);

    private static RiskLevel Of(Step step) => step switch
    {
        DoStep todo => todo.Risks.Select(risk => risk.Level).DefaultIfEmpty().Max(),
        WarnStep warn => warn.About.Select(risk => risk.Level).Where(level => level != RiskLevel.Never).DefaultIfEmpty().Max(),
        _ => RiskLevel.None,
    };
}
