using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Tool;

/// <summary>The guide on disk, read again when a file of it was saved; with mistakes in it, the last good one stays.</summary>
internal sealed class WatchedGuide(string folder, TextWriter errors)
{
    private Conversation? conversation;
    private DateTime read;

    public Conversation Conversation => conversation ?? throw new InvalidOperationException("The guide has not been read.");

    public Recognizer Recognizer { get; private set; } = null!;

    public bool Read()
    {
        read = LastSaved();
        var reading = GuideReader.Read(folder);
        foreach (var diagnostic in reading.Diagnostics)
        {
            errors.WriteLine(diagnostic);
        }

        if (reading.Guides is not [var guide, ..])
        {
            return false;
        }

        Recognizer = new Recognizer(guide);
        conversation = new Conversation(guide, Recognizer);
        return true;
    }

    public void ReadIfChanged()
    {
        if (LastSaved() > read)
        {
            errors.WriteLine(Read() ? "(The guide has been read again.)" : "(There are mistakes in the guide; the last good one goes on.)");
        }
    }

    private DateTime LastSaved() =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max()
            : default;
}
