using SupportBot.Core.Guides.Reading;

namespace SupportBot.Core.Guides.Linting;

/// <summary>Where the arrows of a remedy lead: everywhere and out, and to "solved" only past a check.</summary>
internal static class PathRules
{
    /// <param name="remedy">The remedy.</param>
    /// <param name="parts">The guide that it belongs to.</param>
    /// <param name="offered">The remedies that some choice offers; null while not all remedies can be read.</param>
    public static IEnumerable<Diagnostic> Check(Remedy remedy, GuideParts parts, IReadOnlySet<string>? offered) =>
        Unreached(remedy).Concat(Circles(remedy)).Concat(Endings(remedy, parts, offered));

    /// <summary>The steps that can be reached from a step, itself included, over arrows that are not left out.</summary>
    public static HashSet<string> Reached(Remedy remedy, string from, Func<Step, string, bool>? leaveOut = null)
    {
        var reached = new HashSet<string> { from };
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var id))
        {
            var step = remedy.Steps[id];
            foreach (var (name, to) in step.Arrows)
            {
                if (to.Step is { } next && leaveOut?.Invoke(step, name) != true && reached.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<Diagnostic> Unreached(Remedy remedy)
    {
        var reached = Reached(remedy, remedy.First.Id);
        return remedy.Steps
            .Where(step => !reached.Contains(step.Id))
            .Select(step => new Diagnostic(
                step.At, Codes.Unreachable, $"no step leads to '{step.Id}'; the first step is '{remedy.First.Id}'"));
    }

    // Going round is fine where each round offers one choice less.
    private static IEnumerable<Diagnostic> Circles(Remedy remedy)
    {
        var reported = new HashSet<string>();
        var from = remedy.Steps.ToDictionary(step => step.Id, step => OfferingNothingLess(remedy, step.Id));
        foreach (var step in remedy.Steps)
        {
            var circle = remedy.Steps
                .Where(other => from[step.Id].Contains(other.Id) && from[other.Id].Contains(step.Id))
                .Select(other => other.Id)
                .ToList();
            if (circle.Count > 0 && circle.All(reported.Add))
            {
                yield return new Diagnostic(
                    step.At, Codes.Circle, $"this goes round for ever: {string.Join(", ", circle)}; only a choice may be come back to, by 'until'");
            }
        }
    }

    // What can be reached by at least one arrow, 'until' apart.
    private static HashSet<string> OfferingNothingLess(Remedy remedy, string from) =>
    [
        .. remedy.Steps[from].Arrows
            .Where(arrow => arrow.To.Step is not null && !IsUntil(remedy.Steps[from], arrow.Name))
            .SelectMany(arrow => Reached(remedy, arrow.To.Step!, IsUntil)),
    ];

    private static bool IsUntil(Step step, string arrow) => step is ChooseStep && arrow == "until";

    private static IEnumerable<Diagnostic> Endings(Remedy remedy, GuideParts parts, IReadOnlySet<string>? offered)
    {
        foreach (var step in remedy.Steps)
        {
            foreach (var (name, to) in step.Arrows)
            {
                var at = parts.Written(GuideParts.File(remedy), "steps", step.Id, name)?.At ?? step.At;
                var needed = to.Exit switch { Exit.Solved => Proof.Backup, Exit.SafeElsewhere => Proof.Copy, _ => (Proof?)null };
                if (needed is { } proof && !(step is CheckStep check && name == "fixed" && check.Check.Proves == proof))
                {
                    yield return new Diagnostic(
                        at, Codes.SolvedWithoutCheck,
                        $"'{name}' leads to '{to}'; only 'fixed' of a check that proves a {(proof == Proof.Backup ? "backup" : "copy")} may");
                }

                if (to.Exit == Exit.Back && offered?.Contains(remedy.Id) == false)
                {
                    yield return new Diagnostic(
                        at, Codes.BackToNowhere, $"'{name}' leads back, but no choice offers this remedy; write 'next-remedy'");
                }
            }

            if (step is ChooseStep { Until.Step: null })
            {
                yield return new Diagnostic(
                    parts.Written(GuideParts.File(remedy), "steps", step.Id, "until")?.At ?? step.At, Codes.MissingArrow,
                    "'until' must name the step that looks whether it is enough");
            }
        }
    }
}
