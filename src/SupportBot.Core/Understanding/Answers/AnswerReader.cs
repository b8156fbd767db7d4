using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Said;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Reads an answer to a question.</summary>
internal sealed class AnswerReader(Guide guide)
{
    // Words that take back what was said before them: "yes, sorry, no".
    private static readonly WordSet corrections = new("sorry wait actually oops mean meant correction rather nvm");

    private static readonly Sayings goesOn = new("next", "go|move|carry on", "continue", "proceed", "go ahead");

    private readonly Labels labels = new();
    private readonly MeaningReader meanings = new(guide.Phrases);
    private readonly ModelNames models = new(guide.Phones);
    private readonly IosNumbers versions = new(guide.Phones);

    /// <param name="asked">What was asked.</param>
    /// <param name="typed">The answer as it was typed: the words of a button are that button.</param>
    /// <param name="corrected">The same without slips.</param>
    /// <param name="understood">The same read as a first message.</param>
    public Answer Read(Question asked, Typed typed, Typed corrected, Understood understood)
    {
        var options = labels.Of(asked.Options);
        var plain = Words.Plain(typed.Words);
        if (Choices.ByLabel(options, typed.Text, plain) is { } button)
        {
            return Pressed(asked, button.Option, plain, understood);
        }

        plain = corrected == typed ? plain : Words.Plain(corrected.Words);
        var text = corrected.Text;
        var clauses = corrected.Clauses;
        var parts = Parts.Of(corrected);
        var whole = meanings.Exactly(plain);
        var said = whole is { } phrase && !(phrase.Meaning is Meaning.Yes or Meaning.Fixed or Meaning.Done && text.Contains('?')) && !Hedged(phrase.Meaning, clauses)
            ? [phrase]
            : Following.Elaborated(parts, parts.Select(part => meanings.Read(text, part)).ToArray());
        Following.TakeBack(parts, said);
        Following.Unmuffle(parts, said);

        said = parts.Length > 1 ? Together(text, parts, said) : said;
        var corrects = clauses.Any(clause => clause.HasAny(corrections));
        var (meaning, also) = Combining.Of(said, corrects, parts.Any(part => part.Asks), parts.Any(part => part.Has(goesOn)));
        var sure = said.Where(one => one.Meaning == meaning).Select(one => one.Sure).DefaultIfEmpty(0).Max();
        var hedges = Signals.Any(clauses, Signals.Hedges);
        if (hedges && (meaning == Meaning.Yes || (meaning == Meaning.No && !said.Any(one => one.Meaning == Meaning.No && one.IsResult && one.Sure >= 1))
            || (meaning == Meaning.Fixed && said[^1].Meaning != Meaning.Fixed)))
        {
            (meaning, also) = (Meaning.Unsure, also.Remove(Meaning.Yes).Remove(Meaning.No).Remove(Meaning.Fixed).Remove(Meaning.Unsure));
        }

        // "The switch is on now" doesn't say that it helped, and "not yet" says that it isn't on.
        var bareState = meaning == Meaning.Yes && asked.Kind == QuestionKind.DidItHelp && parts.Any(Signals.IsState) && !parts.Any(part => part.Words.Any(word => Parts.IsYes(word.Text)) || Parts.Avows(part) is not null);
        meaning = bareState ? Meaning.Done : meaning == Meaning.InProgress && asked.Kind == QuestionKind.YesNo && parts is [{ Count: 2 } only] && only.Has("not") && only.Has("yet") ? Meaning.No : meaning;

        // To a question about the phone "next" passes it over.
        if (meaning == Meaning.Done && asked.Kind is QuestionKind.WhichModel or QuestionKind.WhichIos or QuestionKind.HowMuchStorage && parts.Any(part => part.Has(goesOn)))
        {
            meaning = Meaning.Skip;
        }

        var answer = new Answer(meaning, also, null, understood);
        answer = asked.Kind switch
        {
            QuestionKind.WhichModel => WithModel(Passed(answer, said), clauses, sure),
            QuestionKind.WhichIos => WithIos(Passed(answer, said), clauses, sure),
            QuestionKind.HowMuchStorage => WithStorage(options, answer, clauses, plain, sure),
            _ => answer,
        };
        if (answer.Meaning is not (Meaning.Model or Meaning.Ios or Meaning.Storage) && answer.Value is null)
        {
            answer = Picking.From(asked.Kind, options, answer, clauses, plain, sure, whole is not null);
        }

        return News.Heard(answer, sure, parts);
    }

    private Said[] Together(string text, ImmutableArray<Clause> parts, Said[] said)
    {
        // "Last backup: today 10:42" is one saying, whatever sign stands in it.
        var joined = new Clause([.. parts.SelectMany(part => part.Words)], text, parts.Any(part => part.Asks));
        if (parts.Length <= 3 && !said.Any(one => one.Meaning is Meaning.Fixed or Meaning.No))
        {
            said = Signals.IsFresh(joined) ? [new Said(Meaning.Fixed, true, 0.9)] : Signals.IsStale(joined) ? [new Said(Meaning.No, true, 0.9)] : said;
        }

        // Where no part is sure of itself the whole may be.
        var mayGuess = said.Length > 1 && said.All(one => one.Sure < 0.85);
        return mayGuess && meanings.Guess(text, joined) is { } guess && guess.Sure > said.Max(one => one.Sure) ? [guess] : said;
    }

    // "rather not say": a question that asks for a name is passed over by a no.
    private static Answer Passed(Answer answer, Said[] said) => answer.Meaning == Meaning.No && !said.Any(one => one.IsResult) ? answer with { Meaning = Meaning.Skip } : answer;

    // A button that says no more than "Yes" is a yes.
    private Answer Pressed(Question asked, QuestionOption button, string plain, Understood understood)
    {
        var isBare = asked.Kind is QuestionKind.YesNo or QuestionKind.DidItHelp && plain.Length is > 0 and <= 4 && meanings.Exactly(plain) is { Meaning: Meaning.Yes or Meaning.No };
        return isBare
            ? new Answer(meanings.Exactly(plain)!.Value.Meaning, [Meaning.Option], button.Id, understood)
            : new Answer(Meaning.Option, [], button.Id, understood);
    }

    private static bool Hedged(Meaning meaning, ImmutableArray<Clause> clauses) => meaning is Meaning.Yes or Meaning.No or Meaning.Fixed && Signals.Any(clauses, Signals.Hedges);

    private static bool IsFirm(Meaning meaning, double sure) => sure >= 0.99 && meaning is not (Meaning.Yes or Meaning.No or Meaning.Other or Meaning.Unsure);

    private Answer WithModel(Answer answer, ImmutableArray<Clause> clauses, double sure)
    {
        if (IsFirm(answer.Meaning, sure))
        {
            return answer;
        }

        if (models.Find(clauses, asked: true) is { } model)
        {
            return ModelNames.IsEither(clauses) ? answer with { Meaning = Meaning.Unsure, Also = [] } : Led(answer, Meaning.Model, model.Id, sure);
        }

        return ModelNames.Describes(clauses) && sure < 0.9 && answer.Meaning is not (Meaning.How or Meaning.Unsure) ? Led(answer, Meaning.Model, null, sure)
            : versions.Find(clauses) is { } ios && sure < 0.9 ? Led(answer, Meaning.Ios, ios.ToString(CultureInfo.InvariantCulture), sure)
            : answer;
    }

    private Answer WithIos(Answer answer, ImmutableArray<Clause> clauses, double sure) =>
        !IsFirm(answer.Meaning, sure) && versions.Find(clauses, asked: true) is { } ios
            ? Led(answer, Meaning.Ios, ios.ToString(CultureInfo.InvariantCulture), sure)
            : sure < 0.9 && clauses.Any(clause => !clause.Asks && clause.HasAny(newest)) ? Led(answer, Meaning.Ios, null, sure) : answer;

    private static readonly WordSet newest = new("latest newest current recent");

    private static Answer WithStorage(ImmutableArray<Offered> options, Answer answer, ImmutableArray<Clause> clauses, string plain, double sure)
    {
        if (answer.Meaning is Meaning.Worried or Meaning.Person or Meaning.Why)
        {
            return answer;
        }

        if (Spans.Choose(options, clauses, points: false) is { } span)
        {
            return Led(answer, Meaning.Option, span.Option.Id, sure);
        }

        if (HowMuch.In(clauses) is { } gigabytes)
        {
            return Led(answer, Meaning.Storage, gigabytes.ToString("0.######", CultureInfo.InvariantCulture), sure);
        }

        // Amounts are offered from the smallest to the largest.
        var (isNone, isMuch) = (HowMuch.IsNone(plain), HowMuch.IsMuch(plain));
        return options.IsEmpty ? isNone ? Led(answer, Meaning.Storage, "0", sure) : answer
            : isNone ? Led(answer, Meaning.Option, options[0].Option.Id, sure)
            : isMuch ? Led(answer, Meaning.Option, options[^1].Option.Id, sure)
            : answer;
    }

    // The value that was asked for leads; a yes or a no around it says nothing more.
    private static Answer Led(Answer answer, Meaning meaning, string? value, double sure) => answer with
    {
        Meaning = meaning,
        Also = sure < 0.9 || answer.Meaning is Meaning.Other or Meaning.Yes or Meaning.No or Meaning.Option ? answer.Also : answer.Also.Insert(0, answer.Meaning),
        Value = value,
    };

}
