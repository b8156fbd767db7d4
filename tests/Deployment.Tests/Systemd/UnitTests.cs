namespace Deployment.Tests.Systemd;

public sealed class UnitTests(PublishedBot published)
{
    [Fact]
    public void SystemdFindsNothingToComplainAbout()
    {
        using var folder = new Folder();

        var outcome = Analyze("verify", Write(folder));

        Assert.Equal("", outcome.Output + outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public void SystemdRatesItsExposureAsLow()
    {
        using var folder = new Folder();

        // In tenths: 10 is wide open, what it calls OK begins below 5.
        var outcome = Analyze("security", "--offline=true", "--threshold=15", Write(folder));

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Contains("OK", outcome.Output);
    }

    [Fact]
    public async Task WhatItStartsRunsAsAUserWithoutRightsAndWithoutTheSdk()
    {
        using var folder = new Folder();
        var settings = Unit.Environment;
        Assert.All(settings.Keys, Settings.AssertRead);
        Assert.Equal("/var/lib/supportbot", settings["Storage__Folder"]);
        Assert.Equal("supportbot", Unit.Value("StateDirectory"));
        settings["Storage__Folder"] = folder.Make("state");
        await using var bot = await BotProcess.StartAsync(InPublished(Unit.Value("ExecStart")), InPublished(Unit.Value("WorkingDirectory")), settings);

        using var hello = await bot.Http.PostAsync("/api/messages", BotProcess.Hello(), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)hello.StatusCode);
        Assert.Contains("automated helper", await hello.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("\nUid:\t0\t", await File.ReadAllTextAsync($"/proc/{bot.Id}/status", TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(folder["state"], "supportbot.db")));
        Assert.Equal(0, await bot.StopAsync());
    }

    [Fact]
    public async Task HalfARegistrationIsNamedAndLeavesThePage()
    {
        using var folder = new Folder();
        var settings = new Dictionary<string, string>();
        foreach (var line in File.ReadAllLines(Repository.Path("deploymentTemplates", "systemd", "supportbot.env.example")).Where(line => !line.StartsWith('#')))
        {
            settings[line[..line.IndexOf('=')]] = line[(line.IndexOf('=') + 1)..];
        }

        Assert.All(settings.Keys, Settings.AssertRead);
        settings["Storage__Folder"] = folder.Make("state");
        await using var bot = await published.StartAsync(settings);

        Assert.Contains("AppId is ''; set the app's (client) id", await bot.Http.GetStringAsync("/readyz", TestContext.Current.CancellationToken));
        Assert.Contains("AppId is ''; set the app's (client) id", bot.Said);
        Assert.DoesNotContain("   at ", bot.Said);
        using var hello = await bot.Http.PostAsync("/api/messages", BotProcess.Hello(), TestContext.Current.CancellationToken);
        Assert.Equal(503, (int)hello.StatusCode);
        using var page = await bot.Http.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)page.StatusCode);
    }

    [Fact]
    public async Task AskedWhetherItIsHealthyItAnswersForTheOneThatRuns()
    {
        using var folder = new Folder();
        int port;
        await using (var bot = await published.StartAsync(new Dictionary<string, string> { ["Storage__Folder"] = folder.Make("state") }))
        {
            port = bot.Port;
            var yes = Run.ToEnd(published.Program, ["healthy", $"http://127.0.0.1:{port}/readyz"]);
            Assert.Equal((0, "ready\n"), (yes.ExitCode, yes.Output));
        }

        var no = Run.ToEnd(published.Program, ["healthy", $"http://127.0.0.1:{port}/readyz"]);
        Assert.Equal(1, no.ExitCode);
        Assert.Contains("does not answer", no.Error);
    }

    private static Run.Outcome Analyze(params string[] arguments)
    {
        Needs.Command("systemd-analyze");
        return Run.ToEnd("systemd-analyze", arguments);
    }

    // As it is, but for the folder of the program: that one has to be there.
    private string Write(Folder folder)
    {
        File.WriteAllText(folder["supportbot.service"], Unit.Text.Replace("/opt/supportbot", published.Path, StringComparison.Ordinal));
        return folder["supportbot.service"];
    }

    private string InPublished(string path) => path.Replace("/opt/supportbot", published.Path, StringComparison.Ordinal);
}
