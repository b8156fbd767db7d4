using System.Collections.Immutable;
using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>One person talks with the bot, by typed first words and by buttons, until it ends.</summary>
internal sealed class Chat
{
    private const int LongestChat = 150;
    private const double HoursUntilNextDay = 24;

    private readonly Conversation conversation;
    private readonly Life life;
    private readonly Population population;
    private readonly FirstWords words;
    private readonly Deeds deeds;
    private readonly Eyes eyes;
    private readonly Will will;
    private readonly Progress progress;
    private readonly string symptom;
    private readonly HashSet<string> paidFor = new(StringComparer.Ordinal);
    private ConversationState state = ConversationState.New;
    private Turn last;
    private (string Check, DateTimeOffset At, int Night)? checkBegun;
    private int openings;

    public Chat(Conversation conversation, Life life, Population population, FirstWords words, Deeds deeds)
    {
        (this.conversation, this.life, this.population, this.words, this.deeds) = (conversation, life, population, words, deeds);
        eyes = new Eyes(life, population);
        will = new Will(life, population);
        progress = new Progress(life);
        symptom = life.Shows("says-first", new Sight(0) { Shows = population.SaysFirst });
        last = new Turn(state, []);
    }

    /// <summary>Hears each line that is said, for a transcript.</summary>
    public Action<string>? Heard { get; init; }

    private Guide Guide => conversation.Guide;

    public Result Run()
    {
        Send(Message.Opened, "");
        for (var turn = 0; turn < LongestChat; turn++)
        {
            if (state.At.Stage is Stage.Ended or Stage.Helpful)
            {
                return progress.Result(state.Log.Last(entry => entry.Kind == EntryKind.Ending).Id);
            }

            if (!life.HasPatience)
            {
                return progress.Result("gave-up");
            }

            // What is to be done is read while it is done, here as in an article.
            life.Spend(IsDoing() ? population.Minutes.Done : population.Minutes.Question, On.Reading);
            Answer();
        }

        return progress.Result("lost");
    }

    private void Answer()
    {
        switch (state.At)
        {
            case { Stage: Stage.Start }:
                Open();
                break;
            case { Stage: Stage.Clarify }:
                progress.Ask();
                Tap(state.At.Offered.Contains(symptom) ? symptom : state.At.Offered[0]);
                break;
            case { Asking: { } fact } and { Stage: Stage.Look or Stage.Step }:
                progress.Ask();
                AnswerFact(Guide.Facts[fact]);
                break;
            case { Stage: Stage.Step, Frame: { } frame }:
                AnswerStep(frame, Guide.Remedies[frame.Remedy].Steps[frame.Step]);
                break;
            case { Stage: Stage.WithoutCopy, Frame: { } frame }:
                progress.Ask();
                Tap(IsOffered("copy-first") ? will.AboutCopy(frame.Remedy) : will.GoesOnWithoutCopy(frame.Remedy) ? "accept" : "decline");
                break;
            case { Stage: Stage.AskWhen, Waiting: { } check } when Guide.Checks[check].AfterANight:
                WaitFor("morning");
                break;
            case { Stage: Stage.AskWhen }:
                WaitFor(Luck.Pick(life.Luck("reminder", "", "", state.TurnNumber), population.People.Reminders.Where(when => IsOffered(when.Key))));
                break;
            case { Stage: Stage.LaterWhen }:
                WaitFor(life.Luck("later", "", "", state.TurnNumber) < 0.5 ? "evening" : "morning");
                break;
            case { Stage: Stage.Waiting, Waiting: { } check }:
                AnswerCheck(Guide.Checks[check]);
                break;
            case { Stage: Stage.WhetherOn }:
                progress.Ask();
                Tap(life.Luck("rather-a-person") < population.People.RatherAPerson ? "person" : "go-on");
                break;
            case { Stage: Stage.Paused or Stage.WelcomeBack }:
                Tap("go-on");
                break;
            default:
                Tap("accept");
                break;
        }
    }

    private void Open()
    {
        var text = openings switch
        {
            0 => words.Of(life, symptom),
            1 or 2 => words.Phrase(life, symptom, openings),
            _ => null,
        };
        openings++;
        progress.Ask();
        if (text is null)
        {
            Tap(Guide.Menu.Any(one => one.Id == symptom) ? symptom : Guide.Menu[1].Id);
            return;
        }

        Send(new Message(text), text);
    }

    private void AnswerFact(Fact fact)
    {
        life.Spend(population.Facts[fact.Id].Minutes, On.Looks);
        var person = life.Person;
        var value = fact.Kind switch
        {
            FactKind.Model => person.Model.Name,
            FactKind.Ios => $"ios-{person.Ios}",
            _ => eyes.Fact(fact, state.At.Explained),
        };
        if (value is "unsure" or "none" || state.At.Puzzled > 0)
        {
            Tap(IsOffered("unsure") ? "unsure" : "how");
        }
        else if (IsOffered(value))
        {
            Tap(value);
        }
        else
        {
            var text = fact.Kind switch
            {
                FactKind.Ios => $"iOS {person.Ios}",
                FactKind.Message => Guide.Messages[value].Texts[0],
                _ => value,
            };
            Send(new Message(text), text);
        }
    }

    private void AnswerStep(Frame frame, Step step)
    {
        switch (step)
        {
            case DoStep todo:
                AnswerDo(frame, todo);
                break;
            case WarnStep warn:
                progress.Ask();
                Tap(will.Accepts(frame.Remedy, warn) ? "accept" : "decline");
                break;
            case ChooseStep choose:
                progress.Ask();
                Tap(will.Prefers(choose.Among.Where(IsOffered)) ?? "none");
                break;
            case CheckStep check:
                AnswerCheck(check.Check);
                break;
            default:
                throw new InvalidOperationException($"Nobody can answer step {frame.Remedy}/{step.Id}.");
        }
    }

    private bool IsDoing() =>
        state.At is { Stage: Stage.Step, Asking: null, Frame: { } frame } && Guide.Remedies[frame.Remedy].Steps[frame.Step] is DoStep;

    private void AnswerDo(Frame frame, DoStep todo)
    {
        var cannot = life.Luck("cannot", frame.Remedy, todo.Id) < population.People.CannotDo;
        if (cannot && (!state.At.Explained || life.Luck("still-cannot", frame.Remedy, todo.Id) < 0.5))
        {
            Tap("missing");
            return;
        }

        Do(frame.Remedy, todo);
        Tap("done");
    }

    private void AnswerCheck(Check check)
    {
        if (state.At.Waiting is null || checkBegun is null)
        {
            checkBegun = (check.Id, life.Now, life.Night);
        }

        progress.Ask();
        life.Spend(state.At.Stage == Stage.Waiting ? population.Minutes.Again : population.Checks[check.Id].Minutes, On.Checks);
        Tap(eyes.Check(check, checkBegun.Value.At, checkBegun.Value.Night));
    }

    private void WaitFor(string when)
    {
        Tap(when);
        var due = last.Replies.Select(reply => reply.Due).FirstOrDefault(time => time is not null);
        life.Wait(due is { } time ? (time - life.Now).TotalHours : HoursUntilNextDay);
        Heard?.Invoke($"      … {life.Now:ddd H:mm}");
    }

    private void Do(string remedy, DoStep todo)
    {
        if (paidFor.Add(remedy))
        {
            life.Spend(population.Remedies[remedy].Minutes, On.Remedies);
        }

        if (deeds.Contains(remedy, todo.Id))
        {
            progress.Do(remedy);
            life.Do(remedy);
        }
    }

    private bool IsOffered(string id) => Offered().Any(choice => choice.Id == id);

    private ImmutableArray<Choice> Offered() =>
        last.Replies.Where(reply => reply.Due is null).LastOrDefault(reply => reply.Choices.Length > 0)?.Choices ?? [];

    private void Tap(string id)
    {
        var choice = Offered().FirstOrDefault(one => one.Id == id)
            ?? throw new InvalidOperationException(
                $"Person {life.Person.Number} wants to tap '{id}', but at {state.At} only these are offered: {string.Join(", ", Offered().Select(one => one.Id))}.");
        Send(new Message("", choice.Value), $"[{choice.Label}]");
    }

    private void Send(Message message, string shown)
    {
        Heard?.Invoke($"user: {shown}");
        var before = state.At.Frames;
        last = conversation.Take(state, message, new World(life.Now, Apple: Apple()));
        state = last.State;
        if (Heard is not null)
        {
            Transcript.Tell(last.Replies, Heard);
        }

        Notice(before);
    }

    // What the host reads off Apple's page by itself.
    private Core.Conversations.AppleStatus Apple() => new(life.Shows("apple-status", population.Facts["apple-status"]) == "outage", life.Now.AddMinutes(-3));

    // Remedies that were begun, and steps that were gone through without a question of their own.
    private void Notice(IReadOnlyList<Frame> before)
    {
        for (var i = 0; i < state.At.Frames.Length; i++)
        {
            var frame = state.At.Frames[i];
            var remedy = Guide.Remedies[frame.Remedy];
            var earlier = i < before.Count && before[i].Remedy == frame.Remedy ? before[i] : null;
            if (earlier is null)
            {
                progress.Begin(remedy, counts: frame is { For: null, Chosen: false });
            }

            if (frame.Did && earlier?.Step != frame.Step)
            {
                foreach (var todo in remedy.Steps.OfType<DoStep>().Where(step => step.Then.Step == frame.Step && step.Id != earlier?.Step))
                {
                    Do(frame.Remedy, todo);
                }
            }
        }
    }
}
