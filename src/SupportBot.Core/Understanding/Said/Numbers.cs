using System.Collections.Frozen;
using System.Globalization;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>Numbers as people write them.</summary>
internal static class Numbers
{
    private static readonly FrozenDictionary<string, int> small = Numbered(
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen");

    private static readonly FrozenDictionary<string, int> order = Numbered("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

    /// <summary>"6.1", "1,2" and "1,000"; null for what is no number, or one with two dots.</summary>
    public static double? Decimal(string word)
    {
        if (!char.IsAsciiDigit(word[0]) || word.Length > 12)
        {
            return null;
        }

        var comma = word.IndexOf(',');
        var text = comma > 0 && word.Length - comma == 4 && !word.Contains('.') ? word.Remove(comma, 1) : word.Replace(',', '.');
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A whole number in digits or as a word.</summary>
    public static int? Whole(string word)
    {
        if (word.Length == 0)
        {
            return null;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return word.Length <= 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        return small.TryGetValue(word, out var spelt) ? spelt : null;
    }

    /// <summary>"2nd" (which is read as the words "2" and "nd") or "second": the number at a place and how many words it takes.</summary>
    public static (int Number, int Length) Ordinal(Clause clause, int at)
    {
        if (order.TryGetValue(clause[at], out var spelt) && spelt > 0)
        {
            return (spelt, 1);
        }

        return clause[at + 1] is "st" or "nd" or "rd" or "th" && clause.Words[at + 1].Before == 0 && Whole(clause[at]) is { } number
            ? (number, 2)
            : (0, 0);
    }

    private static FrozenDictionary<string, int> Numbered(params string[] words) => words.Index().ToFrozenDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);
}
