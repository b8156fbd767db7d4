using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>
/// What the words of an answer allow, whatever a classifier thinks of it. A yes, a no and a "fixed" are taken from nobody who hedges, asks or says the opposite.
/// </summary>
internal static partial class Signals
{
    /// <summary>Every word that is looked for here: written rightly, it is no slip of the finger.</summary>
    public static IEnumerable<string> AllWords =>
        new[] { hedges, fails, works, partly, negations, dones, worries, remaining, before, others, wentAway, recently }.SelectMany(sayings => sayings.Words)
            .Concat(new[] { affirming, people, losses, lacks, laterWords, progressWords, doubts, gratitude, troubles }.SelectMany(set => set.Words))
            .Concat(Moods.AllWords)
            .Where(word => word.All(char.IsAsciiLetterLower) && !slips.Has(word));

    private static readonly WordSet slips = new("mabye mebbe fixd workin wrks backedup probs prolly yse yss thnx passwort ni idk");

    /// <summary>Whether a word is there that may stand for yes. A classifier alone makes none.</summary>
    public static bool Affirms(Clause clause) => clause.HasAny(affirming) && clause[0] is not ("show" or "tell" or "explain" or "help")
        && (clause.Words.Any(word => affirming.Has(word.Text) && !weak.Has(word.Text)) || clause.Words.All(word => affirming.Has(word.Text) || closed.Has(word.Text)));

    /// <summary>Whether the question's own words come back: "they are", "it does say that".</summary>
    public static bool Echoes(Clause clause) => !clause.Asks && clause.Count <= 4 && echoes.LengthAt(clause.Words, 0) is > 0 && !Denies(clause) && clause.Words.All(word => closed.Has(word.Text) || affirming.Has(word.Text));

    /// <summary>Whether the person says that they have no such thing.</summary>
    public static bool Lacks(Clause clause) => !clause.Asks && clause.Count <= 9 && clause.Has(lacking) && !clause.HasAny(screenWords) && !clause.HasAny(troubles) && !clause.HasAny(secrets) && !Hedges(clause);

    /// <summary>Whether it is said that something is off.</summary>
    public static bool IsOff(Clause clause) => !clause.Asks && clause.Count <= 9 && clause.Has(off) && !Hedges(clause) && clause.Words.All(word => closed.Has(word.Text) || affirming.Has(word.Text) || offWords.Has(word.Text));

    /// <summary>Whether it is said how something stands: "the switch is on". A yes where that was asked, but it doesn't say that anything helped.</summary>
    public static bool IsState(Clause clause) => !clause.Asks && clause.Count <= 9 && clause.Has(states) && clause.Words.All(word => closed.Has(word.Text) || affirming.Has(word.Text) || stateWords.Has(word.Text)) && !Denies(clause) && !Hedges(clause) && !Fails(clause) && !IsPartial(clause) && !IsBarred(clause) && !Worries(clause);

    public static bool Hedges(Clause clause) => (clause.Has(hedges) && !clause.Has(reasons)) || (clause.Has(mildHedges) && !clause.Has(works) && !clause.Has(fails));

    /// <summary>Whether only a part is done or better.</summary>
    public static bool IsPartial(Clause clause) => clause.Has(partly) && !clause.Has(hedges);

    /// <summary>Whether it was done before this conversation.</summary>
    public static bool IsOld(Clause clause) => clause.Has(before);

    /// <summary>Whether something else is wanted.</summary>
    public static bool WantsOther(Clause clause) => clause.Has(others) && !clause.Has(news);

    /// <summary>Whether a person is asked for.</summary>
    public static bool NamesPerson(Clause clause) => clause.HasAny(people);

    /// <summary>Whether the words can ask for a person at all.</summary>
    public static bool MayMeanPerson(Clause clause) => clause.HasAny(people) || clause.HasAny(contact);

    /// <summary>Whether the words can mean that the conversation shall start again.</summary>
    public static bool MayMeanRestart(Clause clause) => (clause.HasAny(beginnings) || (clause.HasAny(renewals) && clause.HasAny(talks))) && !clause.HasAny(phoneWords);

    /// <summary>Whether a word is there that says this, so that a guess rests on more than how the rest sounds.</summary>
    public static bool MayMean(Clause clause, Meaning meaning) => meaning switch
    {
        Meaning.Angry => Denies(clause) || Moods.IsAngry(clause) || clause.HasAny(targets),
        Meaning.Stop => clause.HasAny(endings),
        Meaning.Help => clause.HasAny(abilities),
        Meaning.Missing when clause.Has(outside) => false,
        Meaning.Missing => Denies(clause) || IsBarred(clause) || clause.HasAny(lacks),
        Meaning.Later => clause.HasAny(laterWords),
        Meaning.InProgress => clause.HasAny(progressWords) || IsGoing(clause),
        Meaning.Worse => clause.HasAny(losses) || Denies(clause) || clause.Has("now") || Fails(clause),
        Meaning.Unsure => Hedges(clause) || clause.HasAny(doubts),
        Meaning.Thanks => clause.HasAny(gratitude),
        _ => true,
    };

    /// <summary>Whether a question speaks of loss, harm or money.</summary>
    public static bool NamesHarm(Clause clause) => clause.HasAny(harm);

    /// <summary>Whether the words say that it was done at another time than now.</summary>
    public static bool NamesTime(Clause clause) => clause.HasAny(times);

    /// <summary>Whether something is gone or broken that was there before.</summary>
    public static bool NamesLoss(Clause clause) => clause.HasAny(losses);

    public static bool Fails(Clause clause) => clause.Has(fails) && !IsGone(clause) && !clause.Has(alreadyGone) && !clause.Has(notYet);

    public static bool Denies(Clause clause) => clause.Has(negations);

    public static bool SaysDone(Clause clause) => clause.Has(dones);

    public static bool IsGoing(Clause clause) => clause.Has(remaining) || (clause.Count is > 1 and <= 4 && clause.Has("percent") && !clause.Has("100") && !clause.Has("free") && !clause.Has("left") && !Denies(clause));

    // "I'm afraid it failed again" is a way of speaking.
    public static bool Worries(Clause clause) => clause.Has(worries) && !(clause.Has("afraid") && (clause.Has(politely) || Fails(clause)));

    /// <summary>Whether it is said to work, by words that nothing before or behind turns round.</summary>
    public static bool Works(Clause clause)
    {
        return WorksAt(clause) >= 0;
    }

    /// <summary>Whether it is said to fail, and not afterwards to work: "it failed twice, then it worked".</summary>
    public static bool FailsAfterAll(Clause clause)
    {
        if (!Fails(clause))
        {
            return false;
        }

        var works = WorksAt(clause);
        return works < 0 || !clause.HasAny(pivots) || fails.Find(clause.Words, works + 1) >= 0;
    }

    private static int WorksAt(Clause said)
    {
        if (said.Asks || said.Has(onlyShortly) || Hedges(said) || IsPartial(said))
        {
            return -1;
        }

        // "it has just finished" is "it has finished"; "it wasn't working but now it is" ends there.
        var clause = said.HasAny(adverbs) ? said with { Words = [.. said.Words.Where(word => !adverbs.Has(word.Text))] } : said;
        var from = 0;
        if (ellipses.FindWithLength(said.Words) is (var last and >= 0, var words) && last + words == said.Count)
        {
            return said.Count - 1;
        }

        while (works.FindWithLength(clause.Words, from) is (var at and >= 0, var length))
        {
            if (!Undone(clause, at) && !TurnedRound(clause, at + length))
            {
                return at;
            }

            from = at + length;
        }

        return -1;
    }

    /// <summary>Whether a backup is told of that ran just now: "last backup: 2 minutes ago".</summary>
    public static bool IsFresh(Clause clause) => !clause.Asks && !Hedges(clause) && !clause.Has(stale) && clause.Has(backups) && clause.Has(recently);

    /// <summary>Whether the last backup is said to be an old one.</summary>
    public static bool IsStale(Clause clause) => !clause.Asks && clause.Count <= 12 && clause.Has(backups) && clause.Has(longAgo);

    /// <summary>Whether the trouble is said to be gone: "no more errors", "it doesn't fail any more", "no longer greyed out".</summary>
    public static bool IsGone(Clause clause)
    {
        var trouble = clause.IndexOfAny(troubles);
        if (trouble < 0 || clause.Asks || Hedges(clause) || clause.Has("still") || clause.Has("again"))
        {
            return false;
        }

        if (clause.Has(wentAway) || clause[trouble - 1] is "longer" or "more" && clause[trouble - 2] is "no")
        {
            return true;
        }

        for (var before = trouble - 1; before >= Math.Max(0, trouble - 3); before--)
        {
            if (without.Has(clause[before]))
            {
                return clause.HasAny(nowadays);
            }
        }

        return clause[0] is "nothing" && clause.HasAny(nowadays);
    }

    /// <summary>Whether something cannot be tapped, or wants what the person has not got.</summary>
    public static bool IsBarred(Clause clause) => (clause.Has(grey) && !IsGone(clause)) || (clause.Has(wants) && clause.HasAny(secrets));

    // "fixed nothing", "works not", "backing up stuck"; but "backed up with no errors".
    private static bool TurnedRound(Clause clause, int behind)
    {
        for (var at = behind; at < Math.Min(clause.Count, behind + 4); at++)
        {
            if (turns.Has(clause[at]))
            {
                return !troubles.Has(clause[at + 1]) && !troubles.Has(clause[at + 2]) && clause[at + 1] is not ("more" or "longer");
            }
        }

        return false;
    }

    // "no it works now": a first no contradicts what was assumed, not what follows.
    private static bool Undone(Clause clause, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 4) && !pivots.Has(clause[before]); before--)
        {
            var isLeadingNo = before == 0 && clause[0] is "no" or "nope" or "nah" && clause[1] is not ("longer" or "backup" or "one" or "idea" or "way");
            var isGoneNo = clause[before] is "no" && clause[before + 1] is "more" or "longer" && clause[before + 2] is "error" or "errors";
            if (undo.Has(clause[before]) && !isLeadingNo && !isGoneNo && !(clause[before] is "is" && before > 0 && clause[before - 1] is "it" or "this" or "that" or "backup" or "phone" or "everything" or "all" or "problem"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Any(ImmutableArray<Clause> clauses, Func<Clause, bool> signal)
    {
        foreach (var clause in clauses)
        {
            if (signal(clause))
            {
                return true;
            }
        }

        return false;
    }
}
