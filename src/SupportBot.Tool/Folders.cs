using System.CommandLine;

namespace SupportBot.Tool;

internal static class Folders
{
    /// <summary>The folder of guides that a verb works on.</summary>
    public static Argument<string> Argument() => new("folder")
    {
        Description = "The folder of guides.",
        DefaultValueFactory = _ => "dialogs",
    };

    /// <summary>The same where another argument comes first.</summary>
    public static Option<string> Option() => new("--folder")
    {
        Description = "The folder of guides.",
        DefaultValueFactory = _ => "dialogs",
    };
}
