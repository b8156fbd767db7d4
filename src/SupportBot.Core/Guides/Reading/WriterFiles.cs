using System.Text;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>
/// One file as its writer left it; no top where it could not be read as YAML, and not whole where some of it was passed over.
/// </summary>
internal sealed record WriterFile(string Path, string Text, YamlMap? Top, bool IsWhole);

/// <summary>The files of a folder of guides: what belongs there is read, what does not is reported.</summary>
internal sealed class WriterFiles
{
    private const int MostFiles = 2000;

    private static readonly string[] shared = ["phones", "phrases"];
    private static readonly string[] inGuide = ["guide", "answers", "causes", "risks", "places", "facts", "symptoms"];

    private readonly Dictionary<string, WriterFile> read = [];
    private readonly ICollection<Diagnostic> diagnostics;
    private readonly string folder;

    private WriterFiles(string folder, ICollection<Diagnostic> diagnostics)
    {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /// <summary>The names of the folders that hold a guide.</summary>
    public List<string> GuideFolders { get; } = [];

    public static WriterFiles Find(string folder, ICollection<Diagnostic> diagnostics)
    {
        var files = new WriterFiles(folder.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } name ? name : folder, diagnostics);
        try
        {
            files.ReadAll();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            files.Report(files.folder, $"this folder cannot be read: {exception.Message}");
        }

        return files;
    }

    /// <summary>A file of the guide, or of all guides where no guide is named.</summary>
    public WriterFile? Get(string? guide, string name) => read.GetValueOrDefault(PathOf(guide, name));

    /// <summary>The remedies of a guide by id.</summary>
    public IEnumerable<(string Id, WriterFile File)> Remedies(string guide)
    {
        var prefix = $"{folder}/{guide}/remedies/";
        return read.Values
            .Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file.Path), file));
    }

    /// <summary>Every file, with the hosts that links in it may point to.</summary>
    public IEnumerable<(WriterFile File, IReadOnlyCollection<string> Hosts)> WithTheirHosts()
    {
        var hosts = GuideFolders.ToDictionary(guide => guide, Hosts);
        var all = hosts.Values.SelectMany(some => some).Distinct().ToList();
        return read.Values.Select(file =>
            (file, GuideFolders.Where(guide => file.Path.StartsWith($"{folder}/{guide}/", StringComparison.Ordinal))
                .Select(guide => hosts[guide]).FirstOrDefault(all)));
    }

    private IReadOnlyCollection<string> Hosts(string guide) =>
        Get(guide, "guide")?.Top?["links"] is YamlList links ? [.. links.Items.OfType<YamlText>().Select(link => link.Value.ToLowerInvariant())] : [];

    private string PathOf(string? guide, string name) => guide is null ? $"{folder}/{name}.yaml" : $"{folder}/{guide}/{name}.yaml";

    private void ReadAll()
    {
        if (!Directory.Exists(folder))
        {
            Report(folder, File.Exists(folder) ? "this is a file, not a folder of guides" : "there is no such folder");
            return;
        }

        foreach (var name in shared)
        {
            Read(PathOf(null, name));
        }

        ReportStrangers(folder, shared);
        foreach (var guide in Names(Directory.GetDirectories(folder)).Where(name => !shared.Contains(Path.GetFileNameWithoutExtension(name))))
        {
            if (Directory.Exists($"{folder}/{guide}/remedies") || Directory.EnumerateFiles($"{folder}/{guide}", "*.yaml").Any())
            {
                ReadGuide(guide);
            }
        }

        if (GuideFolders.Count == 0)
        {
            Report(folder, "there is no guide here; a guide is a folder with a file guide.yaml");
        }
    }

    private void ReadGuide(string guide)
    {
        GuideFolders.Add(guide);
        foreach (var name in inGuide)
        {
            Read(PathOf(guide, name));
        }

        ReportStrangers($"{folder}/{guide}", inGuide);
        ReportFolders($"{folder}/{guide}", "remedies belong in 'remedies'");
        var remedies = $"{folder}/{guide}/remedies";
        if (!Directory.Exists(remedies))
        {
            Report(remedies, "the folder 'remedies' is missing");
            return;
        }

        ReportStrangers(remedies, null);
        ReportFolders(remedies, "remedies belong in 'remedies' itself");
        var paths = Names(Directory.GetFiles(remedies, "*.yaml")).ToList();
        if (paths.Count is 0 or > MostFiles)
        {
            Report(remedies, paths.Count == 0 ? "there is no remedy here" : $"there are more than {MostFiles} remedies here");
            return;
        }

        foreach (var name in paths)
        {
            if (!YamlTexts.IsId(name[..^5]))
            {
                diagnostics.Add(new Diagnostic(
                    new Source($"{remedies}/{name}", 1, 1), Codes.BadId,
                    $"'{name[..^5]}' cannot be the id of a remedy; use small letters, digits and hyphens, as in old-backups.yaml"));
            }

            Read($"{remedies}/{name}");
        }
    }

    private static IEnumerable<string> Names(IEnumerable<string> paths) =>
        paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private void ReportFolders(string inFolder, string rather)
    {
        foreach (var stranger in Names(Directory.GetDirectories(inFolder)).Where(name => name != "remedies"))
        {
            var path = $"{inFolder}/{stranger}";
            if (stranger.EndsWith(".yaml", StringComparison.Ordinal))
            {
                Report(path, "this is a folder; a file belongs here");
            }
            else if (Directory.EnumerateFiles(path, "*.y*ml").Any())
            {
                Report(path, $"this folder is not read; {rather}");
            }
        }
    }

    // A file that nobody reads is a writer's work lost.
    private void ReportStrangers(string inFolder, string[]? known)
    {
        foreach (var name in Names(Directory.GetFiles(inFolder)))
        {
            // Notepad adds its ending, others write capitals.
            var meant = Path.GetExtension(name).ToLowerInvariant() is ".yml" or ".yaml" || name.EndsWith(".yaml.txt", StringComparison.OrdinalIgnoreCase);
            if (meant && !name.EndsWith(".yaml", StringComparison.Ordinal))
            {
                Report($"{inFolder}/{name}", "this file is not read: its name must end in .yaml");
            }
            else if (known is not null && name.EndsWith(".yaml", StringComparison.Ordinal) && !known.Contains(name[..^5]))
            {
                Report($"{inFolder}/{name}", $"this file is not read; here belong {string.Join(", ", known.Select(file => file + ".yaml"))}.{DidYouMean.Ask(name[..^5], known)}");
            }
        }
    }

    private void Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            Report(path, Directory.Exists(path) ? "this is a folder; a file belongs here" : "this file is missing");
            return;
        }

        try
        {
            using var stream = file.OpenRead();

            // One byte more than is allowed is enough to see that it is too much.
            var bytes = new byte[Math.Min(file.Length, StrictYaml.LargestFile) + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            read[path] = Understand(path, bytes.AsSpan(0, length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(path, $"this file cannot be opened: {exception.Message}");
            read[path] = new WriterFile(path, "", null, IsWhole: false);
        }
    }

    private WriterFile Understand(string path, ReadOnlySpan<byte> bytes)
    {
        var mistakes = new List<Diagnostic>();
        var top = StrictYaml.Read(path, bytes, mistakes);
        mistakes.ForEach(diagnostics.Add);

        // What is no text has been reported; nothing more can be looked for in it.
        var text = top is null ? "" : Encoding.UTF8.GetString(bytes);
        var isWhole = top is not null && !mistakes.Exists(mistake => mistake.Code is Codes.Syntax or Codes.Size);
        return new WriterFile(path, text.StartsWith('\uFEFF') ? text[1..] : text, top, isWhole);
    }

    private void Report(string path, string message) =>
        diagnostics.Add(new Diagnostic(new Source(path, 1, 1), Codes.File, message));
}
