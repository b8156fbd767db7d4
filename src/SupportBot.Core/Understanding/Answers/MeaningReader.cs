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
    private static readonly WordSet ways = new("how where which what why whys whats wheres hows");

    // "no idea how much" doesn't ask how; "not sure where" does.
    private static readonly Sayings asksWay = new("where", "how to", "how do|can|i|you|it|that|this", "how", "what to|do|should", "what * do", "what that|this|it means", "what you mean", "why");
    private static readonly Sayings tells = new(
        "how to tell|know|say", "how would|can|could|should i know|tell", "how much|many|big|old|long|full|new", "what it|im|i|you|one|model|kind|version|phone|iphone|ios|sort|type|number", "which", "where it went");

    private readonly Dictionary<string, string> byPhrase;
    private readonly TextClassifier classifier;

    public MeaningReader(Phrases phrases)
    {
        byPhrase = Meanings.ByPhrase(phrases);
        classifier = TextClassifier.Train([.. phrases.Meanings.Ids.SelectMany(key => phrases.Meanings[key].Select(phrase => new Example(key, phrase)))], new TrainingOptions { Words = GuideWords.English });
    }

    /// <summary>The meaning of a text that is, letter for letter, a phrase or a button of the guide.</summary>
    public Said? Exactly(string plain) =>
        byPhrase.TryGetValue(plain, out var key) && Meanings.Of(key) is { } meaning ? new Said(meaning, key == Meanings.StillFails, 1) : null;

    public Said Read(string text, Clause clause)
    {
        var core = Parts.WithoutFillers(text, clause);
        var exact = Exactly(Words.Plain(clause.Words)) ?? (core == clause ? null : Exactly(Words.Plain(core.Words)));
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
                var least = meaning is Meaning.Angry && !Moods.IsAngry(clause) ? 0.8 :
                    clause.Asks && meaning is Meaning.How or Meaning.Why or Meaning.Help or Meaning.Summary or Meaning.Repeat or Meaning.Worried ? Questioned
                    : meaning is Meaning.Stop or Meaning.Restart or Meaning.Person or Meaning.Skip or Meaning.Back ? Certainly
                    : Likely;
                return guess.Probability >= least ? new Said(meaning, guess.Label == Meanings.StillFails || (meaning == Meaning.No && Signals.Fails(clause)), guess.Probability) : null;
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

        if (Parts.Avows(clause) is { } avowed && !clause.Asks && !Signals.Hedges(clause) && !Signals.Fails(clause) && !Signals.Works(clause) && !Signals.SaysDone(clause))
        {
            return new Said(avowed, false, 0.9);
        }

        if (Signals.Echoes(clause))
        {
            return new Said(Meaning.Yes, false, 0.85);
        }

        if (clause.Has(blames))
        {
            return new Said(Meaning.Angry, false, 0.85);
        }

        if (Signals.Lacks(clause) && !Signals.Fails(clause))
        {
            return new Said(Meaning.No, false, 0.85);
        }

        if (Signals.IsOff(clause))
        {
            return new Said(Meaning.No, false, 0.8);
        }

        if (Signals.IsState(clause) && !Signals.Works(clause) && !Signals.IsGoing(clause) && !clause.Has("no") && !clause.HasAny(troublesome))
        {
            return new Said(Meaning.Yes, false, 0.8);
        }

        if (Signals.IsStale(clause))
        {
            return new Said(Meaning.No, true, 0.9);
        }

        if (Ends(clause))
        {
            return new Said(Meaning.Stop, false, 0.9);
        }

        if (Signals.IsBarred(clause) && !clause.Asks && !Signals.Fails(clause))
        {
            return new Said(Meaning.Missing, false, 0.85);
        }

        if (Signals.Hedges(clause) && !clause.Asks && !Signals.NamesPerson(clause) && (!clause.Has(asksWay) || clause.Has(tells)))
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

        if (clause.Has(puzzled) && !Signals.Fails(clause))
        {
            return new Said(Meaning.How, false, 0.85);
        }

        if (Moods.IsMissing(clause) && !Signals.Fails(clause))
        {
            return new Said(Meaning.Missing, false, 0.85);
        }

        if (DidAll(clause))
        {
            return new Said(Meaning.Done, false, 0.85);
        }

        var isOld = Signals.IsOld(clause) && !clause.Asks && !Signals.Fails(clause) && !Signals.Denies(clause);
        if (isOld && Signals.NamesTime(clause))
        {
            return new Said(Meaning.AlreadyTried, false, 0.9);
        }

        if (Signals.IsPartial(clause) && !clause.Has("same") && !clause.Asks && !Signals.IsGoing(clause))
        {
            return new Said(Meaning.Partly, true, 0.85);
        }

        if (Signals.WantsOther(clause) && !Signals.Hedges(clause))
        {
            return new Said(Meaning.Skip, false, 0.85);
        }

        return isOld ? new Said(Meaning.AlreadyTried, false, 0.85) : null;
    }

    private static readonly Sayings blames = new("you are|were no help|use|good", "youre no help|use|good", "youre not helping|helpful", "you arent helping|helpful", "you dont help", "you are useless|not", "bot is useless|stupid|rubbish|dumb");

    // "did all 4 steps", "followed everything you said": just now, unless another time is named.
    private static bool DidAll(Clause clause) => !clause.Asks && clause.Has(didAll) && !Signals.NamesTime(clause) && !Signals.Denies(clause) && !Signals.Fails(clause) && !Signals.IsPartial(clause);

    private static readonly Sayings didAll = new(
        "did|done|finished|completed|followed|performed all|every|each|both|everything|exactly|the|those|these", "did|done what|as you", "went|gone|been through all|the|every|each|it|them|that|everything",
        "all|everything * done|steps|completed|finished", "finished|done|completed doing|that|with|it|this", "steps done|complete|completed|finished", "carried out", "as you said|told|asked|described|instructed", "like you said|told|asked", "as instructed|described|told|requested", "per your");

    private static readonly WordSet troublesome = new("error errors message problem problems stuck slow wrong bad only but another other different dialog popup warning vpn restricted hotspot cellular back question");

    // "stop it now please", "cancel it": of the conversation, not of the backup.
    private static bool Ends(Clause clause)
    {
        var at = clause[0] is "please" or "just" or "lets" or "can" or "now" ? clause[1] is "we" or "you" or "just" ? 2 : 1 : 0;
        return ends.Has(clause[at]) && clause.Count <= at + 6 && !clause.HasAny(ours) && !Signals.Denies(clause);
    }

    private static readonly WordSet ends = new("stop cancel quit abort exit end");
    private static readonly WordSet ours = new("backup backups backing back icloud plan subscription storage button asking telling repeating saying working restore update download upload alarm here there phone charging");

    // "I don't understand the question", "what do you mean".
    private static readonly Sayings puzzled = new("dont|didnt|cant|doesnt|not understand|follow|get|understanding|getting you|it|that|this|the|what|a|anything|any", "dont|didnt|not understand", "do not understand|follow|get", "not following", "what do|did you mean", "makes|make no sense", "doesnt make sense", "confused", "confusing", "lost me", "come again", "explain that|this|it|please|better", "over my head", "too technical", "in plain|simple english|words", "speak english", "not with you", "im lost", "dont speak tech");

    private static Said Fallback(Clause clause) =>
        Signals.Worries(clause) || (clause.Asks && Signals.NamesHarm(clause)) ? new Said(Meaning.Worried, false, 0.6)
        : clause.Asks && clause.HasAny(ways) ? new Said(clause.Has("why") || clause.Has("whys") ? Meaning.Why : Meaning.How, false, 0.5)
        : clause.Asks && clause[0] is "do" or "should" or "shall" or "must" && clause[1] is "i" or "we" ? new Said(Meaning.How, false, 0.5)
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
        Meaning.Stop => isPhrase || Signals.MayMean(clause, meaning) && !(clause.Has("stopped") || clause.Has("stops") || clause.Has("ends") || (clause.Has("it") && !Ends(clause))),
        Meaning.Worse => isPhrase || (!Signals.IsGone(clause) && Signals.MayMean(clause, meaning)),
        Meaning.Person => isPhrase || Signals.MayMeanPerson(clause),
        Meaning.Restart => isPhrase || Signals.MayMeanRestart(clause) && !(clause.Has("restarted") || clause.Has("restarting") || clause.Has("rebooted")),
        Meaning.Done => !clause.Asks && !Signals.Hedges(clause) && !Signals.Fails(clause) || isPhrase,
        Meaning.Worried or Meaning.Why or Meaning.Later or Meaning.Back or Meaning.Repeat or Meaning.Thanks or Meaning.How =>
            isPhrase || ((clause.Asks || !Signals.Fails(clause)) && Signals.MayMean(clause, meaning)),
        Meaning.AlreadyTried => !clause.Asks || isPhrase,
        Meaning.Missing => isPhrase || (Signals.MayMean(clause, meaning) && (!Signals.Fails(clause) || Signals.IsBarred(clause) || Moods.IsMissing(clause))),
        Meaning.InProgress or Meaning.Unsure or Meaning.Help or Meaning.Angry => isPhrase || Signals.MayMean(clause, meaning),
        _ => true,
    };
}
