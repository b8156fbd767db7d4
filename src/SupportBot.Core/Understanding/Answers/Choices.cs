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
    private static readonly string[] endings = ["ing", "es", "ed", "e", "s"];
    private static readonly string[] letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
    private static readonly WordSet refusals = new("not except but dont without nothing neither none isnt no never cant doesnt");

    /// <summary>The option whose button says exactly this.</summary>
    public static QuestionOption? ByLabel(ImmutableArray<QuestionOption> options, string text, string plain) =>
        First(options, option => option.Label.Trim() == text.Trim()) ?? (plain.Length == 0 ? null : First(options, option => Words.Plain(option.Label) == plain));

    /// <summary>The option that may be typed exactly so.</summary>
    public static QuestionOption? BySaying(ImmutableArray<QuestionOption> options, string plain) =>
        plain.Length == 0 ? null : First(options, option => option.Says.Any(saying => Words.Plain(saying) == plain) || (option.Id.Length > 1 && !char.IsAsciiDigit(option.Id[0]) && Words.Plain(option.Id) == plain));

    /// <summary>"2", "the second one", "option b", "last": only where nothing else is said. A number inside a sentence chooses nothing.</summary>
    public static QuestionOption? ByPlace(ImmutableArray<QuestionOption> options, ImmutableArray<Clause> clauses)
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
    public static (QuestionOption Option, double Share)? ByContent(ImmutableArray<QuestionOption> options, ImmutableArray<Clause> clauses)
    {
        var said = clauses.SelectMany(clause => clause.Words.Select(word => word.Text)).Take(40).ToArray();
        if (said.Length is 0 or > 25)
        {
            return null;
        }

        var texts = options.Select(option => option.Says.Prepend(option.Label).Select(Content).ToArray()).ToArray();
        (int Option, double Share) best = (-1, 0);
        var second = 0.0;
        for (var option = 0; option < texts.Length; option++)
        {
            var share = texts[option].Length == 0 ? 0 : texts[option].Max(text => Share(said, text, option, texts));
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

    // The "No" in "No, only this iPhone" answers a question; the rest says what is chosen.
    private static string[] Content(string text)
    {
        var words = Words.Of(text).Words.Select(word => word.Text).ToArray();
        return words.Length > 1 && (Parts.StandsFirst(text, Parts.IsYes) || Parts.StandsFirst(text, Parts.IsNo)) ? words[1..] : words;
    }

    // "leaving" and "leave", "greyed" and "grey", "weeks" and "week" are the same choice.
    private static bool Alike(string one, string other) => Near.Same(one, other) || (one.Length >= 4 && other.Length >= 4 && Stem(one) == Stem(other));

    private static string Stem(string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    // Shared words by what they weigh, as a part of what both say. A word that many options have weighs little.
    private static double Share(string[] said, string[] text, int own, string[][][] texts)
    {
        if (text.Length == 0 || text.Any(refusals.Has) != said.Any(refusals.Has))
        {
            return 0;
        }

        if (!text.Any(word => !common.Has(word) && !around.Has(word) && said.Any(one => Alike(one, word))))
        {
            return 0;
        }

        var shared = 0.0;
        var all = 0.0;
        foreach (var word in text)
        {
            var weight = Weight(word, own, texts);
            all += weight;
            shared += said.Any(one => Alike(one, word)) ? weight : 0;
        }

        var spoken = said.Where(word => !around.Has(word) || text.Contains(word)).Sum(word => Weight(word, own, texts));
        var ownShared = said.Where(word => text.Any(one => Alike(one, word))).Sum(word => Weight(word, own, texts));
        return all <= 0 || spoken <= 0 || shared < 0.3 ? 0 : (0.65 * Math.Min(1, ownShared / spoken)) + (0.35 * shared / all);
    }

    private static double Weight(string word, int own, string[][][] texts)
    {
        var others = 0;
        for (var option = 0; option < texts.Length; option++)
        {
            others += option != own && texts[option].Any(text => Array.IndexOf(text, word) >= 0) ? 1 : 0;
        }

        return (common.Has(word) ? 0.15 : 1.0) / (1 + others);
    }

    private static QuestionOption? First(ImmutableArray<QuestionOption> options, Func<QuestionOption, bool> fits)
    {
        foreach (var option in options)
        {
            if (fits(option))
            {
                return option;
            }
        }

        return null;
    }
}
