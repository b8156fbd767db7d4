using System.Collections.Immutable;
using SupportBot.Core.Guides.Linting;
using SupportBot.Core.Guides.Reading;

namespace SupportBot.Core.Guides;

/// <summary>Reads a folder of guides: all of it, or every mistake in it.</summary>
public static class GuideReader
{
    public static GuideReading Read(string folder)
    {
        var diagnostics = new List<Diagnostic>();
        var files = WriterFiles.Find(folder, diagnostics);
        var shared = new SharedBuilder(files, diagnostics);
        var guides = files.GuideFolders.Select(guide => new GuideBuilder(guide, files, shared, diagnostics).Build()).ToList();

        // Files that all guides share may link to where any of them may.
        foreach (var (file, hosts) in files.WithTheirHosts())
        {
            diagnostics.AddRange(OutwardRules.Find(file, hosts));
        }

        var ordered = Consequences.LeftOut(diagnostics)
            .OrderBy(diagnostic => diagnostic.At.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.At.Line)
            .ThenBy(diagnostic => diagnostic.At.Column)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ToImmutableArray();
        return ordered.Any(diagnostic => diagnostic.Severity == Severity.Error)
            ? new GuideReading([], ordered)
            : new GuideReading([.. guides.OfType<Guide>()], ordered);
    }
}

/// <summary>What came of reading: the guides, or none where there is an error; and every mistake.</summary>
public sealed record GuideReading(ImmutableArray<Guide> Guides, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool Succeeded => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
