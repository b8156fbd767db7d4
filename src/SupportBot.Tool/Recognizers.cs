using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Tool;

internal static class Recognizers
{
    /// <summary>The recognizer of the first guide in a folder; null, and the mistakes are printed, where it cannot be read.</summary>
    public static Recognizer? Read(string folder, TextWriter error)
    {
        var reading = GuideReader.Read(folder);
        if (reading is { Succeeded: true, Guides: [var guide, ..] })
        {
            return new Recognizer(guide);
        }

        foreach (var diagnostic in reading.Diagnostics)
        {
            error.WriteLine(diagnostic);
        }

        return null;
    }
}
