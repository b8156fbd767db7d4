using System.Collections.Frozen;

namespace SupportBot.Core.Safety.Secrets;

/// <summary>Words that make the number before them an amount.</summary>
internal static class Units
{
    private static readonly FrozenSet<string> words = FrozenSet.ToFrozenSet(
    [
        "gb", "gbs", "mb", "mbs", "kb", "tb", "g", "gig", "gigs", "meg", "megs", "gigabyte", "gigabytes", "megabyte", "megabytes", "kilobytes",
        "terabyte", "terabytes", "byte", "bytes", "mbps", "kbps", "photo", "photos", "picture", "pictures", "pics", "image", "images", "video",
        "videos", "item", "items", "file", "files", "message", "messages", "texts", "emails", "contacts", "songs", "apps", "notes",
        "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week", "weeks", "month",
        "months", "year", "years", "time", "times", "percent", "character", "characters", "chars", "digit", "digits", "letter", "letters",
        "numbers", "attempts", "tries", "steps", "dollars", "euros", "pounds",
    ]);

    public static bool Contains(string word) => words.Contains(word);
}
