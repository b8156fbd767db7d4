using System.Text.RegularExpressions;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides;

/// <summary>
/// Every file in Mistakes/ is a file of the small guide in Mistakes/base/ with a mistake planted in it. The mark «GD005» in it
/// stands right before the spot that must be reported, and is taken out before reading.
/// </summary>
public sealed partial class MistakesTests
{
    private static readonly string mistakes = Repository.Path("tests", "SupportBot.Core.Tests", "Guides", "Mistakes");

    public static TheoryData<string> Names => [.. Directory.GetFiles(mistakes, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Fact]
    public void TheGuideWithoutAMistakeIsRead()
    {
        using var folder = new GuideOnDisk(Path.Combine(mistakes, "base"));

        var reading = folder.Read();

        Assert.Empty(reading.Diagnostics);
        Assert.Equal("demo", Assert.Single(reading.Guides).Id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void APlantedMistakeIsReportedWhereItStands(string name)
    {
        var (file, text, planted) = Plant(File.ReadAllText(Path.Combine(mistakes, name + ".yaml")));
        using var folder = new GuideOnDisk(Path.Combine(mistakes, "base"));
        folder.Write(file, text);

        var reading = folder.Read();

        Assert.Empty(reading.Guides.Where(_ => reading.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)));
        Assert.Equal(
            planted.Select(mark => mark.ToString()),
            reading.Diagnostics.Where(diagnostic => diagnostic.At.File == $"dialogs/{file}")
                .Select(diagnostic => new Mark(diagnostic.At.Line, diagnostic.At.Column, diagnostic.Code).ToString()));
        Accepted.Equal(
            string.Concat(reading.Diagnostics.Select(diagnostic => $"{diagnostic}\n")),
            Path.Combine(mistakes, name + ".expected.txt"));
    }

    [Fact]
    public void EveryDiagnosticHasAMistakeOrATestOfItsOwnAndIsExplained()
    {
        var codes = typeof(Codes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order().ToList();
        var explained = File.ReadAllText(Repository.Path("docs", "diagnostics.md"));

        // What no single YAML file can show: a file that is missing, or is no text at all.
        string[] inBadInputTests = ["GD001", "GD002"];
        Assert.All(codes.Except(inBadInputTests), code => Assert.NotEmpty(Directory.GetFiles(mistakes, $"{code}-*.yaml")));
        Assert.All(codes, code => Assert.Contains($"| {code} |", explained, StringComparison.Ordinal));
        Assert.True(Names.Count >= 40, $"{Names.Count} planted mistakes");
    }

    private static (string File, string Text, List<Mark> Planted) Plant(string source)
    {
        var file = Replaces().Match(source).Groups["file"].Value;
        var planted = new List<Mark>();
        var lines = source.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var mark = MarkPattern().Match(lines[line]); mark.Success; mark = MarkPattern().Match(lines[line]))
            {
                planted.Add(new Mark(line + 1, mark.Index + 1, mark.Groups["code"].Value));
                lines[line] = lines[line].Remove(mark.Index, mark.Length);
            }
        }

        return (file, string.Join('\n', lines), planted);
    }

    [GeneratedRegex(@"\A# replaces: (?<file>\S+)")]
    private static partial Regex Replaces();

    [GeneratedRegex("«(?<code>GD[0-9]{3})»")]
    private static partial Regex MarkPattern();

    private sealed record Mark(int Line, int Column, string Code);
}
