using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Classifying;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>What one part of an answer means.</summary>
/// <param name="Meaning">The meaning.</param>
/// <param name="IsResult">Whether a no says that it still fails.</param>
/// <param name="Sure">From 0 to 1; 1 for a phrase of the guide.</param>
internal readonly record struct Said(Meaning Meaning, bool IsResult, double Sure);

/// <summary>Says what each part of an answer means, from the phrases of the guide.</summary>
internal sealed class MeaningReader
{
    private const double Likely = 0.4;

    // What ends or turns the conversation wants to be surer.
    private const double Certainly = 0.45;
    private const double Questioned = 0.2;
    private const double Familiar = 0.5;

    private static readonly WordSet barred = new("grey gray greyed grayed stuck frozen");
    private static readonly WordSet ways = new("how where which what why whats wheres");
    private static readonly WordSet asks = new("how where what which why");

    // "no idea how to tell" doesn't ask how; "not sure where" does.
    private static readonly Sayings tells = new(
        "how to tell|know|say", "how would|can|could|should i know|tell", "what it|that|this|im|i|you", "which one|it|is");

    private readonly Dictionary<string, string> byPhrase;
    private readonly TextClassifier classifier;

    public MeaningReader(Phrases phrases)
    {
        byPhrase = Meanings.ByPhrase(phrases);
        classifier = TextClassifier.Train([.. phrases.Meanings.Ids.SelectMany(key => phrases.Meanings[key].Select(phrase => new Example(key, phrase)))]);
    }

    /// <summary>The meaning of a text that is, letter for letter, a phrase or a button of the guide.</summary>
    public Said? Exactly(string plain) =>
        byPhrase.TryGetValue(plain, out var key) && Meanings.Of(key) is { } meaning ? new Said(meaning, key == Meanings.StillFails, 1) : null;

    public Said Read(string text, Clause clause)
    {
        var plain = Plain(clause);
        var core = Parts.WithoutFillers(text, clause);
        var exact = Exactly(plain) ?? Exactly(Plain(core));
        if (exact is { } phrase && Allows(clause, phrase.Meaning, true))
        {
            return phrase;
        }

        if (Certain(clause) is { } certain)
        {
            return certain;
        }

        if (core.Count == 1 && !clause.Asks && (Parts.IsYes(core[0]) || Parts.IsNo(core[0])))
        {
            return new Said(Parts.IsYes(core[0]) ? Meaning.Yes : Meaning.No, false, 0.95);
        }

        return Guess(core.Text, clause) ?? Fallback(clause);
    }

    /// <summary>What a text most likely means of all that its words allow; null where nothing is likely enough.</summary>
    public Said? Guess(string text, Clause clause)
    {
        var prediction = classifier.Predict(text);
        foreach (var guess in prediction.All)
        {
            if (guess.Probability < 0.12 || prediction.Familiarity < Familiar)
            {
                break;
            }

            if (Meanings.Of(guess.Label) is { } meaning && Allows(clause, meaning, false))
            {
                var least = clause.Asks && meaning is Meaning.How or Meaning.Why or Meaning.Help or Meaning.Summary or Meaning.Repeat or Meaning.Worried ? Questioned
                    : meaning is Meaning.Stop or Meaning.Restart or Meaning.Person or Meaning.Skip or Meaning.Back ? Certainly
                    : Likely;
                return guess.Probability >= least ? new Said(meaning, guess.Label == Meanings.StillFails, guess.Probability) : null;
            }
        }

        return null;
    }

    // What the words alone decide.
    private static Said? Certain(Clause clause)
    {
        if (Signals.Worries(clause) && (clause.Asks || clause.Has("scared") || clause.Has("afraid") || clause.Has("worried") || clause.Has("nervous") || clause.Has("lose") || clause.Has("sure") || clause.Has("if")))
        {
            return new Said(Meaning.Worried, false, 0.9);
        }

        if (Signals.IsBarred(clause) && !clause.Asks && !Signals.Fails(clause))
        {
            return new Said(Meaning.Missing, false, 0.85);
        }

        if (Signals.Hedges(clause) && !clause.Asks && !Signals.NamesPerson(clause) && (!clause.HasAny(asks) || clause.Has(tells)))
        {
            return new Said(Meaning.Unsure, false, 0.9);
        }

        if (Signals.IsGone(clause) && !Signals.Works(clause))
        {
            return new Said(clause.HasAny(barred) ? Meaning.Partly : Meaning.Fixed, true, 0.85);
        }

        if ((Signals.Works(clause) || Signals.IsFresh(clause)) && !Signals.FailsAfterAll(clause))
        {
            return Signals.IsGoing(clause) ? new Said(Meaning.InProgress, true, 0.9) : new Said(Meaning.Fixed, true, 0.9);
        }

        var isOld = Signals.IsOld(clause) && !clause.Asks && !Signals.Fails(clause) && !Signals.Denies(clause);
        if (isOld && Signals.NamesTime(clause))
        {
            return new Said(Meaning.AlreadyTried, false, 0.9);
        }

        if (Signals.IsPartial(clause) && !clause.Asks && !Signals.IsGoing(clause))
        {
            return new Said(Meaning.Partly, true, 0.85);
        }

        if (Signals.WantsOther(clause) && !Signals.Hedges(clause))
        {
            return new Said(Meaning.Skip, false, 0.85);
        }

        return isOld ? new Said(Meaning.AlreadyTried, false, 0.85) : null;
    }

    private static Said Fallback(Clause clause) =>
        Signals.Worries(clause) || (clause.Asks && Signals.NamesHarm(clause)) ? new Said(Meaning.Worried, false, 0.6)
        : clause.Asks && clause.HasAny(ways) ? new Said(clause.Has("why") ? Meaning.Why : Meaning.How, false, 0.5)
        : Signals.Hedges(clause) ? new Said(Meaning.Unsure, false, 0.8)
        : Signals.IsGoing(clause) ? new Said(Meaning.InProgress, true, 0.6)
        : Signals.Fails(clause) ? new Said(Meaning.No, true, 0.6)
        : Signals.SaysDone(clause) && !clause.Asks ? new Said(Meaning.Done, false, 0.5)
        : Moods.Of(clause) is { } mood ? new Said(mood, false, 0.6)
        : new Said(Meaning.Other, false, 0);

    // The one gate for a yes, a no, "fixed" and "done": no classifier can get past it.
    private static bool Allows(Clause clause, Meaning meaning, bool isPhrase) => meaning switch
    {
        Meaning.Yes => !clause.Asks && !Signals.Hedges(clause) && !Signals.Fails(clause) && !Signals.Worries(clause) && !Signals.Works(clause)
            && (isPhrase || (Signals.Affirms(clause) && !Signals.Denies(clause) && !Signals.SaysDone(clause))),
        Meaning.No => !Signals.Hedges(clause) && !Signals.Works(clause) && !Signals.IsGone(clause) && (!clause.Asks || Signals.Fails(clause)) && (isPhrase || Signals.Denies(clause) || Signals.Fails(clause)),
        Meaning.Fixed => !clause.Asks && !Signals.Hedges(clause) && (isPhrase || (Signals.Works(clause) && !Signals.Fails(clause))),
        // "it stopped" and "restarted" tell of the phone, not of the conversation.
        Meaning.Stop => isPhrase || !(clause.Has("stopped") || clause.Has("stops") || clause.Has("it")),
        Meaning.Worse => isPhrase || !Signals.IsGone(clause),
        Meaning.Person => isPhrase || Signals.MayMeanPerson(clause),
        Meaning.Restart => isPhrase || Signals.MayMeanRestart(clause) && !(clause.Has("restarted") || clause.Has("restarting") || clause.Has("rebooted")),
        Meaning.Done => !clause.Asks && !Signals.Hedges(clause) && !Signals.Fails(clause) || isPhrase,
        Meaning.Worried or Meaning.Why or Meaning.Later or Meaning.Back or Meaning.Repeat or Meaning.Thanks or Meaning.How => isPhrase || clause.Asks || !Signals.Fails(clause),
        Meaning.AlreadyTried => !clause.Asks || isPhrase,
        _ => true,
    };

    private static string Plain(Clause clause) => string.Join(' ', clause.Words.Select(word => word.Text));
}
