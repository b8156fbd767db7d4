using System.Text.RegularExpressions;

namespace Deployment.Tests;

/// <summary>What the pages tell people to type, where it can run here.</summary>
public sealed partial class DocumentedCommandsTests(PublishedBot published)
{
    // They need a cloud, an engine or a licence, or change the machine.
    private static readonly string[] elsewhere =
        ["az ", "APP_ID=$(az ", "TENANT_ID=$(az ", "podman", "docker", "apt-get", "systemctl", "nginx", "curl", "npx", "install -m", "ln ", "mkdir -p /opt"];

    // And who runs the others.
    private static readonly (string Command, string By)[] here =
    [
        ("dotnet run --project src/SupportBot.Tool --", "SupportBot.Tool.Tests/DocumentedCommandsTests"),
        ("dotnet run --project src/SupportBot", "SupportBot.Tests/StartedAsWrittenTests"),
        ("./test.sh", ".ci/run"),
        ("dotnet publish", nameof(TheProgramAndItsPicturesArePackedAsThePageSays)),
        ("deploymentTemplates/teams/draw-pictures.sh artifacts", nameof(TheProgramAndItsPicturesArePackedAsThePageSays)),
        ("(cd artifacts/azure && zip", nameof(TheProgramAndItsPicturesArePackedAsThePageSays)),
        ("tar ", nameof(TheProgramAndItsPicturesArePackedAsThePageSays)),
        ("deploymentTemplates/teams/draw-pictures.sh pictures", nameof(Teams.PictureTests)),
        ("deploymentTemplates/teams/pack.sh", nameof(TheTeamsAppIsMadeAsThePageSays)),
        ("sqlite3", nameof(ABackUpOfARunningBotIsWholeAndComesBack)),
        ("rm -f /var/lib/supportbot", nameof(ABackUpOfARunningBotIsWholeAndComesBack)),
        ("install -m 600 -o", nameof(ABackUpOfARunningBotIsWholeAndComesBack)),
    ];

    [Theory]
    [InlineData("docs", "teams.md")]
    [InlineData("deploymentTemplates", "teams", "README.md")]
    public void TheTeamsAppIsMadeAsThePageSays(params string[] page)
    {
        Needs.Command("zip");
        using var folder = new Folder();
        var command = Assert.Single(Blocks(page), block => block.Contains("pack.sh", StringComparison.Ordinal));

        Bash(command.Replace("deploymentTemplates/", $"{Repository.Path("deploymentTemplates")}/", StringComparison.Ordinal), folder.Path);

        Assert.True(File.Exists(folder["SupportBot.zip"]));
    }

    [Theory]
    [InlineData("systemd", "artifacts/supportbot.tar.gz", "artifacts/linux-x64")]
    [InlineData("azure", "artifacts/azure.zip", "artifacts/azure")]
    public void TheProgramAndItsPicturesArePackedAsThePageSays(string template, string package, string folder)
    {
        Needs.Command("zip");
        Needs.Command("rsvg-convert");
        var block = Assert.Single(Blocks("deploymentTemplates", template, "README.md"), block => block.Contains("dotnet publish", StringComparison.Ordinal));

        Bash(string.Join('\n', block.Split('\n').Where(line => !CannotRunHere(line))), published.Source);

        Assert.InRange(new FileInfo(Path.Combine(published.Source, package)).Length, 1_000_000, 200_000_000);
        Assert.InRange(Directory.GetFiles(Path.Combine(published.Source, folder, "pictures"), "*.png").Length, 20, 100);
        Assert.True(File.Exists(Path.Combine(published.Source, folder, "SupportBot")));
    }

    [Fact]
    public void EveryCommandOfThePagesIsRunByATestOrCannotRunHere()
    {
        var pages = new[] { "docs", "deploymentTemplates", "dialogs" }
            .SelectMany(folder => Directory.GetFiles(Repository.Path(folder), "*.md", SearchOption.AllDirectories))
            .Append(Repository.Path("README.md")).Append(Repository.Path("CONTRIBUTING.md"));
        var commands = pages.SelectMany(page => Block().Matches(File.ReadAllText(page)).Select(match => match.Groups["script"].Value))
            .SelectMany(block => block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .ToList();

        Assert.InRange(commands.Count, 30, 200);
        Assert.All(commands, command => Assert.True(CannotRunHere(command) || IsRun(command), $"No test runs '{command}'."));
        Assert.All(here, one => Assert.Contains(commands, command => command.StartsWith(one.Command, StringComparison.Ordinal)));
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
            await SayAsync(bot, "2", "backup not working on my iphone 13");
            Assert.True(new FileInfo(Path.Combine(state, "supportbot.db-wal")).Length > 0);

            Assert.Equal("ok\n", Bash(backUp, folder.Path));
        }

        // Ended the hard way: what the newest turns wrote still lies in the log.
        Bash(WithoutSystem(restore), folder.Path);
        Assert.Equal(["supportbot.db"], Directory.GetFiles(state).Select(Path.GetFileName));
        await using var again = await published.StartAsync(settings);
        await HelloAsync(again);
        Assert.Equal("1\n", Bash($"sqlite3 {state}/supportbot.db 'SELECT count(*) FROM conversations'", folder.Path));
        Assert.Equal("2\n", Bash($"sqlite3 {state}/supportbot.db 'SELECT version FROM conversations'", folder.Path));
        Assert.Contains("iPhone 13", await SayAsync(again, "3", "what have we tried?"));
    }

    // The same message again: whoever remembers it answers as before and takes no second turn.
    private static async Task HelloAsync(BotProcess bot)
    {
        using var response = await bot.Http.PostAsync("/api/messages", BotProcess.Hello(), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static async Task<string> SayAsync(BotProcess bot, string id, string text)
    {
        using var response = await bot.Http.PostAsync("/api/messages", BotProcess.Saying(id, text), TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Paths(string block, Folder folder) => block
        .Replace("/var/lib/supportbot", folder["state"], StringComparison.Ordinal)
        .Replace("/var/backups", folder.Path, StringComparison.Ordinal);

    private static string WithoutSystem(string block) =>
        string.Join('\n', block.Split('\n').Where(line => !line.StartsWith("systemctl ", StringComparison.Ordinal)));

    private static bool CannotRunHere(string command) =>
        elsewhere.Any(one => command.StartsWith(one, StringComparison.Ordinal)) && !IsRun(command);

    private static bool IsRun(string command) => here.Any(one => command.StartsWith(one.Command, StringComparison.Ordinal));

    private static void GiveToNobody(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run.ToEnd("chown", ["65534:65534", folder]);
        }
    }

    private static string Bash(string script, string folder)
    {
        var outcome = Run.ToEnd("bash", ["-e", "-c", script], folder);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        return outcome.Output;
    }

    private static IEnumerable<string> Blocks(params string[] page) =>
        Block().Matches(File.ReadAllText(Repository.Path(page))).Select(match => match.Groups["script"].Value);

    [GeneratedRegex("```(bash|sh)\n(?<script>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
