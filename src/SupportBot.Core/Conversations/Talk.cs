using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>One turn at work: what was known before, what is learned, where it goes, what is said.</summary>
internal sealed class Talk
{
    private readonly List<Entry> log;
    private Case? known;

    public Talk(Guide guide, IRecognizer recognizer, Planner planner, ConversationState state, World world)
    {
        Guide = guide;
        Recognizer = recognizer;
        Planner = planner;
        Before = state;
        World = world;
        At = state.At;
        Words = new Words(guide.Phrases);
        log = [.. state.Log];
        TurnNumber = state.TurnNumber + 1;
    }

    public Guide Guide { get; }

    public IRecognizer Recognizer { get; }

    public Planner Planner { get; }

    public ConversationState Before { get; }

    public World World { get; }

    public Words Words { get; }

    public int TurnNumber { get; }

    public Position At { get; set; }

    public List<Reply> Replies { get; } = [];

    public List<TakenArrow> Taken { get; } = [];

    public IReadOnlyList<Entry> Log => log;

    public Case Case => known ??= new Case(Guide, log);

    public Phone Phone => Case.Phone;

    public long Now => World.Now.ToUnixTimeSeconds();

    /// <summary>The illustration that the person has seen last, as far as it is not long ago.</summary>
    public string? LastIllustration =>
        Replies.LastOrDefault(reply => reply.Illustration is not null)?.Illustration!.Name
        ?? (SamePage.IsRecent(this) ? Before.LastIllustration : null);

    /// <summary>What was typed, without secrets.</summary>
    public string Heard { get; set; } = "";

    public string? NewCode { get; set; }

    public string? TypedCode { get; set; }

    public bool ClearsPage { get; set; }

    /// <summary>The person has been warned in this turn: of a secret that they typed, or of a scam.</summary>
    public bool Warned { get; set; }

    /// <summary>Whether the person has been asked something: then the turn is at its end.</summary>
    public bool HasAsked { get; private set; }

    /// <summary>What is left of the history after going back.</summary>
    public IReadOnlyList<Earlier>? History { get; set; }

    public void Add(EntryKind kind, string id, string? value = null)
    {
        var entry = new Entry(kind, id, value, Now);
        log.Add(entry);
        known?.Read(entry);
    }

    public void Learn(Known fact, EntryKind kind = EntryKind.Fact)
    {
        if (Case.Value(fact.Fact) != fact.Value || kind == EntryKind.Fact)
        {
            Add(kind, fact.Fact.Id, fact.Value);
        }
    }

    public void CutLog(int length)
    {
        log.RemoveRange(length, log.Count - length);
        known = null;
    }

    public void Say(string id, params ReadOnlySpan<(string Blank, string With)> blanks) => SayText(Words.Say(id, blanks));

    public void SayText(string text) => Replies.Add(new Reply { Text = text });

    /// <summary>Asks what the present position asks.</summary>
    public void Ask()
    {
        if (AppleNews.ComesFirst(this))
        {
            return;
        }

        Replies.Add(Prompt.Of(this).Reply);
        HasAsked = true;
    }

    /// <summary>Nothing is asked, and the person may answer whenever they like.</summary>
    public void EndTurn() => HasAsked = true;

    public string For(Wording wording) => wording.For(Phone);

    public Choice Choice(string id, string label) => new(id, label, $"{TurnNumber}:{id}");

    /// <summary>One of the shared buttons.</summary>
    public Choice Button(string id) => Choice(id, Words.Button(id));
}
