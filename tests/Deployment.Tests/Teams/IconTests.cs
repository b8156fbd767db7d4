namespace Deployment.Tests.Teams;

public sealed class IconTests
{
    private static readonly string folder = Repository.Path("deploymentTemplates", "teams");

    public static TheoryData<string> Folders => ["as committed", "as drawn now"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheColourIconIs192PixelsAndFullToTheEdge(string which)
    {
        using var drawn = new Folder();
        var icon = Icon(which, drawn, "color.png");

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.All, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Equal(((byte)0x1F, (byte)0x6F, (byte)0x5C, (byte)255), icon[0, 0]);
        Assert.Contains((255, 255, 255, 255), icon.All.Select(pixel => ((int)pixel.Red, (int)pixel.Green, (int)pixel.Blue, (int)pixel.Alpha)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheOutlineIconIs32PixelsOfWhiteAndNothing(string which)
    {
        using var drawn = new Folder();
        var icon = Icon(which, drawn, "outline.png");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.All.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(icon.All.Count(pixel => pixel.Alpha == 255), 100, 500);
        Assert.InRange(icon.All.Count(pixel => pixel.Alpha == 0), 400, 900);
        Assert.Equal(0, icon[0, 0].Alpha);
    }

    private static Png Icon(string which, Folder drawn, string file)
    {
        if (which == "as committed")
        {
            return new Png(File.ReadAllBytes(Path.Combine(folder, file)));
        }

        Needs.Command("rsvg-convert");
        var outcome = Run.ToEnd(Path.Combine(folder, "draw-icons.sh"), [drawn.Path]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return new Png(File.ReadAllBytes(drawn[file]));
    }
}
