using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Reading;
using SupportBot.Core.Understanding.Said;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Reads an answer to a question.</summary>
internal sealed class AnswerReader(Guide guide)
{
    private const double NewSymptom = 0.6;

    // Words that take back what was said before them: "yes, sorry, no".
    private static readonly WordSet corrections = new("sorry wait actually oops mean meant correction rather nvm");

    // A new symptom names one of these; without, a short answer only looks like one.
    private static readonly WordSet domain = new(
        "backup backups icloud storage wifi internet network vpn account password verification update ios servers server charging charger battery grey greyed gray grayed restoring supervised restricted estimating space frozen crashes says say message error code cable memory");

    private readonly MeaningReader meanings = new(guide.Phrases);
    private readonly ModelNames models = new(guide.Phones);
    private readonly IosNumbers versions = new(guide.Phones);

    /// <param name="asked">What was asked.</param>
    /// <param name="typed">The answer as it was typed: the words of a button are that button.</param>
    /// <param name="text">The same without slips.</param>
    /// <param name="understood">The same read as a first message.</param>
    public Answer Read(Question asked, string typed, string text, Understood understood)
    {
        var plain = Words.Plain(typed);
        if (Choices.ByLabel(asked.Options, typed, plain) is { } button)
        {
            return Pressed(asked, button, plain, understood);
        }

        plain = Words.Plain(text);

        var clauses = Clauses.Of(text);
        var parts = Parts.Of(text);
        var whole = meanings.Exactly(plain);
        var said = whole is { } phrase && !(phrase.Meaning is Meaning.Yes or Meaning.Fixed or Meaning.Done && text.Contains('?')) && !Hedged(phrase.Meaning, clauses)
            ? [phrase]
            : Elaborated(parts, parts.Select(part => meanings.Read(text, part)).ToArray());
        // "It works, but not at night": then it doesn't.
        if (said.Length > 1 && plain.Contains(" but ", StringComparison.Ordinal) && said[..^1].Any(one => one.Meaning == Meaning.Fixed) && said[^1].Meaning is not (Meaning.Fixed or Meaning.InProgress)
            && Signals.Denies(parts[^1]) && !Signals.Works(parts[^1]) && !Signals.Hedges(parts[^1]))
        {
            said[^1] = new Said(Meaning.No, true, 0.9);
        }

        // Where no part is sure of itself the whole may be.
        if (said.Length > 1 && said.All(one => one.Sure < 0.85) && meanings.Guess(text, new Clause([.. parts.SelectMany(part => part.Words)], text, parts.Any(part => part.Asks))) is { } guess && guess.Sure > said.Max(one => one.Sure))
        {
            said = [guess];
        }

        var corrects = clauses.Any(clause => clause.HasAny(corrections));
        var (meaning, also) = Combining.Of(said, corrects, parts.Any(part => part.Asks), parts.Any(part => part.Has("next")));
        var sure = said.Where(one => one.Meaning == meaning).Select(one => one.Sure).DefaultIfEmpty(0).Max();
        var hedges = Signals.Any(clauses, Signals.Hedges);
        if (hedges && (meaning == Meaning.Yes || (meaning == Meaning.No && !said.Any(one => one.Meaning == Meaning.No && one.IsResult && one.Sure >= 1))
            || (meaning == Meaning.Fixed && said[^1].Meaning != Meaning.Fixed)))
        {
            (meaning, also) = (Meaning.Unsure, also.Remove(Meaning.Yes).Remove(Meaning.No).Remove(Meaning.Fixed).Remove(Meaning.Unsure));
        }

        var answer = new Answer(meaning, also, null, understood);
        answer = asked.Kind switch
        {
            QuestionKind.WhichModel => WithModel(answer, clauses, sure),
            QuestionKind.WhichIos => WithIos(answer, clauses, sure),
            QuestionKind.HowMuchStorage => WithStorage(asked, answer, clauses, plain, sure),
            _ => answer,
        };
        if (answer.Meaning is not (Meaning.Model or Meaning.Ios or Meaning.Storage) && answer.Value is null)
        {
            answer = WithOption(asked, answer, clauses, plain, sure, whole is not null);
        }

        return WithNews(answer, sure, parts);
    }

    // A button that says no more than "Yes" is a yes.
    private Answer Pressed(Question asked, QuestionOption button, string plain, Understood understood)
    {
        var isBare = asked.Kind is QuestionKind.YesNo or QuestionKind.DidItHelp && plain.Length is > 0 and <= 4 && meanings.Exactly(plain) is { Meaning: Meaning.Yes or Meaning.No };
        return isBare
            ? new Answer(meanings.Exactly(plain)!.Value.Meaning, [Meaning.Option], button.Id, understood)
            : new Answer(Meaning.Option, [], button.Id, understood);
    }

    private static bool Hedged(Meaning meaning, ImmutableArray<Clause> clauses) => meaning is Meaning.Yes or Meaning.No or Meaning.Fixed && Signals.Any(clauses, Signals.Hedges);

    // What follows a bare yes or no usually says the same in other words: "ya, its turned on".
    private static Said[] Elaborated(ImmutableArray<Clause> parts, Said[] said)
    {
        for (var at = 1; at < said.Length; at++)
        {
            var part = parts[at];
            var isPlain = said[at].Sure < (said[at].Meaning is Meaning.Done ? 0.99 : 0.9) && !said[at].IsResult && !part.Asks && !Signals.Hedges(part) && !Signals.Fails(part) && !Signals.IsGoing(part) && !Signals.Worries(part);
            var follows = said[at - 1].Meaning is Meaning.Yes or Meaning.No && Parts.IsBare(parts[at - 1]) && isPlain;
            var yes = said[at - 1].Meaning == Meaning.Yes;
            if (follows && (yes ? !Signals.Denies(part) : said[at].Meaning is Meaning.Yes or Meaning.Done or Meaning.Other || (said[at].Meaning == Meaning.Missing && !part.HasAny(lost))))
            {
                said[at] = said[at] with { Meaning = said[at].Meaning == Meaning.Other ? Meaning.Other : said[at - 1].Meaning };
            }
        }

        return said;
    }

    private static readonly WordSet lost = new("find see locate option button menu switch setting grey greyed gray passcode password code");

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

        return ModelNames.Describes(clauses) && sure < 0.9 && answer.Meaning is not (Meaning.How or Meaning.Unsure) ? Led(answer, Meaning.Model, null, sure) : answer;
    }

    private Answer WithIos(Answer answer, ImmutableArray<Clause> clauses, double sure) =>
        !IsFirm(answer.Meaning, sure) && versions.Find(clauses, asked: true) is { } ios
            ? Led(answer, Meaning.Ios, ios.ToString(CultureInfo.InvariantCulture), sure)
            : sure < 0.9 && clauses.Any(clause => !clause.Asks && clause.HasAny(newest)) ? Led(answer, Meaning.Ios, null, sure) : answer;

    private static readonly WordSet newest = new("latest newest current recent");

    private static Answer WithStorage(Question asked, Answer answer, ImmutableArray<Clause> clauses, string plain, double sure)
    {
        if (answer.Meaning is Meaning.Worried or Meaning.Person or Meaning.Why)
        {
            return answer;
        }

        if (HowMuch.In(clauses) is { } gigabytes)
        {
            return Led(answer, Meaning.Storage, gigabytes.ToString("0.######", CultureInfo.InvariantCulture), sure);
        }

        // Amounts are offered from the smallest to the largest.
        var (isNone, isMuch) = (HowMuch.IsNone(plain), HowMuch.IsMuch(plain));
        return asked.Options.IsEmpty ? isNone ? Led(answer, Meaning.Storage, "0", sure) : answer
            : isNone ? Led(answer, Meaning.Option, asked.Options[0].Id, sure)
            : isMuch ? Led(answer, Meaning.Option, asked.Options[^1].Id, sure)
            : answer;
    }

    // The value that was asked for leads; a yes or a no around it says nothing more.
    private static Answer Led(Answer answer, Meaning meaning, string? value, double sure) => answer with
    {
        Meaning = meaning,
        Also = sure < 0.9 || answer.Meaning is Meaning.Other or Meaning.Yes or Meaning.No or Meaning.Option ? answer.Also : answer.Also.Insert(0, answer.Meaning),
        Value = value,
    };

    private static Answer WithOption(Question asked, Answer answer, ImmutableArray<Clause> clauses, string plain, double sure, bool isPhrase)
    {
        if (asked.Options.IsEmpty)
        {
            return answer;
        }

        if (Choices.BySaying(asked.Options, plain) is { } saying && !(answer.Meaning == Meaning.Unsure && isPhrase) && Permits(answer, saying, clauses))
        {
            return Chosen(asked, answer, saying, exact: true);
        }

        if (asked.Kind != QuestionKind.HowMuchStorage && Choices.ByPlace(asked.Options, clauses) is { } place)
        {
            return Chosen(asked, answer, place, exact: true);
        }

        // "yeah" chooses the one option that "yes" chooses.
        if (answer.Meaning is Meaning.Yes or Meaning.No && ForWord(asked.Options, answer.Meaning) is { } one)
        {
            var shared = Choices.ByContent(asked.Options, clauses);
            return Chosen(asked, answer, shared is { Share: >= 0.6 } ? shared.Value.Option : one, exact: false);
        }

        var isFirm = sure >= 0.99 && answer.Meaning is Meaning.Person or Meaning.Restart or Meaning.Back or Meaning.Repeat or Meaning.How or Meaning.Why or Meaning.Summary or Meaning.Help or Meaning.Worried;
        if (!isFirm && !Signals.Any(clauses, Signals.Worries) && Choices.ByContent(asked.Options, clauses) is { } content && !clauses.Any(clause => clause.Asks && content.Share < 0.8))
        {
            var isSure = content.Share >= 0.45 || answer.Meaning == Meaning.Other || sure < 0.7;
            return Permits(answer, content.Option, clauses) && isSure ? Chosen(asked, answer, content.Option, exact: false) : answer;
        }

        return answer;
    }

    // To "did it help?" and to a yes or no the meaning counts, and the option says more; to a choice the option is the meaning.
    private static Answer Chosen(Question asked, Answer answer, QuestionOption option, bool exact)
    {
        var keeps = asked.Kind == QuestionKind.YesNo && !exact && answer.Meaning is not (Meaning.Other or Meaning.Symptom);
        return keeps
            ? answer with { Value = option.Id, Also = answer.Also.Add(Meaning.Option) }
            : answer with { Meaning = Meaning.Option, Value = option.Id, Also = answer.Meaning == Meaning.Other ? answer.Also : answer.Also.Insert(0, answer.Meaning) };
    }

    // An option that begins with a yes or a no takes only a clear one: never "ok?", "ok, it still fails" or "I think so".
    private static bool Permits(Answer answer, QuestionOption option, ImmutableArray<Clause> clauses)
    {
        if (Words.Of(option.Label).Words is not [var first, ..])
        {
            return true;
        }

        var consents = Parts.IsYes(first.Text) || first.Text is "ok" or "okay" or "alright";
        return consents ? answer.Meaning is Meaning.Yes or Meaning.Other && !clauses.Any(clause => clause.Asks)
            : !Parts.IsNo(first.Text) || answer.Meaning is Meaning.No or Meaning.Other;
    }

    private static QuestionOption? ForWord(ImmutableArray<QuestionOption> options, Meaning meaning)
    {
        var isWord = meaning == Meaning.Yes ? (Func<string, bool>)Parts.IsYes : Parts.IsNo;
        var fitting = options.Where(option => option.Says.Any(saying => isWord(Words.Plain(saying))) || (Words.Of(option.Label).Words is [var first, ..] && isWord(first.Text))).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    // Something new that is told in between: a symptom, or a fact that corrects what was known.
    private static Answer WithNews(Answer answer, double sure, ImmutableArray<Clause> parts)
    {
        var symptom = answer.Understood.Symptom;
        var isNews = symptom is not null && answer.Understood.Score >= NewSymptom && (answer.Understood.Facts.Message is not null || parts.Any(part => part.HasAny(domain)))
            && (Kinds.IsSpecific(symptom.Id) || symptom.Id is Kinds.Safety || answer.Understood.Facts.Message is not null);
        // "it says not enough storage" is news; with a no before it, it is both.
        var isQuote = answer.Meaning == Meaning.No && answer.Understood.Facts.Message is not null && !parts.Any(part => part.Has("still") || part.Has("same") || part.Words.Any(word => Parts.IsNo(word.Text)));
        if (isNews && isQuote)
        {
            return answer with { Meaning = Meaning.Symptom };
        }

        var isWorse = answer.Meaning == Meaning.Worse && symptom is not null && answer.Understood.Score >= 0.75 && !parts.Any(Signals.NamesLoss);
        if (isNews && (sure < 0.97 || isWorse) && !parts.Any(Signals.IsGoing) && answer.Meaning is Meaning.Worse or Meaning.InProgress or Meaning.Later or Meaning.Partly or Meaning.Done or Meaning.Why or Meaning.Repeat or Meaning.Back or Meaning.Restart)
        {
            return answer with { Meaning = Meaning.Symptom };
        }

        // "actually it's an iPhone 8" is a fact, whatever it was said for.
        var told = answer.Understood.Facts;
        if (sure < 0.9 && answer.Meaning is Meaning.Worried or Meaning.Back or Meaning.Later or Meaning.Done or Meaning.Partly or Meaning.InProgress or Meaning.Yes && answer.Value is null && (told.Model is not null || told.Ios is not null))
        {
            return told.Model is { } named
                ? answer with { Meaning = Meaning.Model, Value = named.Id }
                : answer with { Meaning = Meaning.Ios, Value = told.Ios!.Value.ToString(CultureInfo.InvariantCulture) };
        }

        if (answer.Meaning == Meaning.Other)
        {
            var facts = answer.Understood.Facts;
            return symptom is not null && (isNews || (symptom.Id is Kinds.Unknown or Kinds.Wish && parts.Any(part => part.HasAny(domain)) && answer.Understood.Score >= NewSymptom)) ? answer with { Meaning = Meaning.Symptom }
                : symptom?.Id == Kinds.Person ? answer with { Meaning = Meaning.Person }
                : facts.Model is { } model ? answer with { Meaning = Meaning.Model, Value = model.Id }
                : facts.Ios is { } ios ? answer with { Meaning = Meaning.Ios, Value = ios.ToString(CultureInfo.InvariantCulture) }
                : answer;
        }

        var isSafety = symptom?.Id is Kinds.Safety && answer.Understood.Score >= 0.8 && sure < 0.99;
        return (answer.Understood.Facts.Message is not null || isSafety) && isNews && answer.Meaning is not (Meaning.Option or Meaning.Fixed) && !answer.Has(Meaning.Symptom)
            ? answer with { Also = answer.Also.Add(Meaning.Symptom) }
            : answer;
    }
}
