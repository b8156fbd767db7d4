using System.Collections.Immutable;
using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>What people may say at any step, whatever was asked. Nearly all of it leaves the question open.</summary>
internal static class Interruptions
{
    public static bool Take(Talk talk, Answer answer)
    {
        switch (answer.Meaning)
        {
            case Meaning.Help:
                return SayAndAsk(talk, "help");
            case Meaning.Thanks:
                return SayAndAsk(talk, "you-are-welcome");
            case Meaning.Angry:
                return SayAndAsk(talk, "sorry-for-the-trouble");
            case Meaning.InProgress when talk.At.Waiting is null && !IsCheck(talk):
                return SayAndAsk(talk, "take-your-time");
            case Meaning.Repeat:
                talk.Ask();
                return true;
            case Meaning.Why:
                talk.SayText(Why(talk));
                talk.Ask();
                return true;
            case Meaning.Worried:
                talk.SayText(Reassurance(talk));
                talk.Ask();
                return true;
            case Meaning.Summary:
                talk.Replies.Add(Endings.Summary(talk));
                talk.Ask();
                return true;
            case Meaning.Person:
                Endings.HandOverAsAsked(talk);
                return true;
            // "It never ends" tells of a trouble; it doesn't ask to stop.
            case Meaning.Stop when answer.Understood is not { Symptom.Reply: null, Score: >= 0.5 }:
                Endings.Stop(talk);
                return true;
            case Meaning.Restart:
                Restart(talk);
                return true;
            case Meaning.Back when talk.At.Stage == Stage.WelcomeBack && talk.Before.At.Stage != Stage.WelcomeBack:
                // "I'm back" after days is a greeting.
                talk.Ask();
                return true;
            case Meaning.Back:
                Back(talk);
                return true;
            case Meaning.Later when talk.At.Stage is Stage.Step or Stage.Look or Stage.WithoutCopy:
                talk.At = talk.At with { Stage = Stage.LaterWhen, Then = talk.At.Stage, Puzzled = 0 };
                talk.Ask();
                return true;
            case Meaning.Skip when talk.At is { Stage: Stage.Step, Asking: null }:
                Leaving.Leave(talk, Exit.NextRemedy, Outcome.Skipped);
                Waterfall.Go(talk);
                return true;
            case Meaning.How when talk.At.Stage is Stage.Start or Stage.Clarify:
                return SayAndAsk(talk, "help");
            case Meaning.How:
                Explain(talk);
                return true;
            case Meaning.Done or Meaning.Partly or Meaning.AlreadyTried when talk.At.Asking is not null:
                return SayAndAsk(talk, "and-what-do-you-see");
            case Meaning.Fixed when talk.At.Waiting is null && !IsCheck(talk) && talk.At.Stage is not Stage.Helpful:
                Afterwards.LookWhetherItWorks(talk);
                return true;
            default:
                return false;
        }
    }

    public static void Restart(Talk talk)
    {
        talk.Add(EntryKind.Restart, "restart");
        talk.At = Position.Start;
        talk.Say("started-over");
        talk.Ask();
    }

    /// <summary>A new symptom in the middle is news: it is taken in, and the next step chosen anew.</summary>
    public static bool TakeNews(Talk talk, Understood said)
    {
        if (said.Symptom is not { } symptom || said.Score < 0.5)
        {
            return false;
        }

        if (symptom.Reply is { } reply)
        {
            if (symptom == talk.Guide.ToAPerson)
            {
                Endings.HandOverAsAsked(talk);
                return true;
            }

            talk.SayText(talk.For(reply));
            talk.Ask();
            return true;
        }

        // What this very message has told is news still, though it has been noted already.
        var before = new Case(talk.Guide, talk.Before.Log);
        if (before.Symptoms.Contains(symptom) && (said.Facts.Message is null || said.Facts.Message == before.Message))
        {
            return false;
        }

        Hearing.TakeSymptom(talk, symptom);
        talk.Say("that-is-news", ("symptom", talk.For(symptom.Title)));
        if (symptom.Wants is { } wanted)
        {
            talk.At = talk.At with { Frames = [] };
            Waterfall.Begin(talk, talk.Guide.Remedies[wanted]);
            return true;
        }

        Next.Plan(talk);
        return true;
    }

    private static bool SayAndAsk(Talk talk, string sentence)
    {
        talk.Say(sentence);
        talk.Ask();
        return true;
    }

    private static bool IsCheck(Talk talk) =>
        talk.At is { Stage: Stage.Step, Asking: null, Frame: { } frame } && talk.Guide.Remedies[frame.Remedy].Steps[frame.Step] is CheckStep;

    private static void Back(Talk talk)
    {
        if (talk.Before.History.IsEmpty)
        {
            talk.Say("nothing-to-go-back-to");
            talk.Ask();
            return;
        }

        var earlier = talk.Before.History[^1];
        talk.CutLog(earlier.LogLength);
        talk.At = earlier.At;
        talk.History = talk.Before.History.RemoveAt(talk.Before.History.Length - 1);
        if (!Renewal.Mend(talk))
        {
            talk.Say("back-to");
        }

        talk.Ask();
    }

    private static void Explain(Talk talk)
    {
        if (talk.At.Asking is { } asked && talk.Guide.Facts[asked] is { How.IsEmpty: true } fact)
        {
            // Nothing to look at: what helps is to know what it is asked for.
            talk.SayText(talk.For(fact.Why));
            talk.Ask();
            return;
        }

        var place = Shown(talk).OfType<Instruction.Go>().LastOrDefault()?.To;
        talk.SayText(place is null ? talk.Words.Say("explain")
            : !place.IsScreen ? talk.For(place.Shows)
            : talk.Words.Say("explain-place", ("place", talk.For(place.Title)), ("shows", talk.For(place.Shows))));
        talk.Ask();
    }

    // The instructions that the person has before them.
    private static ImmutableArray<Instruction> Shown(Talk talk) => talk.At switch
    {
        { Asking: { } asked } => talk.Guide.Facts[asked].How,
        { Waiting: { } waiting } => talk.Guide.Checks[waiting].Do,
        { Stage: Stage.Step, Frame: { } frame } => talk.Guide.Remedies[frame.Remedy].Steps[frame.Step] switch
        {
            DoStep todo => Waterfall.Instructions(talk, todo),
            CheckStep check => check.Check.Do,
            _ => [],
        },
        _ => [],
    };

    private static string Why(Talk talk)
    {
        if (talk.At.Asking is { } asked)
        {
            return talk.For(talk.Guide.Facts[asked].Why);
        }

        if (talk.At.Frame is not { } frame)
        {
            return talk.Words.Say("why-nothing");
        }

        // A remedy that is done for another is explained by that other.
        var remedy = talk.Guide.Remedies[frame.Remedy];
        var beliefs = Beliefs.From(talk.Guide, talk.Case.Evidence());
        var (cause, chance) = talk.Planner.Reason(beliefs, remedy);
        return talk.Words.Say(
            chance switch { >= 0.5 => "why-likely", >= 0.15 => "why-possible", _ => "why-quick" },
            ("cause", talk.For(cause.Why)), ("time", talk.Words.Minutes(remedy.Minutes)));
    }

    private static string Reassurance(Talk talk)
    {
        if (talk.At.Frame is not { } frame)
        {
            return talk.Words.Say("nothing-is-lost");
        }

        var remedy = talk.Guide.Remedies[frame.Remedy];
        var risks = remedy.Steps.OfType<DoStep>().SelectMany(step => step.Risks).Distinct().ToList();
        return remedy.Risk switch
        {
            RiskLevel.None => talk.Words.Say("nothing-is-lost"),
            _ => talk.Words.Say("what-is-at-stake", ("risks", string.Join(" ", risks.Select(risk => talk.For(risk.Title) + ".")))),
        };
    }
}
