using System.Text;
using SupportBot.Core.Guides;
using SupportBot.Core.Tests.Guides.Content;

namespace SupportBot.Core.Tests.Guides;

/// <summary>Good files with bytes and lines lost, moved and doubled: never an exception, and every mistake stands where there is something.</summary>
public sealed class ChangedFilesTests
{
    private static readonly string mistakes = Repository.Path("tests", "SupportBot.Core.Tests", "Guides", "Mistakes", "base");

    public static TheoryData<string> Files => [.. FilesOf(mistakes)];

    [Theory]
    [MemberData(nameof(Files))]
    public void NoChangeOfAFileThrows(string file)
    {
        using var folder = new GuideOnDisk(mistakes);
        var random = new Random(file.Length);
        var original = File.ReadAllBytes(Path.Combine(mistakes, file));
        for (var round = 0; round < 300; round++)
        {
            Survives(folder, file, Changed(original, random), $"{file}, round {round}");
        }
    }

    [Fact]
    public void NoChangeOfTheShippedGuideThrows()
    {
        var shipped = Repository.Path("dialogs");
        using var folder = new GuideOnDisk(shipped);
        var random = new Random(7);
        var files = FilesOf(shipped).Where(file => !file.StartsWith("schema/", StringComparison.Ordinal)).ToList();
        Assert.True(ShippedGuide.Reading.Succeeded);
        for (var round = 0; round < 200; round++)
        {
            var file = files[round % files.Count];
            var original = File.ReadAllBytes(Path.Combine(shipped, file));

            Survives(folder, file, Changed(original, random), $"{file}, round {round}");
            folder.Write(file, original);
        }
    }

    private static void Survives(GuideOnDisk folder, string file, byte[] bytes, string round)
    {
        folder.Write(file, bytes);

        var reading = folder.Read();

        Assert.True(reading.Guides.Length > 0 || reading.Diagnostics.Any(mistake => mistake.Severity == Severity.Error), round);
        Assert.All(reading.Diagnostics, mistake => IsASpot(folder, mistake, round));
    }

    private static void IsASpot(GuideOnDisk folder, Diagnostic mistake, string round)
    {
        if (mistake.Code == "GD001")
        {
            return;
        }

        var text = File.ReadAllText(folder.PathOf(mistake.At.File["dialogs/".Length..]));
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        Assert.True(
            mistake.At.Line >= 1 && mistake.At.Line <= lines.Length
                && mistake.At.Column >= 1 && mistake.At.Column <= lines[mistake.At.Line - 1].Length + 1,
            $"{round}: {mistake}");
        Assert.True(mistake.Message.Length < 500, $"{round}: {mistake}");
    }

    private static byte[] Changed(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n').ToList();
            var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                    continue;
                case 1:
                    var signs = "abc:-?[]{}\"'#*&!|>%@,` \n\t\\~0\r<\0\u00E9"u8;
                    bytes.Insert(at, signs[random.Next(signs.Length)]);
                    continue;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    continue;
                case 3:
                    (lines[one], lines[other]) = (lines[other], lines[one]);
                    break;
                case 4:
                    lines.Insert(other, lines[one]);
                    break;
                default:
                    lines.RemoveAt(one);
                    break;
            }

            bytes = [.. Encoding.Latin1.GetBytes(string.Join('\n', lines))];
        }

        return [.. bytes];
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
