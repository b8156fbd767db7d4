using System.Text.RegularExpressions;

namespace Deployment.Tests.Container;

/// <summary>No engine runs here: the Containerfile is read, and its commands are run by <see cref="PublishedBot"/>.</summary>
public sealed partial class ContainerfileTests(PublishedBot published)
{
    private static readonly string text = File.ReadAllText(Repository.Path("deploymentTemplates", "container", "Containerfile"));
    private static readonly string compose = File.ReadAllText(Repository.Path("deploymentTemplates", "container", "compose.yaml"));

    // Instructions of the image that runs, with lines that go on joined.
    private static readonly List<string> final = [.. Continued().Replace(text[text.LastIndexOf("\nFROM ", StringComparison.Ordinal)..], " ")
        .Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'))];

    [Fact]
    public void TheImageHasNoShellNoRootAndNoSdk()
    {
        Assert.Matches("^FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-[a-z]+-chiseled$", final[0]);
        Assert.Single(final, line => line == "USER 1654:1654");
        Assert.True(final.IndexOf("USER 1654:1654") < final.FindIndex(line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
        Assert.DoesNotContain(final, line => line.StartsWith("RUN ", StringComparison.Ordinal) || line.StartsWith("ADD ", StringComparison.Ordinal));
        Assert.DoesNotMatch("(?i)secret|password", text);
    }

    [Fact]
    public void ItIsAskedWhetherItIsHealthyWithoutAShell()
    {
        var health = Assert.Single(final, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));

        Assert.Contains("""CMD ["/app/SupportBot", "healthy", "http://127.0.0.1:3978/readyz"]""", health);
        Assert.Contains("""ENTRYPOINT ["/app/SupportBot"]""", final);
        Assert.Contains("EXPOSE 3978", final);
    }

    [Fact]
    public void ItsSettingsAreReadAndItWritesWhereTheVolumeIs()
    {
        var settings = Setting().Matches(Assert.Single(final, line => line.StartsWith("ENV ", StringComparison.Ordinal)))
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

        Assert.All(settings.Keys, Settings.AssertRead);
        Assert.Equal("http://+:3978", settings["ASPNETCORE_URLS"]);
        Assert.Contains($"VOLUME {settings["Storage__Folder"]}", final);
        Assert.Contains($"COPY --from=build --chown=1654:1654 --chmod=700 {settings["Storage__Folder"]} {settings["Storage__Folder"]}", final);
        Assert.Contains($"- data:{settings["Storage__Folder"]}", compose);
        Assert.Contains($"RUN deploymentTemplates/teams/draw-pictures.sh {settings["Web__PictureFolder"]} /app/SupportBot", text);
        Assert.Contains($"COPY --from=build {settings["Web__PictureFolder"]} {settings["Web__PictureFolder"]}", final);
    }

    [Fact]
    public void ComposeGivesItNothingToWriteToButItsVolume()
    {
        foreach (var demand in new[] { "read_only: true", "- no-new-privileges:true", "- ALL" })
        {
            Assert.Equal(2, Regex.Count(compose, $@"^\s+{Regex.Escape(demand)}$", RegexOptions.Multiline));
        }

        Assert.Contains("ASPNETCORE_URLS: http://127.0.0.1:3978", compose);
        Assert.Contains("../systemd/nginx-supportbot.conf:", compose);
        Assert.DoesNotContain("privileged: true", compose);
    }

    [Fact]
    public async Task WhatIsPublishedRunsWhereNothingButTheDataCanBeWritten()
    {
        using var folder = new Folder();
        var before = Files();
        await using (var bot = await published.StartAsync(new Dictionary<string, string> { ["Storage__Folder"] = folder.Make("data"), ["DOTNET_EnableDiagnostics"] = "0" }))
        {
            using var hello = await bot.Http.PostAsync("/api/messages", BotProcess.Hello(), TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)hello.StatusCode);
            Assert.Equal(0, await bot.StopAsync());
        }

        Assert.Equal(before, Files());
        Assert.NotEmpty(Directory.GetFiles(folder["data"]));
    }

    [Fact]
    public void WhatTheBuildSeesHoldsNothingPrivate()
    {
        var seen = Directory.EnumerateFileSystemEntries(published.Source).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal([".editorconfig", "Directory.Build.props", "Directory.Packages.props", "deploymentTemplates", "dialogs", "global.json", "src"], seen);
        Assert.Contains("src/SupportBot/data", File.ReadAllLines(Repository.Path("deploymentTemplates", "container", "Containerfile.dockerignore")));
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(published.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();

    [GeneratedRegex(@"(?<name>[A-Za-z_]+)=(?<value>\S+)")]
    private static partial Regex Setting();
}
