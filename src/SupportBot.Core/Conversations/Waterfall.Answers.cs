using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>The part that takes answers to the present step.</summary>
internal static partial class Waterfall
{
    /// <summary>Takes an answer to the present step; false where it is none.</summary>
    public static bool Take(Talk talk, Answer answer)
    {
        var frame = talk.At.Frame!;
        var step = talk.Guide.Remedies[frame.Remedy].Steps[frame.Step];
        if (talk.At.Asking is { } asked)
        {
            return TakeFact(talk, talk.Guide.Facts[asked], step, answer);
        }

        return step switch
        {
            WarnStep warn => TakeWarning(talk, warn, answer),
            DoStep todo => TakeDone(talk, todo, answer),
            ChooseStep choose => TakeChoice(talk, choose, answer),
            CheckStep check => Checking.Take(talk, check.Check, answer, check),
            _ => false,
        };
    }

    private static bool TakeFact(Talk talk, Fact fact, Step step, Answer answer)
    {
        if (!Facts.Take(talk, fact, answer))
        {
            return false;
        }

        if (talk.HasAsked)
        {
            return true;
        }

        // A check that wanted one more thing to be read goes on where its answer leads.
        if (step is CheckStep check && talk.At.Pending is { } pending)
        {
            talk.At = talk.At with { Asking = null, Pending = null };
            var looked = Checking.Current(talk.Guide, talk.At, check);
            Checking.Conclude(talk, looked, looked.Answers[pending], check);
            return true;
        }

        talk.At = talk.At.Fresh();
        Go(talk);
        return true;
    }

    private static bool TakeWarning(Talk talk, WarnStep warn, Answer answer)
    {
        // What can't be found is not a no to the question; it belongs to the instructions above it.
        if (answer.Meaning == Meaning.Missing && warn.About.IsEmpty && DoneBefore(talk, warn) is { } todo)
        {
            Replace(talk, talk.At.Frame! with { Step = todo.Id, Content = todo.Content, Did = false });
            CannotDo(talk, todo);
            return true;
        }

        var accepted = answer switch
        {
            { Meaning: Meaning.Option, Value: "accept" } or { Meaning: Meaning.Yes or Meaning.Done } => true,

            // Not sure of what may be lost is no consent.
            { Meaning: Meaning.Option, Value: "decline" } or { Meaning: Meaning.No or Meaning.Unsure or Meaning.Skip or Meaning.Missing or Meaning.AlreadyTried } => false,
            _ => (bool?)null,
        };
        if (accepted is null)
        {
            return false;
        }

        Follow(
            talk,
            accepted.Value ? "accept" : "decline",
            accepted.Value ? warn.Accept : warn.Decline,
            !warn.About.IsEmpty ? Outcome.Declined : Outcome.CouldNotDo);
        Go(talk);
        return true;
    }

    private static DoStep? DoneBefore(Talk talk, WarnStep warn) =>
        talk.Guide.Remedies[talk.At.Frame!.Remedy].Steps.OfType<DoStep>().FirstOrDefault(todo => todo.Then.Step == warn.Id);

    private static bool TakeDone(Talk talk, DoStep todo, Answer answer)
    {
        switch (answer.Meaning)
        {
            case Meaning.Done or Meaning.Yes:
            case Meaning.Option when answer.Value == "done":
                Replace(talk, talk.At.Frame! with { Did = true });

                // What is put back after a check has been tried in vain.
                Follow(talk, "then", todo.Then, talk.At.Frame!.Applied ? Outcome.DidNotHelp : Outcome.NotNeeded);
                Go(talk);
                return true;
            case Meaning.Missing or Meaning.No or Meaning.Worse:
            case Meaning.Option when answer.Value == "missing":
                CannotDo(talk, todo);
                return true;
            case Meaning.AlreadyTried:
                Leaving.Leave(talk, Exit.NextRemedy, Outcome.CouldNotCheck);
                Go(talk);
                return true;
            default:
                return false;
        }
    }

    // Once it is described; then there is another way, or another remedy.
    private static void CannotDo(Talk talk, DoStep todo)
    {
        if (talk.At.Explained)
        {
            talk.Say("way-round");
            Leaving.Leave(talk, Exit.NextRemedy, Outcome.CouldNotDo);
            Go(talk);
            return;
        }

        var place = Instructions(talk, todo).OfType<Instruction.Go>().Select(go => go.To).LastOrDefault();
        talk.SayText(place is null ? talk.Words.Say("not-there") : !place.IsScreen ? talk.For(place.Shows) : talk.Words.Say("not-there-place", ("place", talk.For(place.Title)), ("shows", talk.For(place.Shows))));
        talk.At = talk.At with { Explained = true };
        if (talk.Phone.Ios is null && place is { IsScreen: true } && talk.Guide.Facts.FirstOrDefault(fact => fact.Kind == FactKind.Ios) is { } ios && !talk.Case.IsUnsure(ios))
        {
            // Perhaps it is called something else on this iOS.
            AskFor(talk, ios);
            talk.At = talk.At with { Explained = true };
            return;
        }

        talk.Ask();
    }

    private static bool TakeChoice(Talk talk, ChooseStep choose, Answer answer)
    {
        if (answer is { Meaning: Meaning.Option, Value: { } value } && Left(talk, choose).FirstOrDefault(remedy => remedy.Id == value) is { } remedy)
        {
            talk.Add(EntryKind.Chosen, remedy.Id);
            talk.Taken.Add(new TakenArrow(talk.At.Frame!.Remedy, choose.Id, remedy.Id));
            talk.SayText(talk.For(remedy.Why));
            Begin(talk, remedy, chosen: true);
            return true;
        }

        if (answer is { Meaning: Meaning.Option, Value: "none" } or { Meaning: Meaning.No or Meaning.Skip })
        {
            Follow(talk, "none-left", choose.NoneLeft, talk.At.Frame!.Did ? Outcome.DidNotHelp : Outcome.Declined);
            Go(talk);
            return true;
        }

        return false;
    }
}
