using SupportBot.Pictures;

namespace Deployment.Tests.Teams;

/// <summary>What the script draws is what the bot looks for: a PNG under the hash of each drawing, twice as large.</summary>
public sealed class PictureTests(PublishedBot published)
{
    [Fact]
    public void EveryPictureOfTheGuideBecomesAPng()
    {
        Needs.Command("rsvg-convert");
        using var drawn = new Folder();
        var outcome = Run.ToEnd(Repository.Path("deploymentTemplates", "teams", "draw-pictures.sh"), [drawn.Path, published.Program]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);

        var pictures = Directory.GetFiles(drawn.Path);
        Assert.InRange(pictures.Length, 20, 100);
        Assert.All(pictures, path =>
        {
            Assert.Matches("^[0-9a-f]{16}\\.png$", Path.GetFileName(path));
            var picture = new Png(File.ReadAllBytes(path));
            Assert.Equal(2 * Svg.Width, picture.Width);

            // Words and lines, not an empty sheet.
            Assert.InRange(picture.All.Distinct().Count(), 8, int.MaxValue);
            Assert.InRange(new FileInfo(path).Length, 1000, 200_000);
        });
    }
}
