using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Splits an answer as <see cref="Clauses"/> does, and a yes or a no at its beginning from what follows.</summary>
internal static class Parts
{
    private static readonly WordSet yes = new("yes yeah yep yup yea ya yah yess ye yeh aye sure si oui ja yse yeas yus yees yeap yessir 👍 ✅ 👌");
    private static readonly WordSet no = new("no nope nah naw noo nein non 👎 ❌ 🙅 ✗ ✖ 🚫");
    private static readonly WordSet drawled = new("yeah yea yeh ya");
    private static readonly WordSet fillers = new(
        "ok okay so well um uh umm uhm hmm hm oh ah hi hey hello please pls plz lol haha hehe mate bro sir man dude actually just " +
        "right and but alright kk k er erm wait");

    // "no idea", "no more error" and "no longer" are no noes; "yes please" and "yes and no" belong together.
    private static readonly WordSet bound = new(
        "idea clue longer more thanks thank one way problem problems luck change difference need such button tick backup vpn " +
        "option and joy dice good avail success effect improvement failures failure failing fails trouble troubles warning " +
        "warnings complaints popup popups please sir error errors note message messages option options menu switch wifi update  " +
        "computer profile other to matter worries change result room space doubt sign reaction response button nothing chance use " +
        "point cable charger date tick internet cellular old new blocker");

    /// <summary>A yes or a no, and nothing else.</summary>
    public static bool IsBare(Clause clause) => clause.Count == 1 && (IsYes(clause[0]) || IsNo(clause[0]));

    /// <summary>Yes or no where the part begins with a word that swears to it: "of course I know it", "definitely not".</summary>
    public static Meaning? Avows(Clause clause)
    {
        var length = avowals.LengthAt(clause.Words, 0);
        return length == 0 || clause.Count > 10 ? null : Signals.Denies(clause) ? Meaning.No : Meaning.Yes;
    }

    private static readonly Sayings avowals = new(
        "of course", "ofcourse", "ofc", "course it|i|we|they|he|she", "definitely", "absolutely", "certainly", "obviously", "indeed", "naturally", "for sure", "sure do|does|is|am|have|has|can|are|it", "surely|clearly it|i|is", "too right", "you bet", "affirmative", "by all means", "no doubt");

    public static bool IsYes(string word) => yes.Has(word) || yes.Has(Short(word));

    public static bool IsNo(string word) => no.Has(word) || no.Has(Short(word));

    // "yeahh", "yess" and "naah" are drawn out.
    private static string Short(string word)
    {
        for (var at = word.Length - 1; at > 0 && word.Length is > 2 and < 7; at--)
        {
            if (word[at] == word[at - 1])
            {
                return word.Remove(at, 1);
            }
        }

        return word;
    }

    /// <summary>Whether a label begins with such a word for itself: "No" and "No, only this one", but not "No progress for a whole day".</summary>
    public static bool StandsFirst(ImmutableArray<Word> label, Func<string, bool> isWord) =>
        !label.IsEmpty && isWord(label[0].Text) && (label.Length == 1 || !label[1].Follows(Gap.Space) || label[1].Follows(Gap.Comma));

    public static ImmutableArray<Clause> Of(Typed typed)
    {
        var text = typed.Text;
        var clauses = Clauses.Of(text, typed.Words, typed.End, everyComma: true);
        var parts = ImmutableArray.CreateBuilder<Clause>();
        foreach (var clause in clauses)
        {
            var at = 0;
            while (at < clause.Count - 1 && fillers.Has(clause[at]))
            {
                at++;
            }

            // "Why yes, it is"; "yeah no" is a no, "nah yeah" a yes.
            var speaks = at + 1 < clause.Count && clause.Words[at + 1].Before == Gap.Space;
            if (speaks && ((clause[at] is "why" && (IsYes(clause[at + 1]) || IsNo(clause[at + 1]))) || (drawled.Has(clause[at]) && IsNo(clause[at + 1]) && !bound.Has(clause[at + 2])) || (clause[at] is "nah" or "naw" && drawled.Has(clause[at + 1]))))
            {
                at++;
                if (at == clause.Count - 1)
                {
                    parts.Add(Cut(text, clause, at, clause.Count) with { Asks = false });
                    continue;
                }
            }

            if (at + 1 < clause.Count && (IsYes(clause[at]) || IsNo(clause[at])) && !(clause.Words[at + 1].Follows(Gap.Space) && clause.Words[at + 1].Before == Gap.Space && bound.Has(clause[at + 1]) && !(IsYes(clause[at]) && clause[at + 1] is "thanks" or "thank")))
            {
                parts.Add(Cut(text, clause, at, at + 1) with { Asks = false });
                at++;
                parts.Add(Cut(text, clause, at, clause.Count));
            }
            else
            {
                parts.Add(clause);
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The clause without the words around it that mean nothing; the clause itself where nothing else is left.</summary>
    public static Clause WithoutFillers(string text, Clause clause)
    {
        var from = 0;
        var to = clause.Count;
        while (from < to - 1 && fillers.Has(clause[from]))
        {
            from++;
        }

        while (to > from + 1 && fillers.Has(clause[to - 1]))
        {
            to--;
        }

        return from == 0 && to == clause.Count ? clause : Cut(text, clause, from, to);
    }

    private static Clause Cut(string text, Clause clause, int from, int to)
    {
        var words = clause.Words[from..to];
        return new Clause(words, text[words[0].Start..words[^1].End], clause.Asks);
    }
}
