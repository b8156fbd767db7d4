using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>What Apple's own status page says. Its trouble comes first: nobody is to change a phone for nothing.</summary>
internal static class AppleNews
{
    // What was read longer ago, and cannot be read now, says nothing of today.
    private static readonly long goodFor = (long)TimeSpan.FromHours(1).TotalSeconds;

    /// <summary>Notes what the page says, and forgets what it said long ago.</summary>
    public static void Hear(Talk talk)
    {
        if (talk.Guide.Facts.FirstOrDefault(fact => fact.FromApple) is not { } fact)
        {
            return;
        }

        var known = talk.Case.Value(fact);
        if (talk.World.Apple is not { } apple)
        {
            if (known is not null && talk.Now - LastHeard(talk, fact) > goodFor)
            {
                talk.Add(EntryKind.Forgotten, fact.Id);
            }

            return;
        }

        var value = apple.Outage ? "outage" : "fine";
        if (known != value)
        {
            talk.Learn(new Known(fact, value));
        }
    }

    /// <summary>
    /// True where Apple's trouble is news to the person: they are told before anything else, on top of what is under way, and asked
    /// whether to wait.
    /// </summary>
    public static bool ComesFirst(Talk talk)
    {
        if (talk.World.Apple is not { Outage: true }
            || Remedy(talk.Guide) is not { } remedy
            || talk.At.Stage is not (Stage.Start or Stage.Clarify or Stage.Look or Stage.Step or Stage.WithoutCopy)
            || talk.At.Frames.Any(frame => frame.Remedy == remedy.Id))
        {
            return false;
        }

        // After a new beginning it has to be heard anew.
        Hear(talk);
        if (IsDealtWith(talk, remedy))
        {
            return false;
        }

        // What needs Apple to be well was promised before; now it is not so.
        talk.At = talk.At with { Frames = [.. talk.At.Frames.Select(frame => frame with { Needs = frame.Needs.RemoveAll(need => IsApples(talk.Guide, need)) })] };
        Waterfall.Begin(talk, remedy);
        return true;
    }

    /// <summary>The prerequisite by which a remedy is not to be begun now: it needs Apple to be well.</summary>
    public static Prerequisite? Forbids(Talk talk, Remedy remedy)
    {
        foreach (var id in remedy.Needs)
        {
            if (IsApples(talk.Guide, id) && talk.Guide.Prerequisites[id] is var need && talk.Case.Value(need.Wanted.Fact) is { } value && value != need.Wanted.Value)
            {
                return need;
            }
        }

        return null;
    }

    /// <summary>Says where it is known from, and how old it is.</summary>
    public static void SaySource(Talk talk, Fact fact)
    {
        if (fact.FromApple && talk.World.Apple is { } apple)
        {
            talk.Say(apple.Outage ? "apple-trouble" : "apple-fine", ("time", Age(talk, talk.World.Now - apple.CheckedAt)));
        }
    }

    /// <summary>Whether the person waits for Apple, and can be told when the waiting is over.</summary>
    public static bool CanTell(Talk talk) =>
        talk.World.Apple is { Outage: true } && talk.At.Frame is { } frame && frame.Remedy == Remedy(talk.Guide)?.Id;

    /// <summary>Nothing has been told yet: of this iPhone nothing is known but what Apple's page says.</summary>
    public static bool IsAllThatIsKnown(Talk talk) =>
        Remedy(talk.Guide) is { } remedy
        && talk.Case.OutcomeOf(remedy) is not null
        && talk.Case is { Symptoms.Count: 0, RuledOut.Count: 0, Message: null }
        && talk.Case.Answered.All(known => known.Fact.FromApple)
        && talk.Case.Outcomes.All(one => one.Remedy == remedy);

    private static Remedy? Remedy(Guide guide) => guide.Remedies.FirstOrDefault(remedy => remedy.First is AskStep { Fact.FromApple: true });

    private static bool IsApples(Guide guide, string need) =>
        guide.Prerequisites.TryGet(need, out var prerequisite) && prerequisite.Wanted.Fact.FromApple;

    // Decided on since the trouble began.
    private static bool IsDealtWith(Talk talk, Remedy remedy)
    {
        var fact = ((AskStep)remedy.First).Fact;
        foreach (var entry in talk.Log.Reverse())
        {
            switch (entry)
            {
                case { Kind: EntryKind.Outcome } when entry.Id == remedy.Id:
                    return true;
                case { Kind: EntryKind.Fact } when entry.Id == fact.Id:
                case { Kind: EntryKind.Restart }:
                    return false;
            }
        }

        return false;
    }

    private static long LastHeard(Talk talk, Fact fact) => talk.Log.Last(entry => entry.Id == fact.Id && entry.Kind is EntryKind.Fact or EntryKind.Implied).At;

    private static string Age(Talk talk, TimeSpan age) =>
        age < TimeSpan.FromMinutes(1) ? talk.Words.Say("just-now") : talk.Words.Say("time-ago", ("time", talk.Words.Minutes(Math.Floor(age.TotalMinutes))));
}
