using System.Text.RegularExpressions;

namespace Deployment.Tests;

/// <summary>What the pages tell people to type, where it can run here.</summary>
public sealed partial class DocumentedCommandsTests(PublishedBot published)
{
    [Theory]
    [InlineData("docs", "teams.md")]
    [InlineData("deploymentTemplates", "teams", "README.md")]
    public void TheTeamsAppIsMadeAsThePageSays(params string[] page)
    {
        Needs.Command("zip");
        using var folder = new Folder();
        var command = Assert.Single(Blocks(page), block => block.Contains("pack.sh", StringComparison.Ordinal));

        Bash(command.Replace("deploymentTemplates/", $"{Repository.Path("deploymentTemplates")}/", StringComparison.Ordinal), folder);

        Assert.True(File.Exists(folder["SupportBot.zip"]));
    }

    [Fact]
    public async Task ABackUpOfARunningBotIsWholeAndComesBack()
    {
        Needs.Command("sqlite3");
        using var folder = new Folder();
        var state = folder.Make("state");
        GiveToNobody(state);
        var settings = new Dictionary<string, string> { ["Storage__Folder"] = state };
        var backUp = Paths(Assert.Single(Blocks("docs", "deploy.md"), block => block.Contains(".backup", StringComparison.Ordinal)), folder);
        var restore = Paths(Assert.Single(Blocks("docs", "deploy.md"), block => block.Contains("rm -f", StringComparison.Ordinal)), folder);
        await using (var bot = await published.StartAsync(settings))
        {
            await HelloAsync(bot);
            Assert.True(new FileInfo(Path.Combine(state, "supportbot.db-wal")).Length > 0);

            Assert.Equal("ok\n", Bash(backUp, folder));
        }

        // Ended the hard way: what the newest turns wrote still lies in the log.
        Bash(WithoutSystem(restore), folder);
        Assert.Equal(["supportbot.db"], Directory.GetFiles(state).Select(Path.GetFileName));
        await using var again = await published.StartAsync(settings);
        await HelloAsync(again);
        Assert.Equal("1\n", Bash($"sqlite3 {state}/supportbot.db 'SELECT count(*) FROM conversations'", folder));
        Assert.Equal("1\n", Bash($"sqlite3 {state}/supportbot.db 'SELECT version FROM conversations'", folder));
    }

    // The same message again: whoever remembers it answers as before and takes no second turn.
    private static async Task HelloAsync(BotProcess bot)
    {
        using var response = await bot.Http.PostAsync("/api/messages", BotProcess.Hello(), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static string Paths(string block, Folder folder) => block
        .Replace("/var/lib/supportbot", folder["state"], StringComparison.Ordinal)
        .Replace("/var/backups", folder.Path, StringComparison.Ordinal);

    private static string WithoutSystem(string block) =>
        string.Join('\n', block.Split('\n').Where(line => !line.StartsWith("systemctl ", StringComparison.Ordinal)));

    private static void GiveToNobody(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run.ToEnd("chown", ["65534:65534", folder]);
        }
    }

    private static string Bash(string script, Folder folder)
    {
        var outcome = Run.ToEnd("bash", ["-e", "-c", script], folder.Path);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        return outcome.Output;
    }

    private static IEnumerable<string> Blocks(params string[] page) =>
        Block().Matches(File.ReadAllText(Repository.Path(page))).Select(match => match.Groups["script"].Value);

    [GeneratedRegex("```bash\n(?<script>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
