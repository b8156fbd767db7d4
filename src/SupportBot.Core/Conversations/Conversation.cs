using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;
using SupportBot.Core.Safety;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>
/// A support conversation by one guide. It keeps nothing: state, message and world go in, state and replies come out, and the
/// same always gives the same.
/// </summary>
public sealed class Conversation(Guide guide, IRecognizer recognizer)
{
    private const int LongestMessage = 2000;
    private const int LongestHistory = 12;

    // After a day people no longer know where they were.
    private static readonly long silence = (long)TimeSpan.FromHours(24).TotalSeconds;

    private readonly Planner planner = new(guide);
    private readonly HashSet<string> forgetMe = [.. guide.Phrases.Sentences["delete-my-data"].Split(',').Select(Plain)];

    public Guide Guide => guide;

    public Turn Take(ConversationState state, Message message, World world)
    {
        var talk = new Talk(guide, recognizer, planner, state, world);
        if (state.Version != ConversationState.PresentVersion)
        {
            // What this version cannot read is left as it is.
            talk.Say("newer-version");
            return new Turn(state, [.. talk.Replies]);
        }

        AppleNews.Hear(talk);
        Hear(talk, message);
        return Finish(talk) with { DropsFollowUps = message != Message.Opened };
    }

    /// <summary>Begins with one remedy, as if it had been chosen: for writers who try theirs.</summary>
    public Turn Begin(ConversationState state, Remedy remedy, World world)
    {
        var talk = new Talk(guide, recognizer, planner, state, world);
        talk.At = Position.Start;
        Waterfall.Begin(talk, remedy);
        return Finish(talk);
    }

    /// <summary>Goes on with a case on another device: gives the next code, and asks what stands open.</summary>
    public Turn Resume(ConversationState state, World world)
    {
        var talk = new Talk(guide, recognizer, planner, state, world);
        if (state.Version != ConversationState.PresentVersion)
        {
            talk.Say("newer-version");
            return new Turn(state, [.. talk.Replies]);
        }

        talk.Say("resumed");
        Renewal.Mend(talk);
        Handing.GiveCode(talk);
        talk.Ask();
        return Finish(talk) with { DropsFollowUps = true };
    }

    /// <summary>Says one of the sentences that answer no message: that the case has moved, that pictures cannot be seen …</summary>
    public Turn Tell(ConversationState state, string sentence, World world, bool asks)
    {
        var talk = new Talk(guide, recognizer, planner, state, world);
        talk.Say(sentence);
        if (asks)
        {
            talk.Ask();
        }

        return Finish(talk);
    }

    /// <summary>Whether a message asks to have all deleted that is kept of the conversation: in the guide's own words only, as it cannot be undone.</summary>
    public bool AsksToBeForgotten(string text) => forgetMe.Contains(Plain(text));

    /// <summary>What is believed of a case at present, and what could be done next.</summary>
    public Explanation Explain(ConversationState state, World world)
    {
        var talk = new Talk(guide, recognizer, planner, state, world);
        var beliefs = Beliefs.From(guide, talk.Case.Evidence());
        var offers = Next.Offers(talk);
        return new Explanation(
            [.. guide.Causes.Zip(beliefs.Chances()).OrderByDescending(pair => pair.Second)],
            [.. planner.Rank(beliefs, offers)],
            Next.OpenLooks(talk) is var looks && planner.BestLook(beliefs, offers, looks) is { } look ? look : null);
    }

    private static void Hear(Talk talk, Message message)
    {
        var isFirst = talk.Before.TurnNumber == 0;
        if (isFirst)
        {
            talk.SayText(talk.For(talk.Guide.Greeting));
        }

        var mended = Renewal.Mend(talk);
        var text = Clean(message.Text);
        if (message.Value is null && text.Length == 0)
        {
            Open(talk, isFirst);
            return;
        }

        if (message.Value is { } value)
        {
            talk.Heard = Redaction.Redact(text).Text;
            TakeButton(talk, value, mended);
            return;
        }

        if (Guard.Take(talk, ref text))
        {
            return;
        }

        if (mended)
        {
            TakeAfterMending(talk, text);
            return;
        }

        TakeText(talk, text);
    }

    // It answers what stood there before, so only what holds anywhere is taken from it.
    private static void TakeAfterMending(Talk talk, string text)
    {
        var answer = talk.Recognizer.Answer(Prompt.Of(talk).Question, text);
        if (answer.Meaning is Meaning.Person or Meaning.Stop or Meaning.Restart && Interruptions.Take(talk, answer))
        {
            return;
        }

        Hearing.TakeFacts(talk, answer.Understood);
        talk.Ask();
    }

    // The chat was opened, or an empty message came.
    private static void Open(Talk talk, bool isFirst)
    {
        if (!isFirst)
        {
            talk.Ask();
        }
        else if (!AppleNews.ComesFirst(talk))
        {
            talk.Replies[^1] = talk.Replies[^1] with { Choices = Prompt.Of(talk).Reply.Choices };
        }
    }

    private static void TakeButton(Talk talk, string value, bool mended)
    {
        var (turn, id) = Split(value);
        if (turn != talk.Before.TurnNumber || !talk.Before.LastChoices.Contains(id))
        {
            talk.Say("old-button");
            talk.Ask();
            return;
        }

        if (mended)
        {
            talk.Ask();
            return;
        }

        if (IsNoLongerOffered(talk, id))
        {
            talk.Say("step-changed");
            talk.Ask();
            return;
        }

        talk.ClearsPage = id == "clear-page";
        Answering.Take(talk, Answering.Meant(id), typed: false);
    }

    // The words of an answer may change, and the answer be gone, without the step having changed.
    private static bool IsNoLongerOffered(Talk talk, string id) =>
        Answering.Meant(id).Meaning == Meaning.Option && !Prompt.Of(talk).Question.Options.Any(option => option.Id == id);

    private static void TakeText(Talk talk, string text)
    {
        var typedCode = ResumeCode.Parse(text);
        if (typedCode is not null)
        {
            talk.TypedCode = typedCode;
            talk.Heard = "[code removed]";
            talk.Say("code-unknown");
            talk.Ask();
            return;
        }

        if (IsBack(talk))
        {
            talk.At = talk.At with { Then = talk.At.Stage, Stage = Stage.WelcomeBack, Puzzled = 0 };
        }

        Answering.Take(talk, talk.Recognizer.Answer(Prompt.Of(talk).Question, text), typed: true);
    }

    private static bool IsBack(Talk talk) =>
        talk.Before.LastHeard > 0
        && talk.Now - talk.Before.LastHeard > silence
        && talk.At.Stage is Stage.Step or Stage.Look or Stage.Clarify or Stage.WithoutCopy;

    private static Turn Finish(Talk talk)
    {
        var history = talk.History is { } cut ? [.. cut] : Remembered(talk);
        IReadOnlyCollection<string> hosts = talk.Guide.Links;
        var replies = talk.Replies.Select(reply => Outgoing(reply, hosts)).ToImmutableArray();
        var (log, keptHistory) = LogTrim.Trim(talk.Log, history);
        var state = talk.Before with
        {
            Log = log,
            At = talk.At,
            History = keptHistory,
            TurnNumber = talk.TurnNumber,
            LastPlace = SamePage.After(talk),
            LastIllustration = talk.LastIllustration,
            LastHeard = talk.Now,
            LastChoices = [.. replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices).Select(choice => choice.Id)],
        };
        return new Turn(state, replies)
        {
            Taken = [.. talk.Taken],
            Heard = talk.Heard,
            NewCode = talk.NewCode,
            TypedCode = talk.TypedCode,
            ClearsPage = talk.ClearsPage,
        };
    }

    private static ImmutableArray<Earlier> Remembered(Talk talk)
    {
        var before = talk.Before;
        if (before.TurnNumber == 0 || (before.At == talk.At && before.Log.Length == talk.Log.Count))
        {
            return before.History;
        }

        var history = before.History.Add(new Earlier(before.Log.Length, before.At));
        return history.Length > LongestHistory ? history.RemoveAt(0) : history;
    }

    // Whatever leaves the bot passes this gate.
    private static Reply Outgoing(Reply reply, IReadOnlyCollection<string> hosts) => reply with
    {
        Text = OutwardGate.Clean(reply.Text, hosts),
        Lines = ImmutableArray.CreateRange(reply.Lines, OutwardGate.Clean, hosts),
        Closing = OutwardGate.Clean(reply.Closing, hosts),
        Choices = ImmutableArray.CreateRange(reply.Choices, static (choice, hosts) => choice with { Label = OutwardGate.Clean(choice.Label, hosts) }, hosts),
    };

    private static string Clean(string text)
    {
        var cut = text.Length > LongestMessage ? text[..LongestMessage] : text;
        return string.Create(cut.Length, cut, static (clean, cut) =>
        {
            for (var at = 0; at < clean.Length; at++)
            {
                clean[at] = char.IsControl(cut[at]) ? ' ' : cut[at];
            }
        }).Trim();
    }

    private static string Plain(string text) =>
        text.Length > LongestMessage ? "" : string.Join(' ', text.ToLowerInvariant().Split([' ', '.', '!', '?', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static (int Turn, string Id) Split(string value)
    {
        var colon = value.IndexOf(':');
        return colon > 0 && int.TryParse(value.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var turn)
            ? (turn, value[(colon + 1)..])
            : (-1, value);
    }
}
