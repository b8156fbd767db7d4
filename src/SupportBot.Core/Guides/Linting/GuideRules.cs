using SupportBot.Core.Guides.Reading;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Linting;

/// <summary>What must be true of the parts of a guide together.</summary>
internal static class GuideRules
{
    public static IEnumerable<Diagnostic> Check(GuideParts parts) =>
        parts.Facts.SelectMany(fact => FactRules.Check(fact, parts))
            .Concat(Looks(parts))
            .Concat(parts.Symptoms.SelectMany(symptom => Check(symptom, parts)))
            .Concat(parts.Answers.SelectMany(answer => LengthRules.Words(parts.At("answers", answer.Id), [answer.Answer], parts.Phones)))
            .Concat(Circles(parts))
            .Concat(Deeds(parts));

    // A look must not be a deed: it is done without a warning.
    private static IEnumerable<Diagnostic> Looks(GuideParts parts)
    {
        foreach (var check in parts.Checks)
        {
            var at = parts.At("guide", "checks", check.Id);
            foreach (var risk in Linting.Deeds.In(check.Do, parts.Phones, parts.Risks).Distinct())
            {
                yield return new Diagnostic(at, Codes.NoWarning, $"a look must not put anything at risk, and this may: '{risk.Id}'");
            }

            foreach (var missing in Enum.GetValues<CheckResult>().Except(check.Answers.Select(answer => answer.Result)))
            {
                yield return new Diagnostic(at, Codes.MissingArrow, $"no answer means '{Name(missing)}'; each of the four results needs one");
            }

            foreach (var diagnostic in LengthRules.Check(at, check.Do, check.Question, parts.Phones))
            {
                yield return diagnostic;
            }
        }
    }

    private static IEnumerable<Diagnostic> Check(Symptom symptom, GuideParts parts)
    {
        var at = parts.At("symptoms", "symptoms", symptom.Id);
        if (new[] { !symptom.Means.IsEmpty, symptom.Wants is not null, symptom.Reply is not null }.Count(has => has) != 1)
        {
            yield return new Diagnostic(
                at, Codes.MissingKey, "a symptom has one of 'means' (what it says about the causes), 'wants' (a remedy) and 'reply'");
        }

        foreach (var diagnostic in LengthRules.Words(at, [symptom.Reply], parts.Phones))
        {
            yield return diagnostic;
        }
    }

    // What must be so before a remedy is brought about by another, and so on, but not in a circle.
    private static IEnumerable<Diagnostic> Circles(GuideParts parts)
    {
        var reported = new HashSet<string>();
        foreach (var prerequisite in parts.Prerequisites.Where(prerequisite => !reported.Contains(prerequisite.Id)))
        {
            if (Circle(prerequisite.Id, parts) is { } circle)
            {
                reported.UnionWith(circle);
                var ways = circle.Zip(circle.Skip(1), (id, next) => $"'{id}' is brought about by '{parts.Prerequisites[id].Remedy}', which needs '{next}'");
                yield return new Diagnostic(
                    parts.At("guide", "prerequisites", prerequisite.Id), Codes.PrerequisiteCircle,
                    $"this goes round for ever: {string.Join("; ", ways)}");
            }
        }
    }

    // The shortest way from a prerequisite over the needs of its remedy back to it.
    private static List<string>? Circle(string id, GuideParts parts)
    {
        var seen = new HashSet<string>();
        var open = new Queue<List<string>>([[id]]);
        while (open.TryDequeue(out var way))
        {
            if (!parts.Prerequisites.TryGet(way[^1], out var needed) || !parts.Remedies.TryGet(needed.Remedy, out var remedy))
            {
                continue;
            }

            foreach (var next in remedy.Needs.Where(seen.Add))
            {
                if (next == id)
                {
                    return [.. way, next];
                }

                open.Enqueue([.. way, next]);
            }
        }

        return null;
    }

    // One button, one risk: otherwise nobody can tell which warning it needs.
    private static IEnumerable<Diagnostic> Deeds(GuideParts parts)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var risk in parts.Risks)
        {
            foreach (var deed in risk.Deeds.Where(deed => !owners.TryAdd(deed, risk.Id)))
            {
                yield return new Diagnostic(
                    At(parts, risk, "deeds", deed), Codes.PhraseTwice, $"'{deed}' stands under '{owners[deed]}' already; keep it in one place");
            }

            foreach (var need in risk.Needs.Where(need => risk.Level is RiskLevel.Care or RiskLevel.Never))
            {
                yield return new Diagnostic(
                    At(parts, risk, "needs", need), Codes.BadOptions, $"only a risk of level setup or data needs something first, such as '{need}'");
            }
        }
    }

    private static Source At(GuideParts parts, Risk risk, string key, string item) =>
        (parts.Written("risks", risk.Id, key) as YamlList)?.Items.LastOrDefault(written => written is YamlText text && text.Value == item)?.At
            ?? parts.At("risks", risk.Id);

    private static string Name(CheckResult result) => result switch
    {
        CheckResult.Fixed => "fixed",
        CheckResult.Waiting => "waiting",
        CheckResult.NotFixed => "not-fixed",
        _ => "cannot-run",
    };
}
