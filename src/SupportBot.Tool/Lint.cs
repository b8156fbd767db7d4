using System.CommandLine;
using SupportBot.Core.Guides;

namespace SupportBot.Tool;

/// <summary>Finds every mistake in a folder of guides.</summary>
internal static class Lint
{
    public static Command Command()
    {
        var folder = Folders.Argument();
        var command = new Command("lint", "Find every mistake in a folder of guides, as file:line:col; exit 1 on any.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string folder, TextWriter output)
    {
        var reading = GuideReader.Read(folder);
        foreach (var diagnostic in reading.Diagnostics)
        {
            output.WriteLine(diagnostic);
        }

        if (reading.Diagnostics.IsEmpty)
        {
            foreach (var guide in reading.Guides)
            {
                output.WriteLine(
                    $"{folder}/{guide.Id}: no mistakes in {guide.Remedies.Count} remedies, {guide.Symptoms.Count} symptoms, " +
                    $"{guide.Facts.Count} facts, {guide.Places.Count} places.");
            }

            return 0;
        }

        var errors = reading.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        output.WriteLine($"{errors} errors, {reading.Diagnostics.Length - errors} warnings");
        return 1;
    }
}
