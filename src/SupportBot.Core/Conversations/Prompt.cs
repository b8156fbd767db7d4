using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>What is asked at the present position: as it is said, and as an answer to it is to be understood.</summary>
internal sealed record Prompt(Func<Reply> Say, Question Question)
{
    private const int MostIosChoices = 4;
    private const int MostMessages = 4;

    // Whoever has waited for it already is not asked again after two hours.
    private static readonly long soon = (long)TimeSpan.FromMinutes(90).TotalSeconds;

    /// <summary>Put together when it is wanted: to understand an answer the question is enough.</summary>
    public Reply Reply => Say();

    public static Prompt Of(Talk talk) => talk.At.Stage switch
    {
        Stage.Start => Choices(talk, talk.Words.Say("what-happens"), talk.Guide.Menu),
        Stage.Clarify => Clarify(talk),
        Stage.Look => Fact(talk, talk.Guide.Facts[talk.At.Asking!]),
        Stage.Step when talk.At.Asking is { } fact => Fact(talk, talk.Guide.Facts[fact]),
        Stage.Step => Step(talk),
        Stage.WithoutCopy when Needs.OffersCopy(talk) => Buttons(talk, "copy-first", QuestionKind.Choose, ("copy-first", "copy-first-yes"), ("made", "copy-made"), ("accept", "without-copy-yes"), ("decline", "without-copy-no")).AsWarning(),
        Stage.WithoutCopy => Buttons(talk, "without-copy", QuestionKind.YesNo, ("accept", "without-copy-yes"), ("decline", "without-copy-no")).AsWarning(),
        Stage.AskWhen when talk.Guide.Checks[talk.At.Waiting!].AfterANight => Buttons(talk, "ask-night", QuestionKind.Choose, ("morning", "tomorrow-morning"), ("no-reminder", "no-reminder")),
        Stage.AskWhen when Checking.NeverEndedBefore(talk, talk.Guide.Checks[talk.At.Waiting!]) => Buttons(talk, "ask-in-a-day", QuestionKind.Choose, ("in-a-day", "this-time-tomorrow"), ("no-reminder", "no-reminder"), ("finished", "finished-already")),
        Stage.AskWhen when talk.Now - talk.At.Since > soon => Buttons(talk, "ask-tomorrow", QuestionKind.Choose, ("morning", "tomorrow-morning"), ("no-reminder", "no-reminder"), ("finished", "finished-already")),
        Stage.AskWhen => Buttons(talk, "ask-when", QuestionKind.Choose, ("two-hours", "in-two-hours"), ("morning", "tomorrow-morning"), ("no-reminder", "no-reminder"), ("finished", "finished-already")),
        Stage.Waiting => Check(talk, talk.Guide.Checks[talk.At.Waiting!], withLines: talk.At.Since == talk.Now && talk.Before.At.Stage != Stage.AskWhen),
        Stage.LaterWhen when AppleNews.CanTell(talk) => Buttons(talk, "later-when", QuestionKind.Choose, ("when-back", "when-apple-is-back"), ("evening", "this-evening"), ("morning", "tomorrow-morning"), ("no-reminder", "no-reminder")),
        Stage.LaterWhen => Buttons(talk, "later-when", QuestionKind.Choose, ("evening", "this-evening"), ("morning", "tomorrow-morning"), ("no-reminder", "no-reminder")),
        Stage.Paused => Buttons(talk, "paused", QuestionKind.Choose, ("go-on", "go-on"), ("start-over", "start-over")),
        Stage.WelcomeBack => Buttons(talk, "welcome-back", QuestionKind.Choose, ("go-on", "go-on"), ("start-over", "start-over")),
        Stage.WhetherOn => Buttons(talk, "few-ideas-left", QuestionKind.Choose, ("go-on", "more-ideas"), ("person", "rather-a-person")),
        Stage.Helpful => Buttons(talk, "was-it-helpful", QuestionKind.YesNo, ("accept", "it-was-helpful"), ("decline", "not-helpful")),
        _ => Ended(talk),
    };

    // Where nothing mended it, a copy on a computer keeps things safe until somebody can.
    private static Prompt Ended(Talk talk)
    {
        var prompt = Buttons(talk, "ended", QuestionKind.Choose, ("start-over", "start-over"));
        if (talk.Log.LastOrDefault(entry => entry.Kind == EntryKind.Ending)?.Id != "handed-over" || Next.SafeCopy(talk) is not { } copy)
        {
            return prompt;
        }

        var title = talk.For(copy.Title);
        return new(
            () => With(prompt.Reply, 0, talk.Choice(copy.Id, title)),
            prompt.Question with { Options = prompt.Question.Options.Insert(0, new(copy.Id, title, [])) });
    }

    /// <summary>The warning, the instructions, the choice or the check of the present step.</summary>
    private static Prompt Step(Talk talk)
    {
        var frame = talk.At.Frame!;
        return talk.Guide.Remedies[frame.Remedy].Steps[frame.Step] switch
        {
            WarnStep warn => Warn(talk, warn),
            DoStep todo => Do(talk, todo),
            ChooseStep choose => Choose(talk, choose),
            CheckStep check => Check(talk, check.Check, withLines: true),
            AskStep ask => Fact(talk, ask.Fact),
            _ => throw new InvalidOperationException($"No prompt for step {frame.Step}."),
        };
    }

    private static Prompt Warn(Talk talk, WarnStep warn)
    {
        var accept = warn.AcceptButton is { } yes ? talk.For(yes) : talk.Words.Button("accept");
        var decline = warn.DeclineButton is { } no ? talk.For(no) : talk.Words.Button("decline");
        return new(
            () => new Reply
            {
                Kind = warn.About.IsEmpty ? ReplyKind.Say : ReplyKind.Warning,
                Text = talk.For(warn.Text),
                Choices = [talk.Choice("accept", accept), talk.Choice("decline", decline)],
            },
            new(QuestionKind.YesNo, [new("accept", accept, []), new("decline", decline, [])]));
    }

    private static Prompt Do(Talk talk, DoStep todo) => new(
        () =>
        {
            var instructions = Waterfall.Instructions(talk, todo);
            return new Reply
            {
                Kind = ReplyKind.Instructions,
                Lines = SamePage.Lines(talk, instructions),
                Closing = todo.Tip is { } tip ? talk.For(tip) : "",
                Places = Places(instructions),
                Illustration = Illustration.Of(talk, instructions),
                Choices = [talk.Button("done"), talk.Button("missing")],
            };
        },
        new(QuestionKind.Choose, [new("done", talk.Words.Button("done"), []), new("missing", talk.Words.Button("missing"), [])]));

    private static Prompt Choose(Talk talk, ChooseStep choose)
    {
        var left = Waterfall.Left(talk, choose).ToList();
        var none = talk.Words.Say("none-of-these");
        return new(
            () => new Reply
            {
                Text = string.Join("\n", left.Select(remedy => Way(talk, remedy)).Select(line => $"• {line}").Prepend(talk.For(choose.Text))),
                Choices = [.. left.Select(remedy => talk.Choice(remedy.Id, talk.For(remedy.Title))), talk.Choice("none", none)],
            },
            new(QuestionKind.Choose, [.. left.Select(remedy => new QuestionOption(remedy.Id, talk.For(remedy.Title), [])), new("none", none, [])]));
    }

    private static string Way(Talk talk, Remedy remedy) =>
        remedy.Costs is { } costs ? $"**{talk.For(remedy.Title)}**. {talk.For(costs)}" : $"**{talk.For(remedy.Title)}**";

    private static Prompt Check(Talk talk, Check check, bool withLines) => new(
        () => new Reply
        {
            Kind = withLines ? ReplyKind.Instructions : ReplyKind.Say,
            Lines = withLines ? SamePage.Lines(talk, check.Do) : [],
            Closing = withLines ? talk.For(check.Question) : "",
            Text = withLines ? "" : talk.For(check.Question),
            Places = Places(check.Do),
            Illustration = withLines ? Illustration.Of(talk, check.Do) : null,
            Choices = [.. check.Answers.Select(answer => talk.Choice(answer.Id, talk.For(answer.Button)))],
        },
        new(QuestionKind.DidItHelp, [.. check.Answers.Select(answer => new QuestionOption(answer.Id, talk.For(answer.Button), []))]));

    private static Prompt Fact(Talk talk, Fact fact)
    {
        // What must be read off a screen is asked with the way to it; the rest only where the person wants to know how.
        var showsHow = !fact.How.IsEmpty && (fact.Trust == Trust.ReadOut || talk.At.Explained);
        var options = OptionsOf(talk, fact).ToImmutableArray();
        return new(
            () => new Reply
            {
                Kind = showsHow ? ReplyKind.Instructions : ReplyKind.Say,
                Lines = showsHow ? SamePage.Lines(talk, fact.How) : [],
                Text = showsHow ? "" : talk.For(fact.Question),
                Closing = showsHow ? talk.For(fact.Question) : "",
                Places = showsHow ? Places(fact.How) : [],
                Illustration = showsHow ? Illustration.Of(talk, fact.How) : null,
                Choices =
                [
                    .. options.Select(option => talk.Choice(option.Id, option.Label)),
                    showsHow || fact.How.IsEmpty ? talk.Button("unsure") : talk.Button("how"),
                ],
            },
            new(Kind(fact), options));
    }

    private static IEnumerable<QuestionOption> OptionsOf(Talk talk, Fact fact) => fact.Kind switch
    {
        FactKind.Model => [],
        FactKind.Ios => Versions(talk).Select(ios => new QuestionOption($"ios-{ios}", $"iOS {ios}", [$"{ios}"])),
        FactKind.Message => talk.Guide.Messages.Take(MostMessages).Select(message => new QuestionOption(message.Id, talk.For(message.Title), message.Texts)),
        _ => fact.Options.Select(option => new QuestionOption(option.Id, talk.For(option.Button), option.Says)),
    };

    private static IEnumerable<int> Versions(Talk talk)
    {
        var versions = talk.Phone.Model is { } model ? talk.Guide.Phones.VersionsOf(model) : talk.Guide.Phones.IosVersions;
        return versions.Reverse().Take(MostIosChoices);
    }

    private static QuestionKind Kind(Fact fact) => fact.Kind switch
    {
        FactKind.Model => QuestionKind.WhichModel,
        FactKind.Ios => QuestionKind.WhichIos,
        FactKind.Amount => QuestionKind.HowMuchStorage,
        _ => QuestionKind.Choose,
    };

    private static Prompt Clarify(Talk talk)
    {
        var symptoms = talk.At.Offered.Where(talk.Guide.Symptoms.Has).Select(id => talk.Guide.Symptoms[id]);
        var prompt = Choices(talk, talk.Words.Say("which-is-it"), symptoms);
        var none = talk.Words.Say("none-of-these");
        return new(
            () => With(prompt.Reply, prompt.Question.Options.Length, talk.Choice("none", none)),
            prompt.Question with { Options = prompt.Question.Options.Add(new("none", none, [])) });
    }

    private static Prompt Choices(Talk talk, string text, IEnumerable<Symptom> symptoms)
    {
        var options = symptoms.Select(symptom => new QuestionOption(symptom.Id, talk.For(symptom.Button ?? symptom.Title), [])).ToImmutableArray();
        return new(
            () => new Reply { Text = text, Choices = [.. options.Select(option => talk.Choice(option.Id, option.Label))] },
            new(QuestionKind.Choose, options));
    }

    private static Prompt Buttons(Talk talk, string sentence, QuestionKind kind, params ReadOnlySpan<(string Id, string Label)> buttons)
    {
        var options = ImmutableArray.CreateBuilder<QuestionOption>(buttons.Length);
        foreach (var (id, label) in buttons)
        {
            options.Add(new(id, talk.Words.Say(label), []));
        }

        var question = new Question(kind, options.MoveToImmutable());
        return new(() => new Reply { Text = talk.Words.Say(sentence), Choices = [.. question.Options.Select(option => talk.Choice(option.Id, option.Label))] }, question);
    }

    private static Reply With(Reply reply, int at, Choice choice) => reply with { Choices = reply.Choices.Insert(at, choice) };

    private Prompt AsWarning() => new(() => Reply with { Kind = ReplyKind.Warning }, Question);

    private static ImmutableArray<string> Places(ImmutableArray<Instruction> instructions) =>
        [.. instructions.OfType<Instruction.Go>().Select(go => go.To.Id)];
}
