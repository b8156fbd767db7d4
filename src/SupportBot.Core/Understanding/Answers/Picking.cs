using System.Collections.Immutable;
using SupportBot.Core.Understanding.Said;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Decides whether an answer picks one of the options.</summary>
internal static class Picking
{
    public static Answer From(Question asked, Answer answer, ImmutableArray<Clause> clauses, string plain, double sure, bool isPhrase)
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

        // A number says how much, not which, only where its unit or "more than" says so.
        if (asked.Kind == QuestionKind.Choose && Spans.Choose(asked.Options, clauses, points: clauses.Any(clause => Amounts.In(clause).Length > 0)) is { } span)
        {
            return Chosen(asked, answer, span, exact: true);
        }

        // "yeah" chooses the one option that "yes" chooses.
        if (answer.Meaning is Meaning.Yes or Meaning.No && ForWord(asked.Options, answer.Meaning) is { } one)
        {
            var shared = Choices.ByContent(asked.Options, clauses);
            return Chosen(asked, answer, shared is { Share: >= 0.6 } && Permits(answer, shared.Value.Option, clauses) ? shared.Value.Option : one, exact: false);
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

        // "It finished" is not picked by "finished with errors" or "I think it finished".
        var label = Clauses.Of(option.Label);
        var isGood = Signals.Any(label, Signals.Works) || Signals.Any(label, Signals.SaysDone);
        if (isGood && !Signals.Any(label, Signals.Fails) && (Signals.Any(clauses, Signals.Fails) || Signals.Any(clauses, Signals.Hedges) || clauses.Any(clause => clause.Asks)))
        {
            return false;
        }

        var consents = Parts.IsYes(first.Text) || first.Text is "ok" or "okay" or "alright";
        return consents ? answer.Meaning is Meaning.Yes or Meaning.Other && !clauses.Any(clause => clause.Asks)
            : !Parts.StandsFirst(option.Label, Parts.IsNo) || answer.Meaning is Meaning.No or Meaning.Other;
    }

    private static QuestionOption? ForWord(ImmutableArray<QuestionOption> options, Meaning meaning)
    {
        var isWord = meaning == Meaning.Yes ? (Func<string, bool>)Parts.IsYes : Parts.IsNo;
        var fitting = options.Where(option => option.Says.Any(saying => isWord(Words.Plain(saying))) || Parts.StandsFirst(option.Label, isWord)).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }
}
