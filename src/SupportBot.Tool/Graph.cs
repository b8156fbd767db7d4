using System.CommandLine;
using SupportBot.Core.Guides;
using SupportBot.Core.Guides.Drawing;

namespace SupportBot.Tool;

/// <summary>Draws a guide, or one remedy of it, as a Mermaid flow chart.</summary>
internal static class Graph
{
    public static Command Command()
    {
        var remedy = new Argument<string?>("remedy") { Description = "The remedy to draw; without one, the whole guide.", Arity = ArgumentArity.ZeroOrOne };
        var page = new Option<bool>("--page") { Description = "Draw the guide and every remedy, as a Markdown page." };
        var folder = Folders.Option();
        var command = new Command("graph", "Draw a guide or one of its remedies as Mermaid.") { remedy, page, folder };
        command.SetAction(parsed => Run(
            parsed.GetValue(remedy),
            parsed.GetValue(page) ? GuidePage.Write : Mermaid.Draw,
            parsed.GetValue(folder)!,
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? remedy, Func<Guide, string> draw, string folder, TextWriter output, TextWriter error)
    {
        var reading = GuideReader.Read(folder);
        if (!reading.Succeeded)
        {
            error.WriteLine($"There are mistakes in {folder}; 'lint' lists them. First: {reading.Diagnostics.First(one => one.Severity == Severity.Error)}");
            return 1;
        }

        if (remedy is null)
        {
            foreach (var guide in reading.Guides)
            {
                output.Write(draw(guide));
            }

            return 0;
        }

        var drawn = reading.Guides.Where(guide => guide.Remedies.Has(remedy)).Select(guide => Mermaid.Draw(guide.Remedies[remedy])).ToList();
        drawn.ForEach(output.Write);
        if (drawn.Count == 0)
        {
            error.WriteLine($"There is no remedy '{remedy}'. There are: {string.Join(", ", reading.Guides.SelectMany(guide => guide.Remedies.Ids))}");
            return 1;
        }

        return 0;
    }
}
