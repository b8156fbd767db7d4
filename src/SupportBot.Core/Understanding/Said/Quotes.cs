using System.Collections;
using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Reading;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>Finds the messages of Apple's software that people quote, letter for letter or nearly.</summary>
internal sealed class Quotes
{
    private const int Unknown = -1;

    // A message in which one of these differs is another message.
    private static readonly WordSet decisive = new(
        "not full never failed been hasnt isnt cant cannot icloud phone wifi cellular account email verified restored restoring " +
        "estimating restart restricted supervised unsuccessful  " +
        "unavailable unable verification exceeded number");

    private static readonly WordSet negations = new("not doesnt dont didnt isnt wasnt never without hasnt wont arent");
    private static readonly WordSet saying = new(
        "say says saying said show shows showing showed shown appear appeared get getting got see seeing tell telling tells " +
        "display displays the a any that message error anything like me about me it");

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> known = [];
    private readonly ImmutableArray<Pattern> patterns;
    private readonly int icloud;

    public Quotes(Catalogue<KnownMessage> messages)
    {
        icloud = Add("icloud");
        patterns = [.. messages.SelectMany(message => message.Texts.Select(text => MakePattern(message, text))).Where(pattern => pattern.Words.Length >= 2)];
    }

    /// <summary>The message that is quoted, and the one that is said not to appear; the longest where there are several.</summary>
    public (KnownMessage? Said, KnownMessage? Denied) Find(ImmutableArray<Word> words)
    {
        Span<int> said = stackalloc int[words.Length];
        var isSaid = new BitArray(known.Count);
        for (var at = 0; at < said.Length; at++)
        {
            said[at] = IdOf(words[at].Text);
            if (said[at] != Unknown)
            {
                isSaid[said[at]] = true;
            }
        }

        var (quoted, denied) = (default(Best), default(Best));
        foreach (var pattern in patterns)
        {
            if (Enough(pattern, isSaid) && Match(pattern, said) is { } found)
            {
                ref var best = ref IsDenied(words, found.Start) ? ref denied : ref quoted;
                best = best.Or(pattern, found);
            }
        }

        return (quoted.Message, denied.Message);
    }

    private Pattern MakePattern(KnownMessage message, string text)
    {
        var words = Words.Of(text).Words.Select(word => Add(Same(word.Text))).ToArray();
        var isCertain = message.Symptom.Id != Kinds.Unknown;
        return new Pattern(message, words, [.. words.Select(word => decisive.Has(known[word]))], Allowed(words.Length, isCertain), isCertain);
    }

    // Short messages are too close to what people say anyway.
    private static int Allowed(int words, bool isCertain) => words switch { <= 3 => 0, 4 => isCertain ? 1 : 0, <= 6 => 1, <= 9 => 2, _ => 3 };

    private int Add(string word)
    {
        if (!ids.TryGetValue(word, out var id))
        {
            id = known.Count;
            ids.Add(word, id);
            known.Add(word);
        }

        return id;
    }

    private int IdOf(string word)
    {
        if (ids.TryGetValue(Same(word), out var id))
        {
            return id;
        }

        // The first in the order of the guide, so that it is always the same one.
        for (var other = 0; word.Length >= 4 && other < known.Count; other++)
        {
            if (Near.Same(word, known[other]))
            {
                return other;
            }
        }

        return Unknown;
    }

    private static string Same(string word) => word switch
    {
        "your" or "my" or "the" => "this",
        "iphone" or "ipad" or "device" or "iphones" => "phone",
        "space" or "room" => "storage",
        "couldnt" => "could_not",
        "theres" => "there",
        "backedup" => "backed",
        "wont" => "cant",
        _ => char.IsAsciiDigit(word[0]) ? "number" : word,
    };

    private static bool Enough(Pattern pattern, BitArray said)
    {
        var missing = 0;
        foreach (var word in pattern.Words)
        {
            if (!said[word] && ++missing > pattern.Allowed)
            {
                return false;
            }
        }

        return true;
    }

    // The cheapest way to turn a part of what is said into the message; a decisive word may not differ.
    private Found? Match(Pattern pattern, ReadOnlySpan<int> said)
    {
        const int never = 1000;
        var rows = pattern.Words.Length + 1;
        var errors = new int[rows];
        var starts = new int[rows];
        for (var row = 1; row < rows; row++)
        {
            errors[row] = errors[row - 1] + (pattern.Decisive[row - 1] && pattern.Words[row - 1] != icloud ? never : 1);
        }

        Found? best = null;
        for (var at = 0; at < said.Length; at++)
        {
            var (cornerErrors, cornerStart) = (0, at);
            (errors[0], starts[0]) = (0, at + 1);
            for (var row = 1; row < rows; row++)
            {
                var (leftErrors, leftStart) = (errors[row], starts[row]);
                var same = said[at] == pattern.Words[row - 1];
                var replaced = cornerErrors + (same ? 0 : pattern.Decisive[row - 1] ? never : 1);
                // "Not enough storage" is said of iCloud, "not enough phone storage" is not.
                var left = errors[row - 1] + (pattern.Decisive[row - 1] && pattern.Words[row - 1] != icloud ? never : 1);
                var inserted = row == rows - 1 ? never : leftErrors + 1;
                (errors[row], starts[row]) = replaced <= left && replaced <= inserted ? (replaced, cornerStart)
                    : inserted <= left ? (inserted, leftStart)
                    : (left, starts[row - 1]);
                (cornerErrors, cornerStart) = (leftErrors, leftStart);
            }

            if (errors[^1] <= pattern.Allowed && (best is null || errors[^1] < best.Value.Errors))
            {
                best = new Found(starts[^1], at + 1, errors[^1]);
            }
        }

        return best;
    }

    // "it does NOT say not enough storage"
    private static bool IsDenied(ImmutableArray<Word> words, int start)
    {
        for (var before = start - 1; before >= 0 && before >= start - 5; before--)
        {
            if (negations.Has(words[before].Text) || (words[before].Text == "no" && words[before + 1].Text is "longer" or "message" or "error" or "popup" or "warning"))
            {
                return true;
            }

            if (!saying.Has(words[before].Text))
            {
                return false;
            }
        }

        return false;
    }

    private sealed record Pattern(KnownMessage Message, int[] Words, ImmutableArray<bool> Decisive, int Allowed, bool IsCertain);

    private readonly record struct Found(int Start, int End, int Errors);

    private readonly record struct Best(Pattern? Pattern, int Score, bool IsTied)
    {
        public KnownMessage? Message => IsTied ? null : Pattern?.Message;

        public Best Or(Pattern pattern, Found found)
        {
            // One that says something of the cause goes before one that only says that it failed.
            var score = (3 * pattern.Words.Length) - (4 * found.Errors) + (pattern.IsCertain ? 100 : 0);
            return Pattern is null || score > Score ? new Best(pattern, score, false)
                : score == Score && pattern.Message != Pattern.Message && found.Errors > 0 ? this with { IsTied = true }
                : this;
        }
    }
}
