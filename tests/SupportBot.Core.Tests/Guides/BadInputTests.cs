using System.Diagnostics;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides;

/// <summary>Files and folders that are missing, cannot be opened or lie in the wrong place. Each is a mistake, never an exception.</summary>
public sealed class BadInputTests
{
    private static readonly string mistakes = Repository.Path("tests", "SupportBot.Core.Tests", "Guides", "Mistakes", "base");

    // It takes tens of milliseconds; the rest is for a busy machine.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Files => [.. FilesOf(mistakes)];

    [Fact]
    public void AFolderThatIsNotThereIsReported() =>
        Same("there is no such folder", GuideReader.Read("/nowhere/dialogs").Diagnostics);

    [Fact]
    public void AFileInsteadOfAFolderIsReported()
    {
        using var folder = new GuideOnDisk();
        folder.Write("guide.yaml", "title: A guide\n");

        Same("this is a file, not a folder of guides", GuideReader.Read(folder.PathOf("guide.yaml")).Diagnostics);
    }

    [Fact]
    public void AnEmptyFolderHoldsNoGuide()
    {
        using var folder = new GuideOnDisk();

        Same("there is no guide here; a guide is a folder with a file guide.yaml|this file is missing|this file is missing", folder.Read().Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AMissingFileIsReportedAndNothingElse(string file)
    {
        using var folder = new GuideOnDisk(mistakes);
        File.Delete(folder.PathOf(file));

        var found = folder.Read().Diagnostics;

        if (file.Contains("/remedies/", StringComparison.Ordinal))
        {
            // The others of the guide that name it are all that shows it was there.
            Assert.All(found, mistake => Assert.True(mistake.Code is "GD021" or "GD033" or "GD044" or "GD046", mistake.ToString()));
        }
        else
        {
            Assert.Equal(("GD001", $"dialogs/{file}:1:1"), Assert.Single(found.Select(mistake => (mistake.Code, mistake.At.ToString()))));
        }
    }

    [Fact]
    public void AFolderWhereAFileBelongsIsReported()
    {
        foreach (var file in FilesOf(mistakes).Where(file => !file.Contains("/remedies/", StringComparison.Ordinal)))
        {
            using var folder = new GuideOnDisk(mistakes);
            File.Delete(folder.PathOf(file));
            Directory.CreateDirectory(folder.PathOf(file));

            Assert.Equal("this is a folder; a file belongs here", Assert.Single(folder.Read().Diagnostics).Message);
        }

        using var another = new GuideOnDisk(mistakes);
        Directory.CreateDirectory(another.PathOf("demo/remedies/new-one.yaml"));
        Same("this is a folder; a file belongs here", another.Read().Diagnostics);
    }

    [Theory]
    [InlineData("demo/remedies/new-one.yml", "this file is not read: its name must end in .yaml")]
    [InlineData("demo/remedies/new-one.YAML", "this file is not read: its name must end in .yaml")]
    [InlineData("demo/remedies/new-one.yaml.txt", "this file is not read: its name must end in .yaml")]
    [InlineData("demo/causes.yml", "this file is not read: its name must end in .yaml")]
    [InlineData("demo/cause.yaml", "this file is not read; here belong guide.yaml, answers.yaml, causes.yaml, risks.yaml, places.yaml, facts.yaml, symptoms.yaml. Did you mean 'causes'?")]
    [InlineData("phone.yaml", "this file is not read; here belong phones.yaml, phrases.yaml. Did you mean 'phones'?")]
    [InlineData("demo/more/new-one.yaml", "this folder is not read; remedies belong in 'remedies'")]
    [InlineData("demo/remedies/more/new-one.yaml", "this folder is not read; remedies belong in 'remedies' itself")]
    [InlineData("demo/remedies/New One.yaml", "'New One' cannot be the id of a remedy; use small letters, digits and hyphens, as in old-backups.yaml")]
    [InlineData("demo/remedies/.yaml", "'' cannot be the id of a remedy; use small letters, digits and hyphens, as in old-backups.yaml")]
    public void AFileThatNobodyReadsIsReported(string file, string message)
    {
        using var folder = new GuideOnDisk(mistakes);
        folder.Write(file, File.ReadAllText(Path.Combine(mistakes, "demo/remedies/plug-in.yaml")));

        Same(message, folder.Read().Diagnostics);
    }

    [Theory]
    [InlineData("demo/notes.md")]
    [InlineData("schema/remedy.schema.json")]
    [InlineData(".git/config")]
    [InlineData("README.md")]
    public void WhatIsNoPartOfAGuideMayLieBesideIt(string file)
    {
        using var folder = new GuideOnDisk(mistakes);
        folder.Write(file, "anything");

        Assert.Empty(folder.Read().Diagnostics);
    }

    [Fact]
    public void AFolderWithoutRemediesIsReportedOnce()
    {
        using var folder = new GuideOnDisk(mistakes);
        Directory.Delete(folder.PathOf("demo/remedies"), recursive: true);
        Same("the folder 'remedies' is missing", folder.Read().Diagnostics);

        Directory.CreateDirectory(folder.PathOf("demo/remedies"));
        Same("there is no remedy here", folder.Read().Diagnostics);
    }

    [Fact]
    public void TooManyRemediesAreReportedOnce()
    {
        using var folder = new GuideOnDisk(mistakes);
        for (var remedy = 0; remedy < 3000; remedy++)
        {
            folder.Write($"demo/remedies/remedy-{remedy}.yaml", "title: One of many\n");
        }

        Assert.Equal("there are more than 2000 remedies here", Assert.Single(Quickly(folder.Read)).Message);
    }

    // Root may open whatever there is, so that permissions show nothing; a link that leads nowhere, or round, cannot be opened by anyone.
    [Theory]
    [InlineData("nowhere.yaml")]
    [InlineData("{itself}")]
    public void AFileThatCannotBeOpenedIsReported(string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "symbolic links need rights there");
        foreach (var file in FilesOf(mistakes))
        {
            using var folder = new GuideOnDisk(mistakes);
            var path = folder.PathOf(file);
            File.Delete(path);
            File.CreateSymbolicLink(path, target.Replace("{itself}", Path.GetFileName(path), StringComparison.Ordinal));

            var mistake = Assert.Single(folder.Read().Diagnostics);
            Assert.Equal(("GD001", $"dialogs/{file}:1:1"), (mistake.Code, mistake.At.ToString()));
        }
    }

    [Fact]
    public void AFileThatMayNotBeReadIsReported()
    {
        using var folder = new GuideOnDisk(mistakes);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf("demo/facts.yaml"), UnixFileMode.None);
        }

        var reading = folder.Read();

        // An administrator may read everything all the same.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Empty(reading.Diagnostics);
        }
        else
        {
            Assert.StartsWith("this file cannot be opened", Assert.Single(reading.Diagnostics).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AFolderThatLinksToItselfEndsTheSearch()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "symbolic links need rights there");
        using var folder = new GuideOnDisk(mistakes);
        Directory.CreateSymbolicLink(folder.PathOf("demo/remedies/round"), folder.PathOf("demo/remedies"));
        Same("this folder is not read; remedies belong in 'remedies' itself", Quickly(folder.Read));

        using var another = new GuideOnDisk(mistakes);
        Directory.Delete(another.PathOf("demo/remedies"), recursive: true);
        Directory.CreateSymbolicLink(another.PathOf("demo/remedies"), "remedies");
        Same("the folder 'remedies' is missing", Quickly(another.Read));
    }

    private static Diagnostic[] Quickly(Func<GuideReading> read)
    {
        var clock = Stopwatch.StartNew();
        var reading = read();
        Assert.True(clock.Elapsed < patience, $"{clock.Elapsed}");
        return [.. reading.Diagnostics];
    }

    private static void Same(string messages, IEnumerable<Diagnostic> found)
    {
        Assert.Equal(messages, string.Join('|', found.Select(mistake => mistake.Message)));
        Assert.All(found, mistake => Assert.True(mistake.Code is "GD001" or "GD013", mistake.ToString()));
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
