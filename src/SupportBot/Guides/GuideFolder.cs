using Microsoft.Extensions.Options;
using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Guides;

/// <summary>
/// The guide that is talked by. It is read again when a file of it was saved; with a mistake in it the last good one stays.
/// </summary>
internal sealed class GuideFolder(
    IOptions<GuideOptions> options, Func<Guide, IRecognizer> recognizing, IHostEnvironment environment, TimeProvider time, ILogger<GuideFolder> log) : BackgroundService
{
    private volatile Conversation? conversation;
    private string stamp = "";

    public Conversation Conversation => conversation ?? throw new InvalidOperationException("The guide has not been read.");

    private string Folder { get; } = options.Value.Folder is { } named ? Path.GetFullPath(named) : Find(environment.ContentRootPath);

    /// <summary>Reads the guide for the first time; without one there is nothing to start.</summary>
    public void Open()
    {
        stamp = Stamp();
        if (!Read())
        {
            throw new OptionsValidationException(
                nameof(GuideOptions), typeof(GuideOptions), [$"No guide could be read from {Folder}. Set Guides:Folder to a folder of guides such as the repository's 'dialogs'."]);
        }
    }

    // A folder in a container or on a share tells of no changes; looking does, and costs a moment.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = Stamp();
            if (now == stamp)
            {
                continue;
            }

            stamp = now;
            if (Read())
            {
                log.GuideReadAgain(Conversation.Guide.Id);
            }
            else
            {
                log.GuideKept(Conversation.Guide.Id);
            }
        }
    }

    private bool Read()
    {
        var isRead = Exchange();

        // Reading a guide leaves more behind than a day of talking does: the memory is given back.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return isRead;
    }

    private bool Exchange()
    {
        try
        {
            var reading = GuideReader.Read(Folder);
            foreach (var diagnostic in reading.Diagnostics)
            {
                log.GuideDiagnostic($"{diagnostic}");
            }

            var guide = options.Value.Guide is { } id ? reading.Guides.FirstOrDefault(guide => guide.Id == id) : reading.Guides.FirstOrDefault();
            if (guide is null)
            {
                return false;
            }

            conversation = new Conversation(guide, recognizing(guide));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.GuideDiagnostic(fault.Message);
            return false;
        }
    }

    private string Stamp()
    {
        try
        {
            var files = Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new FileInfo(path));
            return string.Join('\n', files.Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    private static string Find(string contentRoot)
    {
        string[] starts = [contentRoot, AppContext.BaseDirectory];
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var dialogs = Path.Combine(folder.FullName, "dialogs");
                if (File.Exists(Path.Combine(dialogs, "phrases.yaml")))
                {
                    return dialogs;
                }
            }
        }

        return Path.Combine(contentRoot, "dialogs");
    }
}
