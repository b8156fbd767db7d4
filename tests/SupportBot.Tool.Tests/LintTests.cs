namespace SupportBot.Tool.Tests;

public sealed class LintTests
{
    [Fact]
    public void TheShippedGuideHasNoMistakes()
    {
        var outcome = Tool.Run("lint", "dialogs");

        Assert.Equal("", outcome.Error);
        Assert.Contains("no mistakes", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GD0", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public void AMistakeIsNamedByFileLineAndColumn()
    {
        using var folder = new CopyOfDialogs();
        var restart = folder.Change("icloud-backup/remedies/restart.yaml", "then: worked", "then: workd");

        var outcome = Tool.Run("lint", folder.Path);

        var line = File.ReadAllLines(restart).Index().First(line => line.Item.Contains("workd", StringComparison.Ordinal));
        Assert.Contains(
            $"{restart}:{line.Index + 1}:{line.Item.IndexOf("workd", StringComparison.Ordinal) + 1}: error GD005: " +
            "there is no step 'workd' in this remedy. Did you mean 'worked'?\n",
            outcome.Output,
            StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public void AWarningFailsToo()
    {
        using var folder = new CopyOfDialogs();
        folder.Change("icloud-backup/remedies/restart.yaml", "Type your passcode.", $"Type your passcode{string.Concat(Enumerable.Repeat(" very", 60))} slowly.");

        var outcome = Tool.Run("lint", folder.Path);

        Assert.Contains("warning GD043", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 1 warnings", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public void AMissingFolderIsOneLine()
    {
        var outcome = Tool.Run("lint", "no-such-folder");

        Assert.Equal("no-such-folder:1:1: error GD001: there is no such folder\n1 errors, 0 warnings\n", outcome.Output);
        Assert.Equal("", outcome.Error);
        Assert.Equal(1, outcome.ExitCode);
    }
}
