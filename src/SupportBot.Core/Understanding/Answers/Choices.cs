using System.Collections.Immutable;
using SupportBot.Core.Understanding.Said;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Finds which of the offered choices is meant: by its words, its number or place, or nearly by its words.</summary>
internal static class Choices
{
    private static readonly WordSet around = new(
        "option number no nr choice answer the one please pls i id ill take choose pick want go with lets for my its it is would " +
        "say think that thing button like of ones and ok okay um so then yes yeah try do prefer rather tap thanks a  " +
        "got have there was would want to probably use im ive most maybe guess suppose likely possibly perhaps definitely really " +
        "actually well hmm oh");

    private static readonly WordSet common = new(
        "the a an it its is i my in on to of and or that this yes no not there me have has do with for at be says one just am im s was");

    // Who says more tells a story and picks nothing.
    private const int MostSaid = 25;

    private static readonly string[] endings = ["ing", "es", "ed", "e", "s"];
    private static readonly string[] letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
    private static readonly WordSet refusals = new("not except but dont without nothing neither none isnt no never cant doesnt");

    /// <summary>The option whose button says exactly this.</summary>
    public static Offered? ByLabel(ImmutableArray<Offered> options, string text, string plain)
    {
        var typed = text.AsSpan().Trim();
        foreach (var option in options)
        {
            if (typed.SequenceEqual(option.Option.Label.AsSpan().Trim()))
            {
                return option;
            }
        }

        foreach (var option in options)
        {
            if (plain.Length > 0 && option.Label.Plain == plain)
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>The option that may be typed exactly so.</summary>
    public static Offered? BySaying(ImmutableArray<Offered> options, string plain)
    {
        foreach (var option in options)
        {
            if (plain.Length > 0 && (option.Says.Any(saying => saying.Plain == plain) || (IsName(option.Option.Id) && option.Id.Plain == plain)))
            {
                return option;
            }
        }

        return null;
    }

    private static bool IsName(string id) => id.Length > 1 && !char.IsAsciiDigit(id[0]);

    /// <summary>"2", "the second one", "option b", "last": only where nothing else is said. A number inside a sentence chooses nothing.</summary>
    public static Offered? ByPlace(ImmutableArray<Offered> options, ImmutableArray<Clause> clauses)
    {
        if (options.IsEmpty || clauses.Length is 0 or > 2)
        {
            return null;
        }

        int? place = null;
        foreach (var clause in clauses)
        {
            for (var at = 0; at < clause.Count; at++)
            {
                var (found, length) = Place(clause, at, options.Length);
                if (found is not null && place is null)
                {
                    place = found;
                    at += length - 1;
                }
                else if (found is not null || !around.Has(clause[at]))
                {
                    return null;
                }
            }
        }

        return place is { } one && one >= 1 && one <= options.Length ? options[one - 1] : null;
    }

    private static (int? Place, int Length) Place(Clause clause, int at, int count)
    {
        if (Numbers.Ordinal(clause, at) is { Length: > 0 } ordinal)
        {
            return (ordinal.Number, ordinal.Length);
        }

        // "the one with …" and "I" are no numbers.
        if (Numbers.Whole(clause[at]) is { } number && (clause[at] != "one" || clause.Count == 1 || clause[at - 1] is "option" or "number" or "choice") && number <= count)
        {
            return (number, 1);
        }

        var isLetter = Array.IndexOf(letters, clause[at]) is >= 0 and var letter && letter < count && (clause.Count == 1 || clause[at - 1] is "option" or "answer" or "choice" || (clause[at] != "a" && at == 0));
        return clause[at] switch
        {
            "last" or "bottom" or "final" or "lowest" => (count, 1),
            "top" or "upper" => (1, 1),
            "middle" when count == 3 => (2, 1),
            "former" when count == 2 => (1, 1),
            "latter" when count == 2 => (2, 1),
            _ when isLetter => (Array.IndexOf(letters, clause[at]) + 1, 1),
            _ => (null, 0),
        };
    }

    /// <summary>The option whose words the answer shares most, with how much of them, where no other comes near.</summary>
    public static (Offered Option, double Share)? ByContent(ImmutableArray<Offered> options, ImmutableArray<Clause> clauses)
    {
        var said = clauses.SelectMany(clause => clause.Words).Select(word => word.Text).Take(MostSaid + 1).ToArray();
        if (said.Length is 0 or > MostSaid)
        {
            return null;
        }

        (int Option, double Share) best = (-1, 0);
        var second = 0.0;
        for (var option = 0; option < options.Length; option++)
        {
            var share = Share(said, options[option].Label, option, options);
            foreach (var saying in options[option].Says)
            {
                share = Math.Max(share, Share(said, saying, option, options));
            }

            if (share > best.Share)
            {
                second = best.Share;
                best = (option, share);
            }
            else
            {
                second = Math.Max(second, share);
            }
        }

        return best.Option >= 0 && (best.Share >= 0.5 || (best.Share >= 0.3 && second == 0)) && best.Share - second >= 0.12 ? (options[best.Option], best.Share) : null;
    }

    // "leaving" and "leave", "greyed" and "grey", "weeks" and "week" are the same choice.
    private static bool Alike(string one, string other) => Near.Same(one, other) || (one.Length >= 4 && other.Length >= 4 && Stem(one).SequenceEqual(Stem(other)));

    private static ReadOnlySpan<char> Stem(string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word.AsSpan(0, word.Length - ending.Length);
            }
        }

        return word;
    }

    private static bool HasAlike(ReadOnlySpan<string> words, string word)
    {
        foreach (var one in words)
        {
            if (Alike(one, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Refuses(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (refusals.Has(word))
            {
                return true;
            }
        }

        return false;
    }

    // Shared words by what they weigh, as a part of what both say. A word that many options have weighs little.
    private static double Share(ReadOnlySpan<string> said, Label label, int own, ImmutableArray<Offered> options)
    {
        var text = label.Content.AsSpan();
        if (text.IsEmpty || !SharesContent(said, text) || Refuses(text) != Refuses(said))
        {
            return 0;
        }

        var shared = 0.0;
        var all = 0.0;
        foreach (var word in text)
        {
            var weight = Weight(word, own, options);
            all += weight;
            shared += HasAlike(said, word) ? weight : 0;
        }

        var spoken = 0.0;
        var ownShared = 0.0;
        foreach (var word in said)
        {
            var weight = Weight(word, own, options);
            spoken += !around.Has(word) || text.Contains(word) ? weight : 0;
            ownShared += HasAlike(text, word) ? weight : 0;
        }

        return all <= 0 || spoken <= 0 || shared < 0.3 ? 0 : (0.65 * Math.Min(1, ownShared / spoken)) + (0.35 * shared / all);
    }

    private static bool SharesContent(ReadOnlySpan<string> said, ReadOnlySpan<string> text)
    {
        foreach (var word in text)
        {
            if (!common.Has(word) && !around.Has(word) && HasAlike(said, word))
            {
                return true;
            }
        }

        return false;
    }

    private static double Weight(string word, int own, ImmutableArray<Offered> options)
    {
        var others = 0;
        for (var option = 0; option < options.Length; option++)
        {
            others += option != own && Says(options[option], word) ? 1 : 0;
        }

        return (common.Has(word) ? 0.15 : 1.0) / (1 + others);
    }

    private static bool Says(Offered option, string word) => option.Label.Content.Contains(word) || option.Says.Any(saying => saying.Content.Contains(word));
}
