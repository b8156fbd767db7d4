using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>Takes an answer, tapped or typed, wherever the conversation stands.</summary>
internal static class Answering
{
    private const int AskAPerson = 3;

    private static readonly Understood nothing = new(null, 0, [], [], [], SaidFacts.None, "en");

    /// <summary>What a button means.</summary>
    public static Answer Meant(string id)
    {
        Meaning? meaning = id switch
        {
            "unsure" => Meaning.Unsure,
            "how" => Meaning.How,
            "person" => Meaning.Person,
            "restart" => Meaning.Restart,
            "clear-page" => Meaning.Stop,
            _ => null,
        };
        return meaning is { } meant ? new(meant, [], null, nothing) : new(Meaning.Option, [], id, nothing);
    }

    public static void Take(Talk talk, Answer answer, bool typed)
    {
        // A tapped "start over" and a typed one are the same.
        if (answer is { Meaning: Meaning.Option, Value: "start-over" } && talk.At.Stage == Stage.Ended)
        {
            Interruptions.Restart(talk);
            return;
        }

        if (answer is { Meaning: Meaning.Option, Value: { } id } && talk.At.Stage == Stage.Ended && Next.SafeCopy(talk) is { } copy && copy.Id == id)
        {
            Waterfall.Begin(talk, copy);
            return;
        }

        if (talk.At.Stage is Stage.Start or Stage.Clarify)
        {
            TakeFirst(talk, answer);
            return;
        }

        var learned = typed && Hearing.TakeFacts(talk, Relevant(talk, answer.Understood));
        if (TakeHere(talk, answer))
        {
            AlsoSaid(talk, answer);
            return;
        }

        if (WarnedOf(talk, answer))
        {
            talk.Ask();
            return;
        }

        if (Interruptions.Take(talk, answer) || (answer.Has(Meaning.Symptom) && Interruptions.TakeNews(talk, answer.Understood)))
        {
            return;
        }

        if (CommonQuestions.Answer(talk, answer) || learned)
        {
            Continue(talk, learned);
            return;
        }

        if (talk.At.Stage == Stage.WelcomeBack)
        {
            talk.Ask();
            return;
        }

        Puzzled(talk, answer.Understood.Language);
    }

    private static bool TakeHere(Talk talk, Answer answer)
    {
        switch (talk.At.Stage)
        {
            case Stage.Look:
                if (!Facts.Take(talk, talk.Guide.Facts[talk.At.Asking!], answer))
                {
                    return false;
                }

                if (!talk.HasAsked)
                {
                    Next.Plan(talk);
                }

                return true;
            case Stage.Step:
                return Waterfall.Take(talk, answer);
            case Stage.Ended when answer.Understood.Symptom is { Means.IsEmpty: false }:
                talk.Add(EntryKind.Restart, "restart");
                return Hearing.Take(talk, answer.Understood, answer);
            default:
                return Afterwards.Take(talk, answer);
        }
    }

    // "No, and now it says not enough storage": the answer has been taken, the news comes on top.
    private static void AlsoSaid(Talk talk, Answer answer)
    {
        if (answer.Also.Contains(Meaning.Symptom) && answer.Understood.Symptom is { Means.IsEmpty: false } symptom && !talk.Case.Symptoms.Contains(symptom))
        {
            Hearing.TakeSymptom(talk, symptom);
        }
    }

    // The warning has answered it; a second one, or a person at once, would be too much.
    private static bool WarnedOf(Talk talk, Answer answer) =>
        talk.Warned && answer.Understood.Symptom is { Reply: not null } safety && safety != talk.Guide.ToAPerson;

    private static void TakeFirst(Talk talk, Answer answer)
    {
        if (answer is { Meaning: Meaning.Option, Value: { } id } && talk.Guide.Symptoms.TryGet(id, out var symptom))
        {
            // Whoever typed it may have said more along with it.
            var more = answer.Understood.Symptoms.Where(guess => guess.Symptom != symptom);
            Hearing.Take(talk, answer.Understood with { Symptom = symptom, Score = 1, Symptoms = [new(symptom, 1), .. more] }, answer);
            return;
        }

        if (talk.At.Stage == Stage.Clarify && answer is ({ Meaning: Meaning.Option, Value: "none" } or { Meaning: Meaning.No }))
        {
            talk.At = Position.Start;
            talk.Ask();
            return;
        }

        var said = answer.Understood;
        if (WarnedOf(talk, answer))
        {
            talk.Ask();
            return;
        }

        if (CommonQuestions.Answer(talk, answer))
        {
            // "How long does it take? Mine has been going for four hours": answered, and heard.
            if (!TellsMore(said) || !Hearing.Take(talk, said, answer))
            {
                talk.Ask();
            }

            return;
        }

        var tellsNothing = said.Symptom is null || answer.Meaning == Meaning.Back || (said.Symptom.Reply is not null && said.Symptom != talk.Guide.ToAPerson && !AsksForNothingYet(answer));
        if (tellsNothing && answer.Meaning is not (Meaning.Symptom or Meaning.Other or Meaning.Option) && Interruptions.Take(talk, answer))
        {
            return;
        }

        if (!Hearing.Take(talk, said, answer))
        {
            Puzzled(talk, said.Language);
        }
    }

    private static bool TellsMore(Understood said) =>
        said.Facts != SaidFacts.None || !said.RuledOut.IsEmpty || !said.Tried.IsEmpty;

    // Before anything was asked there is nothing to explain, to repeat or to leave out.
    private static bool AsksForNothingYet(Answer answer) =>
        answer.Meaning is Meaning.How or Meaning.Why or Meaning.Help or Meaning.Repeat or Meaning.Skip or Meaning.Unsure or Meaning.Yes or Meaning.No or Meaning.Done;

    // The phone's own figures are not the answer to another question about figures.
    private static Understood Relevant(Talk talk, Understood said) =>
        talk.At.Asking is { } asked && talk.Guide.Facts[asked].Kind is FactKind.Amount
            ? said with { Facts = said.Facts with { Storage = null } }
            : said;

    private static void Continue(Talk talk, bool learned)
    {
        if (learned)
        {
            talk.Say("noted");
        }

        switch (talk.At)
        {
            case { Stage: Stage.Step, Asking: null }:
                Waterfall.Go(talk);
                break;
            case { Stage: Stage.Step, Asking: { } asked } when talk.Case.Value(talk.Guide.Facts[asked]) is not null && talk.At.Pending is null:
                talk.At = talk.At with { Asking = null };
                Waterfall.Go(talk);
                break;
            case { Stage: Stage.Look, Asking: { } asked } when talk.Case.Value(talk.Guide.Facts[asked]) is not null:
                Next.Plan(talk);
                break;
            default:
                talk.Ask();
                break;
        }
    }

    // Said in other words first, then with the choices, then a person is offered.
    private static void Puzzled(Talk talk, string language)
    {
        var times = talk.At.Puzzled + 1;
        talk.At = talk.At with { Puzzled = Math.Min(times, AskAPerson) };
        talk.Say(times switch { 1 when language != Hearing.English => "other-language", 1 => "puzzled", 2 => "puzzled-again", _ => "puzzled-person" });
        talk.Ask();
        if (times >= AskAPerson)
        {
            var asked = talk.Replies[^1];
            talk.Replies[^1] = asked with { Choices = [.. asked.Choices, talk.Button("person"), talk.Button("restart")] };
        }
    }
}
