using System.Text.RegularExpressions;

namespace SupportBot.Tool.Tests;

/// <summary>What the pages tell people to type works.</summary>
public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string> Commands =>
    [
        .. new[] { "README.md", "dialogs/README.md", "docs/conversations.md" }
            .SelectMany(page => Command().Matches(File.ReadAllText(Repository.Path(page))))
            .Select(match => match.Groups["verb"].Value.Trim())
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandOfThePagesWorks(string command)
    {
        var outcome = Tool.Run([.. command.Split(' ')]);

        Assert.Equal("", outcome.Error);
        Assert.NotEqual("", outcome.Output);
        Assert.Equal(0, outcome.ExitCode);
    }

    [GeneratedRegex("dotnet run --project src/SupportBot.Tool -- (?<verb>[a-z-][^`#\n]*)")]
    private static partial Regex Command();
}
