using System.Collections.Immutable;
using static SupportBot.Core.Guides.Reading.Shape;

namespace SupportBot.Core.Guides.Reading;

/// <summary>The shape of every file of a guide.</summary>
internal static class Shapes
{
    private static readonly Prose prose = new();
    private static readonly ListOf phrases = new(new Phrase());
    private static readonly ListOf sections = new(new SourceSection());
    private static readonly ArrowTo arrow = new();
    private static readonly MapOf effects = new(new Key.Reference(Kind.Cause), new Number(0.01, 100));
    private static readonly MapOf learned = new(new Key.Reference(Kind.Fact), new FactValue());
    private static readonly MapOf conditions = new(new Key.Reference(Kind.Fact), new ListOf(new FactValue()));
    private static readonly ListOf risks = new(new Reference(Kind.Risk));

    private static readonly Fields go = Of(Must("go", new Reference(Kind.Place), "The place to go to; becomes the path for this person's iOS."));

    private static readonly ListOf instructions = new(new Either(Text: prose, Map: go));

    public static readonly Fields Phones = Of(
        Must("ios-versions", new ListOf(new Number(1, 99, Whole: true)), "Every iOS version there was, oldest first."),
        Must("menus-from", new Number(1, 99, Whole: true), "The oldest version whose menus the guides describe."),
        Must("models", new MapOf(new Key.New(), Model()), "Every iPhone."));

    public static readonly Fields PhrasesFile = Of(
        Must("buttons", Words(Phrasebook.Buttons, new Phrase()), "Buttons that all guides share."),
        Must("sentences", new Fields([.. Phrasebook.Sentences.Select(sentence => Must(sentence.Id, new Sentence(sentence.Blanks), Blanks(sentence.Blanks)))]), "The bot's own sentences."),
        Must("meanings", Words(Phrasebook.Meanings, phrases), "How people say yes, no, not sure, back …"));

    public static readonly Fields Guide = Of(
        Must("title", prose, "What the guide is about."),
        Must("greeting", prose, "The first words: an automated helper, not a person, not Apple."),
        Must("covers", new ListOf(prose), "What the guide helps with, one line each."),
        Must("menu", new ListOf(new Reference(Kind.Symptom), 2, 6), "The commonest symptoms, offered as buttons."),
        Must("links", new ListOf(new Host()), "Hosts that a link may point to, subdomains included."),
        Must("older-ios", prose, "Said to the owner of a phone older than the menus described here."),
        Must("sources", new MapOf(new Key.Source(), prose), "What 'from' may name."),
        Must("evidence", Of(
            Must("word", new Number(0.001, 1), "What a passed check multiplies a cause's odds by, on the person's word."),
            Must("read-out", new Number(0.001, 1), "The same, when a number, an exact message or Apple's page was read."),
            May("together", new Number(0.001, 1), "How much rarer two causes at once are than if they came independently; 1 where nothing is said.")), "How much a passed check says."),
        Must("prerequisites", new MapOf(new Key.New(), Prerequisite()), "What remedies may need first."),
        Must("checks", new MapOf(new Key.New(), Check()), "Looks that show whether it worked."),
        Must("looks", Of(
            Must("first", new ListOf(new Reference(Kind.Fact)), "What is looked at first, when no cause is clear yet."),
            Must("before-risk", new ListOf(new Reference(Kind.Fact)), "What is asked before anything that cannot be undone."),
            May("after-success", new ListOf(new Reference(Kind.Fact)), "What is asked when a backup has run by hand, so that it also runs by itself.")), "Looks with a fixed place."),
        Must("someone-elses", Of(
            Must("fact", new Reference(Kind.Fact), "The fact that tells whose phone it is."),
            Must("value", new FactValue(), "What it is when the phone is not theirs.")), "Noted when somebody asks about a phone that is not theirs."),
        Must("to-a-person", new Reference(Kind.Symptom), "The symptom of who asks for a person."),
        Must("tips", new MapOf(new Key.New(), Of(
            Must("text", prose, "The tip."),
            Must("from", sections, "Where it comes from."))), "How to keep it working."),
        Must("hand-over", Of(
            Must("text", prose, "The introduction to the summary for Apple Support."),
            Must("ways", new ListOf(prose), "The official ways to a person.")), "The end of the bot's wisdom."));

    public static readonly MapOf Answers = new(new Key.New(), Of(
        Must("title", prose, "What the question is about."),
        Must("questions", phrases, "How people ask it."),
        Must("answer", prose, "The answer, at most sixty words."),
        Must("from", sections, "Where it comes from.")));

    public static readonly MapOf Causes = new(new Key.New(), Of(
        Must("title", prose, "The cause in a few words."),
        Must("topic", new Phrase(), "What it is about, as in 'I'll leave Wi-Fi aside'."),
        Must("why", prose, "How it stops a backup, in one sentence."),
        Must("prior", new Number(0.001, 0.95), "How often it is there, from 0 to 1."),
        Must("source", new Word("guess", "measured"), "Whether the number was measured or guessed."),
        Must("from", sections, "Where it comes from.")));

    public static readonly MapOf Risks = new(new Key.New(), Of(
        Must("title", prose, "What is lost or must be known, in one sentence."),
        Must("level", new Word("care", "setup", "data", "never"), "care: must be said; setup: settings are lost; data: data may be lost; never: no remedy does it."),
        May("deeds", phrases, "The words on the phone that do it."),
        May("needs", new ListOf(new Reference(Kind.Prerequisite)), "What a remedy with this risk must need.")));

    public static readonly Fields Places = Of(
        Must("names", new MapOf(new Key.New(), new MapOf(new Key.Ios(), new Phrase())), "Names on the phone that differ by iOS."),
        Must("places", new MapOf(new Key.New(), Of(
            Must("title", prose, "The name of the screen."),
            Must("path", new MapOf(new Key.Ios(), new ListOf(prose, 1, 3)), "The way there, by iOS."),
            Must("shows", prose, "What is to be seen there, in words."),
            May("risks", risks, "Risks of going there."),
            May("picture", PictureShapes.Picture, "What it looks like, drawn from this description."))), "Screens of the phone, and its buttons."));

    public static readonly MapOf Facts = new(new Key.New(), Fact());

    public static readonly Fields Symptoms = Of(
        Must("symptoms", new MapOf(new Key.New(), Of(
            Must("title", prose, "Fits after 'It sounds like'."),
            May("button", prose, "How a person says it, for the menu."),
            May("means", effects, "How many times likelier it makes each cause."),
            May("wants", new Reference(Kind.Remedy), "A remedy that the person asks for by name, instead of 'means'."),
            May("reply", prose, "A fixed reply, instead of 'means'."),
            May("learns", learned, "Facts that it tells."),
            May("from", sections, "Where it comes from."),
            Must("phrases", phrases, "What people type."))), "What people complain of."),
        Must("messages", new MapOf(new Key.New(), Of(
            Must("title", prose, "How the bot names the message."),
            Must("texts", phrases, "Its wordings on the phone."),
            Must("symptom", new Reference(Kind.Symptom), "The symptom it belongs to."),
            Must("means", effects, "How many times likelier it makes each cause."),
            May("learns", learned, "Facts that it tells."),
            Must("from", sections, "Where it comes from."))), "Messages that Apple's software shows."));

    public static readonly OneOf Step = new("a step",
    [
        ("warn", Of(
            Must("warn", prose, "What may be lost or what is needed."),
            May("about", risks, "The risks that this warns of."),
            Must("accept", arrow, "Where to go when the person agrees."),
            Must("decline", arrow, "Where to go when not."),
            May("accept-button", prose, "Instead of the shared button."),
            May("decline-button", prose, "Instead of the shared button."))),
        ("ask", new Fields(
            [Must("ask", new Reference(Kind.Fact), "The fact to ask for, if it is not known."),
             Must("unsure", arrow, "Where to go when the person cannot tell.")],
            new MapOf(new Key.FactValue(), arrow))),
        ("do", Of(
            Must("do", new Either(List: instructions, Map: new Fields(
                [Must("by", new Reference(Kind.Fact), "The fact that the instructions differ by.")],
                new MapOf(new Key.FactValue(), instructions))), "Instructions, one a line."),
            May("tip", prose, "A tip under the instructions."),
            May("risks", risks, "Risks of doing this, beside those that its words show."),
            Must("then", arrow, "Where to go on."))),
        ("choose", Of(
            Must("choose", prose, "What there is to choose."),
            Must("among", new ListOf(new Reference(Kind.Remedy), 2, 6), "The remedies, gentlest first."),
            Must("until", arrow, "Where to look whether it is enough, after each of them."),
            Must("none-left", arrow, "Where to go when all were offered."))),
        ("check", Of(
            Must("check", new Reference(Kind.Check), "The check of guide.yaml."),
            Must("fixed", arrow, "Where to go when it is finished."),
            Must("waiting", arrow, "Where to go while it runs."),
            Must("not-fixed", arrow, "Where to go when it did not help."),
            Must("cannot-run", arrow, "Where to go when it cannot be looked at."))),
    ]);

    public static readonly Fields Remedy = Of(
        Must("title", prose, "What to do, in a few words; also its button."),
        Must("why", prose, "What it is for, in a sentence or two."),
        Must("minutes", new Number(0, 240), "Minutes of the person's attention."),
        May("waits", new Number(0, 2880), "Minutes of waiting."),
        May("takes-chat-away", new Flag(), "Whether the phone is off or offline for a while."),
        May("risk", new Word("none", "setup", "data"), "What is at stake."),
        May("costs", prose, "What it costs or loses; needed where a choice offers it."),
        May("needs", new ListOf(new Reference(Kind.Prerequisite)), "What must be so before."),
        May("only-if", conditions, "Offered only when these facts are known to be so."),
        May("not-if", conditions, "Never offered when these facts are known to be so."),
        Must("fixes", new MapOf(new Key.Reference(Kind.Cause), new Number(0.01, 0.99)), "The share of each cause that it fixes, from 0 to 1."),
        May("sets", learned, "Facts that it changes."),
        May("forgets", new ListOf(new Reference(Kind.Fact)), "Facts that are no longer known after it."),
        Must("from", sections, "Where it comes from."),
        Must("steps", new MapOf(new Key.New(), Step), "The waterfall; the first step is where it starts."));

    /// <summary>Every file of the writers, with the name of its schema.</summary>
    public static readonly ImmutableArray<(string Name, string Title, Shape Shape)> Files =
    [
        ("phones", "The iPhones that the guides know", Phones),
        ("phrases", "Buttons and ways of saying things that all guides share", PhrasesFile),
        ("guide", "A guide", Guide),
        ("answers", "Questions that people ask in between", Answers),
        ("causes", "Why a backup may fail", Causes),
        ("risks", "What must be said before something is done", Risks),
        ("places", "Screens of the phone, and the way to them", Places),
        ("facts", "What may be remembered about a case", Facts),
        ("symptoms", "What people complain of, and Apple's messages", Symptoms),
        ("remedy", "A remedy", Remedy),
    ];

    private static Fields Model() => Of(
        Must("name", new Phrase(), "The model's name."),
        Must("year", new Number(2007, 2100, Whole: true), "When it came out."),
        Must("buttons", new Word("side-and-volume", "side", "top"), "The buttons that turn it off."),
        Must("force-restart", new Word("volumes-then-side", "side-and-volume-down", "home-and-power"), "The buttons that restart it when it is frozen."),
        Must("home-button", new Flag(), "Whether it has a Home button."),
        Must("unlock", new Word("face-id", "touch-id", "side-touch-id"), "How it is unlocked without a passcode."),
        Must("first-ios", new Number(1, 99, Whole: true), "The version it came with."),
        Must("last-ios", new Number(1, 99, Whole: true), "The newest version it runs."));

    private static Fields Prerequisite() => Of(
        Must("title", prose, "Said as the first thing to do."),
        Must("fact", new Reference(Kind.Fact), "The fact that shows it."),
        Must("value", new FactValue(), "What the fact must be."),
        Must("remedy", new Reference(Kind.Remedy), "The remedy that brings it about."));

    private static Fields Check() => Of(
        Must("title", prose, "The check in a few words."),
        Must("proves", new Word("backup", "copy"), "What it proves when it is fixed."),
        May("after-a-night", new Flag(), "Whether only a night shows it, for those whose backup fails at night only."),
        Must("do", instructions, "What to do to see it."),
        Must("question", prose, "What is asked then."),
        Must("answers", new MapOf(new Key.New(), Of(
            Must("button", prose, "How a person says it."),
            Must("result", new Word("fixed", "waiting", "not-fixed", "cannot-run"), "What it means."),
            May("asks", new Reference(Kind.Fact), "A fact to ask for at once."),
            May("learns", learned, "Facts that it tells."),
            May("after-a-day", new Flag(), "Whether a backup that still runs after a whole day comes to this."))), "What may be seen."));

    private static Fields Fact() => Of(
        May("kind", new Word("choice", "amount", "age", "model", "ios", "message"), "choice, unless said otherwise; amount: gigabytes; age: days."),
        Must("title", prose, "A word or two for the progress line."),
        Must("question", prose, "How it is asked."),
        Must("why", prose, "Why it matters, in one sentence."),
        May("how", instructions, "How to look it up; left out where there is nothing to look at."),
        Must("minutes", new Number(0, 60), "Minutes it takes to look it up."),
        Must("trust", new Word("word", "read-out"), "Whether the person says it, or reads it off a screen."),
        May("from-phone", new Word("buttons", "force-restart", "newer-ios"), "Follows from the model (and iOS), where these are known."),
        May("amount-of", new Word("icloud", "phone", "backup"), "Whose room or size an amount is: what people say of it in a message is taken from there."),
        May("from-apple", new Flag(), "Whether Apple's status feed tells it: its options are fine and outage."),
        May("compares", new ListOf(new Reference(Kind.Fact), 2, 2), "Follows from two amounts: whether the second fits into the first."),
        May("options", new MapOf(new Key.New(), Of(
            Must("button", prose, "How a person says it."),
            May("says", phrases, "Other ways of typing it."),
            May("rules-out", new ListOf(new Reference(Kind.Cause)), "Causes that this all but rules out."),
            May("points-to", effects, "How many times likelier it makes a cause."),
            May("below", new Number(0.001, 100000), "Gigabytes or days; the last option has none."),
            May("by-hand", new Flag(), "Whether it shows that the backup runs by hand, so that it fails at night only."))), "The answers there are."),
        May("when-unsure", new FactValue(), "What instructions go by when the person is not sure."));

    private static Fields Words(ImmutableArray<string> keys, Shape value) =>
        new([.. keys.Select(key => Must(key, value, ""))]);

    private static string Blanks(ImmutableArray<string> blanks) =>
        blanks.IsEmpty ? "" : $"May hold {string.Join(", ", blanks.Select(blank => $"{{{blank}}}"))}.";

    private static Fields Of(params ImmutableArray<Field> known) => new(known);

    private static Field Must(string name, Shape shape, string says) => new(name, shape, says, Required: true);

    private static Field May(string name, Shape shape, string says) => new(name, shape, says);
}
