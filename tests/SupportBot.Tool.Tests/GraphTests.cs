using SupportBot.Core.Guides;
using SupportBot.Core.Guides.Drawing;

namespace SupportBot.Tool.Tests;

public sealed class GraphTests
{
    private const string NodeFolder = "tests/SupportBot.Tool.Tests/node";

    [Fact]
    public void ThePictureInTheDocsIsTheGuide()
    {
        var outcome = Tool.Run("graph", "--page");

        Assert.Equal(0, outcome.ExitCode);
        Accepted.Equal(outcome.Output, Repository.Path("docs", "guide.md"));
    }

    [Fact]
    public void MermaidReadsEveryPictureAndFindsEveryStepAndArrow()
    {
        Needs.Command("node");
        Needs.NodeModules(NodeFolder);
        var guide = Assert.Single(GuideReader.Read(Repository.Path("dialogs")).Guides);

        var said = Tool.Start("node", [Repository.Path(NodeFolder, "mermaid.mjs")], Mermaid.Draw(guide)).Output;
        Assert.Matches(@"^\d+ nodes, \d+ arrows\n$", said);

        // One process for all remedies: to start Mermaid takes a second.
        var charts = string.Join("\n===\n", guide.Remedies.Select(Mermaid.Draw));
        var found = Tool.Start("node", [Repository.Path(NodeFolder, "mermaid.mjs")], charts).Output.TrimEnd('\n').Split('\n');
        Assert.Equal(guide.Remedies.Select(Expected), found);
    }

    [Fact]
    public void OneRemedyIsDrawn()
    {
        var outcome = Tool.Run("graph", "restart");

        Assert.StartsWith("flowchart TD\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("-->|\"decline\"| exit_next_remedy", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownRemedyIsAnsweredWithThoseThereAre()
    {
        var outcome = Tool.Run("graph", "restrat");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("There is no remedy 'restrat'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("restart", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AGuideWithMistakesIsNotDrawn()
    {
        using var folder = new CopyOfDialogs();
        folder.Change("icloud-backup/remedies/restart.yaml", "then: worked", "then: workd");

        var outcome = Tool.Run("graph", "--folder", folder.Path);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains("GD005", outcome.Error, StringComparison.Ordinal);
    }

    // The start, the steps, the ways out and what choices offer; an arrow for the start, each pair of step and target, each offer.
    private static string Expected(Remedy remedy)
    {
        var offered = remedy.Steps.OfType<ChooseStep>().SelectMany(choose => choose.Among).ToList();
        var arrows = remedy.Steps.SelectMany(step => step.Arrows.Select(arrow => (step.Id, arrow.To)).Distinct()).ToList();
        var exits = arrows.Select(arrow => arrow.To.Exit).OfType<Exit>().Distinct().Count();
        return $"{1 + remedy.Steps.Count + exits + offered.Distinct().Count()} nodes, {1 + arrows.Count + offered.Count} arrows";
    }
}
