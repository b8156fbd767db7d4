using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Deployment.Tests.PublishedBot))]

namespace Deployment.Tests;

/// <summary>
/// The bot as a container or a server gets it: the Containerfile's own commands, run in a bare folder that holds nothing but
/// what the Containerfile may see. Made once, when the first test asks for it.
/// </summary>
public sealed partial class PublishedBot : IDisposable
{
    private readonly Lazy<Folder> published = new(Publish);

    /// <summary>The folder with everything in it.</summary>
    internal string Path => published.Value["app"];

    internal string Source => published.Value["source"];

    internal string Program => System.IO.Path.Combine(Path, "SupportBot");

    /// <summary>Starts it as a user without rights, with no settings but these.</summary>
    internal Task<BotProcess> StartAsync(IReadOnlyDictionary<string, string> settings) =>
        BotProcess.StartAsync(Program, Path, settings);

    public void Dispose()
    {
        if (published.IsValueCreated)
        {
            published.Value.Dispose();
        }
    }

    private static Folder Publish()
    {
        Needs.That(OperatingSystem.IsLinux(), "What is published here is for Linux.");
        var folder = new Folder();
        CopyContext(folder.Make("source"));
        var command = PublishCommand().Match(File.ReadAllText(Repository.Path("deploymentTemplates", "container", "Containerfile")));
        Assert.True(command.Success, "The Containerfile publishes nothing.");
        var arguments = command.Value.Split(' ')[1..].Select(argument => argument == "/app" ? folder["app"] : argument);

        var outcome = Run.ToEnd("dotnet", arguments, folder["source"]);

        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        return folder;
    }

    // The folders and files that Containerfile.dockerignore lets through.
    private static void CopyContext(string into)
    {
        var allowed = File.ReadAllLines(Repository.Path("deploymentTemplates", "container", "Containerfile.dockerignore"))
            .Where(line => line.StartsWith('!'))
            .Select(line => line[1..]);
        foreach (var name in allowed)
        {
            Copy(Repository.Path(name), System.IO.Path.Combine(into, name));
        }
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
        {
            var name = System.IO.Path.GetFileName(entry);
            if (name is not ("bin" or "obj" or "node_modules" or "data"))
            {
                Copy(entry, System.IO.Path.Combine(to, name));
            }
        }
    }

    [GeneratedRegex("(?<=^RUN )dotnet publish .*?(?=( \\\\)?$)", RegexOptions.Multiline)]
    private static partial Regex PublishCommand();
}
