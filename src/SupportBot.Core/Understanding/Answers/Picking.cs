using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Decides whether an answer picks one of the options.</summary>
internal static class Picking
{
    public static Answer From(QuestionKind kind, ImmutableArray<Offered> options, Answer answer, ImmutableArray<Clause> clauses, string plain, double sure, bool isPhrase)
    {
        if (options.IsEmpty)
        {
            return answer;
        }

        if (Choices.BySaying(options, plain) is { } saying && !(answer.Meaning == Meaning.Unsure && isPhrase) && Permits(answer, saying, clauses))
        {
            return Chosen(kind, answer, saying, exact: true);
        }

        if (kind != QuestionKind.HowMuchStorage && Choices.ByPlace(options, clauses) is { } place)
        {
            return Chosen(kind, answer, place, exact: true);
        }

        // A number says how much, not which, only where its unit or "more than" says so.
        if (kind == QuestionKind.Choose && Spans.Choose(options, clauses, points: true) is { } span)
        {
            return Chosen(kind, answer, span, exact: true);
        }

        // "yeah" chooses the one option that "yes" chooses.
        if (answer.Meaning is Meaning.Yes or Meaning.No && ForWord(options, answer.Meaning) is { } one)
        {
            var shared = Choices.ByContent(options, clauses);
            return Chosen(kind, answer, shared is { Share: >= 0.6 } && Permits(answer, shared.Value.Option, clauses) ? shared.Value.Option : one, exact: false);
        }

        var isFirm = sure >= 0.99 && answer.Meaning is Meaning.Person or Meaning.Restart or Meaning.Back or Meaning.Repeat or Meaning.How or Meaning.Why or Meaning.Summary or Meaning.Help or Meaning.Worried;
        if (!isFirm && !Signals.Any(clauses, Signals.Worries) && Choices.ByContent(options, clauses) is { } content && !clauses.Any(clause => clause.Asks && content.Share < 0.8))
        {
            var isSure = content.Share >= 0.45 || answer.Meaning == Meaning.Other || sure < 0.7;
            return Permits(answer, content.Option, clauses) && isSure ? Chosen(kind, answer, content.Option, exact: false) : answer;
        }

        return answer;
    }

    // To "did it help?" and to a yes or no the meaning counts, and the option says more; to a choice the option is the meaning.
    private static Answer Chosen(QuestionKind kind, Answer answer, Offered chosen, bool exact)
    {
        var option = chosen.Option;
        var keeps = kind == QuestionKind.YesNo && !exact && answer.Meaning is not (Meaning.Other or Meaning.Symptom);
        return keeps
            ? answer with { Value = option.Id, Also = answer.Also.Add(Meaning.Option) }
            : answer with { Meaning = Meaning.Option, Value = option.Id, Also = answer.Meaning == Meaning.Other ? answer.Also : answer.Also.Insert(0, answer.Meaning) };
    }

    // An option that begins with a yes or a no takes only a clear one: never "ok?", "ok, it still fails" or "I think so".
    private static bool Permits(Answer answer, Offered option, ImmutableArray<Clause> clauses)
    {
        var label = option.Label;
        if (label.Plain.Length == 0)
        {
            return true;
        }

        // "It finished" is not picked by "finished with errors" or "I think it finished".
        if (label.Promises && (Signals.Any(clauses, Signals.Fails) || Signals.Any(clauses, Signals.Hedges) || clauses.Any(clause => clause.Asks)))
        {
            return false;
        }

        return label.Consents ? answer.Meaning is Meaning.Yes or Meaning.Other && !clauses.Any(clause => clause.Asks)
            : !label.BeginsWithNo || answer.Meaning is Meaning.No or Meaning.Other;
    }

    private static Offered? ForWord(ImmutableArray<Offered> options, Meaning meaning)
    {
        var fitting = options.Where(option => meaning == Meaning.Yes
            ? option.Label.BeginsWithYes || option.Says.Any(saying => Parts.IsYes(saying.Plain))
            : option.Label.BeginsWithNo || option.Says.Any(saying => Parts.IsNo(saying.Plain))).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }
}
