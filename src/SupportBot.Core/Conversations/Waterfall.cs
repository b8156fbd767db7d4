using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>Leads through the steps of the remedies under way.</summary>
internal static partial class Waterfall
{
    // What helps less often than this is believed to have helped only once a night has shown it.
    private const double LongShot = 0.2;

    /// <summary>Begins a remedy, on top of those that are under way.</summary>
    public static void Begin(Talk talk, Remedy remedy, string? forNeed = null, bool chosen = false)
    {
        var frame = new Frame(remedy.Id, remedy.First.Id, remedy.First.Content, forNeed, chosen);
        talk.At = talk.At with { Stage = Stage.Step, Frames = talk.At.Frames.Add(frame) };
        talk.At = talk.At.Fresh();
        Go(talk);
    }

    /// <summary>Goes on from the present step until the person has to do or say something.</summary>
    public static void Go(Talk talk)
    {
        if (!talk.HasAsked && AppleNews.ComesFirst(talk))
        {
            return;
        }

        while (!talk.HasAsked && talk.At is { Stage: Stage.Step, Frame: { } frame })
        {
            GoOn(talk, frame, talk.Guide.Remedies[frame.Remedy]);
        }
    }

    /// <summary>The instructions that this person gets.</summary>
    public static ImmutableArray<Instruction> Instructions(Talk talk, DoStep todo) =>
        todo.Variants.For(todo.Variants.By is { } by ? talk.Case.Value(by) : null, talk.Phone);

    /// <summary>The remedies that a choice has not offered yet and that fit this person.</summary>
    public static IEnumerable<Remedy> Left(Talk talk, ChooseStep choose) =>
        choose.Among.Select(id => talk.Guide.Remedies[id])
            .Where(remedy => !talk.Case.WasChosen(remedy.Id) && !talk.Case.HoldsAny(remedy.NotIf));

    /// <summary>Leaves the present step by an arrow.</summary>
    public static void Follow(Talk talk, string name, Arrow arrow, Outcome outcome)
    {
        var frame = talk.At.Frame!;
        talk.Taken.Add(new TakenArrow(frame.Remedy, frame.Step, name));
        if (arrow.Step is not { } next)
        {
            Leaving.Leave(talk, arrow.Exit!.Value, outcome);
            return;
        }

        var step = talk.Guide.Remedies[frame.Remedy].Steps[next];
        Replace(talk, frame with { Step = next, Content = step.Content });
        talk.At = talk.At.Fresh();
    }

    public static void Replace(Talk talk, Frame frame) =>
        talk.At = talk.At with { Frames = talk.At.Frames.SetItem(talk.At.Frames.Length - 1, frame) };

    /// <summary>What a deed changes on the phone is so from now on, and what it may have changed is no longer known.</summary>
    public static void ApplyDeed(Talk talk)
    {
        var frame = talk.At.Frame!;
        if (!frame.Did || frame.Applied)
        {
            return;
        }

        var remedy = talk.Guide.Remedies[frame.Remedy];
        var chance = talk.Planner.Chance(Beliefs.From(talk.Guide, talk.Case.Evidence()), remedy);
        foreach (var fact in remedy.Forgets)
        {
            talk.Add(EntryKind.Forgotten, fact.Id);
        }

        foreach (var fact in remedy.Sets)
        {
            talk.Learn(fact);
        }

        Replace(talk, frame with { Applied = true, LongShot = chance < LongShot });
    }

    private static void GoOn(Talk talk, Frame frame, Remedy remedy)
    {
        if (!frame.Did && AppleNews.Forbids(talk, remedy) is { } well)
        {
            talk.Say("cannot-without", ("what", talk.For(well.Title)));
            Leaving.Leave(talk, Exit.NextRemedy, Outcome.CouldNotDo);
            return;
        }

        switch (remedy.Steps[frame.Step])
        {
            case AskStep ask:
                GoAsk(talk, ask);
                break;
            case DoStep todo:
                GoDo(talk, frame, remedy, todo);
                break;
            case ChooseStep choose when !Left(talk, choose).Any():
                Follow(talk, "none-left", choose.NoneLeft, frame.Did ? Outcome.DidNotHelp : Outcome.NotNeeded);
                break;
            case CheckStep check:
                ApplyDeed(talk);
                if (frame.For is not null && check.Check.Proves == Proof.Backup)
                {
                    // What another remedy needs is there; whether the backup runs is seen at its end.
                    Leaving.Leave(talk, Exit.NextRemedy, Outcome.NotNeeded);
                    break;
                }

                if (check.Check.AfterANight && frame.Did)
                {
                    // What was done now shows tomorrow at the earliest.
                    Afterwards.Wait(talk, check.Check);
                    break;
                }

                talk.Ask();
                break;
            default:
                talk.Ask();
                break;
        }
    }

    private static void GoAsk(Talk talk, AskStep ask)
    {
        if (ValueOf(talk, ask.Fact) is { } value)
        {
            SayCompared(talk, ask.Fact, value);
            AppleNews.SaySource(talk, ask.Fact);
            Follow(talk, value, value == "unsure" ? ask.Unsure : ask.ByOutcome[value], Outcome.NotNeeded);
            return;
        }

        AskFor(talk, ask.Fact);
    }

    // "The backup needs 6.1 GB and 0.2 GB are free": said once, when the last of the two has just been read.
    private static void SayCompared(Talk talk, Fact fact, string value)
    {
        var isNews = talk.Log.Skip(talk.Before.Log.Length).Any(entry => entry.Kind == EntryKind.Amount);
        if (fact.Compares.Length == 2 && isNews && talk.Case.Amount(fact.Compares[0]) is { } free && talk.Case.Amount(fact.Compares[1]) is { } wanted)
        {
            talk.Say(value == "fits" ? "room-fits" : "room-short", ("wanted", Gigabytes(wanted)), ("free", Gigabytes(free)));
        }
    }

    private static string Gigabytes(double amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Asks for a fact, or first for what it follows from.</summary>
    public static void AskFor(Talk talk, Fact fact)
    {
        var first = fact.Compares.FirstOrDefault(part => talk.Case.Value(part) is null && !talk.Case.IsUnsure(part)) ?? fact;
        talk.At = talk.At with { Asking = first.Id, Puzzled = 0, Explained = false };
        talk.Ask();
    }

    private static string? ValueOf(Talk talk, Fact fact) =>
        talk.Case.Value(fact) ?? (talk.Case.IsUnsure(fact) ? "unsure" : null);

    private static void GoDo(Talk talk, Frame frame, Remedy remedy, DoStep todo)
    {
        if (Needs.Open(talk, frame, remedy) is { } need)
        {
            Needs.Meet(talk, need);
            return;
        }

        if (todo.Variants.By is { } by && ValueOf(talk, by) is null)
        {
            AskFor(talk, by);
            return;
        }

        if (DiffersByIos(talk, todo) && talk.Guide.Facts.FirstOrDefault(fact => fact.Kind == FactKind.Ios) is { } ios && ValueOf(talk, ios) is null)
        {
            talk.SayText(talk.For(ios.Why));
            AskFor(talk, ios);
            return;
        }

        if (remedy.TakesChatAway && !frame.Did)
        {
            Handing.GiveCode(talk);
        }

        talk.At = talk.At with { Looks = 0 };
        var next = todo.Then.Step is { } id ? remedy.Steps[id] : null;
        if ((next is AskStep ask && ValueOf(talk, ask.Fact) is null) || next is WarnStep { About.IsEmpty: true })
        {
            // The question that follows is the answer to whether it is done.
            talk.Replies.Add(Prompt.Of(talk).Reply with { Choices = [] });
            Replace(talk, frame with { Did = true });
            Follow(talk, "then", todo.Then, Outcome.NotNeeded);
            return;
        }

        talk.Ask();
    }

    // Only the way counts, and only for the versions that this phone may run; a name in a sentence is shown as on the newest.
    private static bool DiffersByIos(Talk talk, DoStep todo)
    {
        if (talk.Phone.Ios is not null)
        {
            return false;
        }

        var versions = talk.Phone.Model is { } model
            ? talk.Guide.Phones.VersionsOf(model)
            : talk.Guide.Phones.IosVersions.Where(version => version >= talk.Guide.Phones.MenusFrom);
        return versions
            .Select(version => string.Join('\n', Ways(todo, talk.Phone with { Ios = version })))
            .Distinct()
            .Skip(1)
            .Any();
    }

    private static IEnumerable<string> Ways(DoStep todo, Phone phone) =>
        todo.Variants.All.SelectMany(variant => variant.OfType<Instruction.Go>())
            .SelectMany(go => go.To.Path.For(phone.MenusOf).Select(line => line.For(phone)))
            .Concat(todo.Variants.By is null && todo.Variants.Rest is { Ranges.Length: > 1 } rest
                ? rest.For(phone.MenusOf).For(phone) : []);
}
