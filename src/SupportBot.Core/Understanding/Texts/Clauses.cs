using System.Collections.Immutable;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Splits a message where one thing ends and another begins.</summary>
internal static class Clauses
{
    /// <summary>What comes after so many clauses is one clause.</summary>
    public const int Most = 40;

    private static readonly WordSet turns = new("but because cos cuz coz bc though although however whereas except");

    // "so" and "and" begin a clause where a sentence stands on both sides: "wifi and storage are fine" is one.
    private static readonly WordSet joins = new("and so then while plus also n");

    private static readonly WordSet tells = new(
        "is are was were be been am isnt arent wasnt has have had hasnt havent ive weve do does did dont doesnt didnt wont cant " +
        "cannot couldnt can will would im its thats theres  " +
        "it says said say tells shows showing told fine ok okay good great works working worked fails failed failing stuck " +
        "stopped stops keeps keep got get gets need needs want  " +
        "wants not no never still tried already full empty off on plugged charging connected restarted updated reset signed " +
        "turned deleted bought changed checked excluded going  " +
        "backed back tap tapped press pressed nothing enough plenty loads lots tons fast strong weak slow");

    private static readonly WordSet asks = new(
        "is are was do does did can could should would will shall may how why what where when which who whats wheres hows whys whos " +
        "isnt arent wont doesnt cant am");

    public static ImmutableArray<Clause> Of(string text)
    {
        var (words, end) = Words.Of(text);
        return Of(text, words, end);
    }

    /// <param name="everyComma">Whether each comma ends a clause, as in a short answer.</param>
    public static ImmutableArray<Clause> Of(string text, ImmutableArray<Word> words, Gap end, bool everyComma = false)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var start = 0;
        for (var at = 1; at < words.Length && clauses.Count < Most - 1; at++)
        {
            if (Splits(words, start, at) || (everyComma && words[at].Follows(Gap.Comma)))
            {
                Add(start, at, words[at].Before);
                start = at;
            }
        }

        if (words.Length > 0)
        {
            Add(start, words.Length, end);
        }

        return clauses.ToImmutable();

        void Add(int from, int to, Gap behind)
        {
            // The word that joins two clauses belongs to neither.
            var first = from;
            while (from > 0 && first < to - 1 && (turns.Has(words[first].Text) || joins.Has(words[first].Text)))
            {
                first++;
            }

            var own = words[first..to];
            clauses.Add(new Clause(own, text[own[0].Start..own[^1].End], (behind & Gap.Question) != 0 || IsQuestion(own)));
        }
    }

    private static bool IsQuestion(ImmutableArray<Word> words)
    {
        var first = words.Length > 1 && words[0].Text is "and" or "but" or "ok" or "so" or "well" or "hi" or "wait" ? 1 : 0;
        return words.Length > first + 1 && asks.Has(words[first].Text) && !words[first + 1].Follows(Gap.Comma | Gap.Stop)
            && !IsStatement(words.AsSpan()[first..])
            && !(words[first].Text is "cant" or "wont" or "doesnt" or "isnt" or "arent" && !IsSomeone(words[first + 1].Text));
    }

    // "did that yesterday", "is on", "does not show", "will do": the one who acts is left out. "did it work" asks.
    private static bool IsStatement(ReadOnlySpan<Word> words)
    {
        var (verb, next) = (words[0].Text, words[1].Text);
        if (verb is not "did")
        {
            return verb is "is" or "are" or "was" or "were" or "does" or "do" or "has" or "have" or "can" or "could" or "will" or "would" or "should" or "am" && states.Has(next);
        }

        if (actors.Has(next))
        {
            return false;
        }

        for (var at = 2; at < Math.Min(words.Length, 6) && !words[at].Follows(Gap.Comma | Gap.Stop | Gap.Dash) && words[at].Text is not ("and" or "still" or "then"); at++)
        {
            if (acts.Has(words[at].Text))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly WordSet states = new(
        "not still now on off working fixed done plugged charging connected green fine ok okay good full greyed grayed grey gray " +
        "enabled disabled already also do try check look go see");

    private static readonly WordSet actors = new("i you u we they he she anyone somebody anybody someone ya");

    private static readonly WordSet acts = new(
        "work help fix finish complete go change back backup save make say start run happen appear come get matter mean cause break stop succeed do solve update");

    private static bool IsSomeone(string word) => word is "i" or "you" or "we" or "it" or "that" or "this" or "there" or "the" or "they";

    private static bool Splits(ImmutableArray<Word> words, int start, int at)
    {
        var gap = words[at].Before;
        if ((gap & (Gap.Line | Gap.Question)) != 0 || turns.Has(words[at].Text))
        {
            return true;
        }

        // "13." at the end of a sentence, but not the colon in "last backup: never".
        if ((gap & Gap.Stop) != 0)
        {
            return at - start > 1 || !joins.Has(words[at].Text);
        }

        if ((gap & (Gap.Dash | Gap.Bracket)) != 0 && (gap & Gap.Space) != 0)
        {
            return true;
        }

        // "signed out and in", "off and on again" is one deed.
        if (joins.Has(words[at].Text) && at + 1 < words.Length && words[at + 1].Text is "on" or "off" or "in" or "back" or "out")
        {
            return false;
        }

        var mayEnd = (gap & (Gap.Comma | Gap.Slash)) != 0 ? (gap & Gap.Comma) != 0 : joins.Has(words[at].Text);
        return mayEnd && Tells(words, start, at) && Tells(words, joins.Has(words[at].Text) ? at + 1 : at, Boundary(words, at + 1));
    }

    private static int Boundary(ImmutableArray<Word> words, int from)
    {
        var at = from;
        while (at < words.Length && (words[at].Before & ~(Gap.Space | Gap.Quote | Gap.Dash)) == 0 && !turns.Has(words[at].Text) && !joins.Has(words[at].Text))
        {
            at++;
        }

        return at;
    }

    private static bool Tells(ImmutableArray<Word> words, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tells.Has(words[at].Text))
            {
                return true;
            }
        }

        return false;
    }
}
