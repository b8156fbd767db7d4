using System.Text;

namespace SupportBot.Core.Guides.Drawing;

/// <summary>Draws guides as Mermaid flow charts, which GitHub and most wikis show as pictures.</summary>
public static class Mermaid
{
    private const int LongestLabel = 90;

    /// <summary>
    /// The whole guide: what people complain of, what may be behind it, what helps. A remedy hangs on the cause that it fixes
    /// best, or on the remedy that offers it as a choice: all its arrows together would be a tangle.
    /// </summary>
    public static string Draw(Guide guide)
    {
        var chart = new StringBuilder("flowchart LR\n");
        foreach (var symptom in guide.Symptoms)
        {
            chart.Append($"  {Node("symptom", symptom.Id)}([\"{Label(symptom.Title.Text)}\"])\n");
            foreach (var effect in Strongest(symptom.Means).Where(effect => effect.Times > 1))
            {
                chart.Append($"  {Node("symptom", symptom.Id)} --> {Node("cause", effect.Cause.Id)}\n");
            }

            if (symptom.Wants is { } wanted)
            {
                chart.Append($"  {Node("symptom", symptom.Id)} --> {Node("remedy", wanted)}\n");
            }

            if (symptom.Reply is not null)
            {
                chart.Append($"  {Node("symptom", symptom.Id)} --> reply([\"a reply of its own\"])\n");
            }
        }

        foreach (var cause in guide.Causes)
        {
            chart.Append($"  {Node("cause", cause.Id)}{{{{\"{Label(cause.Title.Text)}\"}}}}\n");
        }

        var offers = guide.Remedies
            .SelectMany(remedy => remedy.Steps.OfType<ChooseStep>().SelectMany(choose => choose.Among).Select(id => (By: remedy.Id, Id: id)))
            .ToLookup(offer => offer.Id, offer => offer.By);
        foreach (var remedy in guide.Remedies)
        {
            chart.Append($"  {Node("remedy", remedy.Id)}[\"{Label(remedy.Title.Text)}\"]\n");
            foreach (var by in offers[remedy.Id].Distinct())
            {
                chart.Append($"  {Node("remedy", by)} -.-> {Node("remedy", remedy.Id)}\n");
            }

            if (!offers.Contains(remedy.Id) && remedy.Fixes.MaxBy(effect => effect.Times) is var main)
            {
                chart.Append($"  {Node("cause", main.Cause.Id)} --> {Node("remedy", remedy.Id)}\n");
            }
        }

        return chart.ToString();
    }

    /// <summary>One remedy: its steps and every arrow.</summary>
    public static string Draw(Remedy remedy)
    {
        var chart = new StringBuilder("flowchart TD\n");
        chart.Append($"  start([\"{Label(remedy.Title.Text)}\"]) --> {Node("step", remedy.First.Id)}\n");
        foreach (var step in remedy.Steps)
        {
            chart.Append($"  {Node("step", step.Id)}{Shape(step)}\n");
        }

        var exits = remedy.Steps.SelectMany(step => step.Arrows).Select(arrow => arrow.To.Exit).OfType<Exit>().Distinct().Order();
        foreach (var exit in exits)
        {
            chart.Append($"  {Node("exit", Exits.Name(exit))}([\"{Label(Exits.Name(exit))}\"])\n");
        }

        foreach (var step in remedy.Steps)
        {
            foreach (var to in step.Arrows.GroupBy(arrow => arrow.To))
            {
                var target = to.Key.Step is { } next ? Node("step", next) : Node("exit", to.Key.ToString());
                chart.Append($"  {Node("step", step.Id)} -->|\"{Label(string.Join(", ", to.Select(arrow => arrow.Name)))}\"| {target}\n");
            }

            foreach (var offered in (step as ChooseStep)?.Among ?? [])
            {
                chart.Append($"  {Node("step", step.Id)} -.-> {Node("remedy", offered)}[[\"{Label(offered)}\"]]\n");
            }
        }

        return chart.ToString();
    }

    // Arrows for every small effect would hide the large ones.
    private static IEnumerable<Effect> Strongest(IReadOnlyCollection<Effect> effects) =>
        effects.Where(effect => effect.Times >= effects.Max(other => other.Times) / 3);

    private static string Shape(Step step) => step switch
    {
        WarnStep warn => $"[/\"⚠ {Label(warn.Text.Text)}\"/]",
        AskStep ask => $"{{\"{Label(ask.Fact.Question.Text)}\"}}",
        DoStep todo => Instructions(todo),
        ChooseStep choose => $"{{{{\"{Label(choose.Text.Text)}\"}}}}",
        CheckStep check => $"{{\"{Label(check.Check.Question.Text)}\"}}",
        _ => "",
    };

    private static string Instructions(DoStep step)
    {
        var variants = step.Variants.All.ToList();
        var others = variants.Count > 1 ? $"<br/>({variants.Count - 1} more by {step.Variants.By?.Id ?? "iOS"})" : "";
        return $"[\"{string.Join("<br/>", variants[0].SelectMany(Lines).Select(Label))}{others}\"]";
    }

    private static IEnumerable<string> Lines(Instruction instruction) => instruction switch
    {
        Instruction.Go { To.IsScreen: false } go => go.To.Path.Ranges[^1].Value.Select(line => line.Text.TrimEnd('.')),
        Instruction.Go go => [$"Go to {go.To.Title}"],
        Instruction.Say say => [say.Words.Text.TrimEnd('.')],
        _ => [],
    };

    // With a prefix no id is a word of Mermaid's own, such as 'end'.
    private static string Node(string kind, string id) => $"{kind}_{id.Replace('-', '_')}";

    private static string Label(string text)
    {
        var plain = text.Replace("**", "", StringComparison.Ordinal);
        if (plain.Length > LongestLabel)
        {
            var cut = plain.LastIndexOf(' ', LongestLabel);
            plain = plain[..(cut > 0 ? cut : LongestLabel)] + " …";
        }

        var label = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            label.Append(letter is '"' or '#' or '<' or '>' or '&' or '`' or '{' or '}' or '|' or ';' ? $"#{(int)letter};" : letter);
        }

        return label.ToString();
    }
}
