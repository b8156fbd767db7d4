using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using SupportBot.Core.Understanding;

namespace SupportBot.BotBuilder.Entities;

/// <summary>What Microsoft.Recognizers.Text finds, where the words around it leave no doubt of what is meant.</summary>
internal static partial class StockEntities
{
    // Its expressions take longer than the text is long; what people type of such things is short.
    private const int LongestText = 300;
    private const int LongestPick = 4;

    /// <summary>For how long there has been no backup.</summary>
    public static TimeSpan? Duration(string text)
    {
        if (text.Length > LongestText || !TimeUnit().IsMatch(text))
        {
            return null;
        }

        var found = DateTimeRecognizer.RecognizeDateTime(text, Culture.English).Where(entity => entity.TypeName == "datetimeV2.duration").ToList();
        return found is [var only] && (SinceBefore().IsMatch(text[..only.Start]) || SinceAfter().IsMatch(text[(only.End + 1)..]))
            && only.Resolution["values"] is List<Dictionary<string, string>> { Count: > 0 } values
            && double.TryParse(values[0].GetValueOrDefault("value"), CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.FromDays(3650).TotalSeconds
                ? TimeSpan.FromHours(Math.Round(seconds / 3600))
                : null;
    }

    /// <summary>The one amount of storage that is named, and whether it is said to be free.</summary>
    public static Amount? Gigabytes(string text)
    {
        if (text.Length > LongestText || !StorageUnit().IsMatch(text))
        {
            return null;
        }

        var found = NumberWithUnitRecognizer.RecognizeDimension(text, Culture.English).ToList();
        return found is [var only]
            && Size($"{only.Resolution["unit"]}") is { } size
            && double.TryParse($"{only.Resolution["value"]}", CultureInfo.InvariantCulture, out var number)
                ? new Amount(Math.Round(number * size, 6), FreeAfter().IsMatch(text[(only.End + 1)..]), OwnerIn(text))
                : null;
    }

    /// <summary>Which of the choices, where little else is said.</summary>
    public static int? Ordinal(string text)
    {
        if (text.Length > LongestText || text.Contains('?') || text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LongestPick)
        {
            return null;
        }

        var found = NumberRecognizer.RecognizeOrdinal(text, Culture.English);
        return found is [var only] && int.TryParse($"{only.Resolution["value"]}", NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : null;
    }

    private static StorageOwner OwnerIn(string text) =>
        text.Contains("icloud", StringComparison.OrdinalIgnoreCase) ? StorageOwner.ICloud
        : text.Contains("phone", StringComparison.OrdinalIgnoreCase) ? StorageOwner.Phone
        : StorageOwner.Unsaid;

    private static double? Size(string unit) => unit switch { "Terabyte" => 1000, "Gigabyte" => 1, "Megabyte" => 0.001, "Kilobyte" => 0.000001, _ => null };

    [GeneratedRegex("day|week|month|year", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TimeUnit();

    [GeneratedRegex("byte|gig|[kmgt]bs?\\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StorageUnit();

    // "No backup for", "it has been": not "wait for", "I'm away for".
    [GeneratedRegex("\\b(back(ed)? ?ups?|backed|been) (for|in|since)?( about| almost| nearly| over| the last| the past)* *$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SinceBefore();

    [GeneratedRegex("^ *(ago\\b|since (the|my|our|its|it) )", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SinceAfter();

    [GeneratedRegex("^( of)?( \\w+)? *(free|left|available|remaining)\\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FreeAfter();

    internal sealed record Amount(double Gigabytes, bool IsFree, StorageOwner Owner);
}
