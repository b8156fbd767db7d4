using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>Everything that writers have written about one problem, read, linked and found free of mistakes.</summary>
public sealed record Guide
{
    public required string Id { get; init; }

    public required Phones Phones { get; init; }

    public required Phrases Phrases { get; init; }

    public required Wording Title { get; init; }

    public required Wording Greeting { get; init; }

    public required ImmutableArray<Wording> Covers { get; init; }

    /// <summary>The commonest ways in, as buttons.</summary>
    public required ImmutableArray<Symptom> Menu { get; init; }

    /// <summary>Hosts that a link may point to, subdomains included.</summary>
    public required ImmutableArray<string> Links { get; init; }

    /// <summary>Said to the owner of a phone that is older than the menus described here.</summary>
    public required Wording OlderIos { get; init; }

    public required ImmutableDictionary<string, string> Sources { get; init; }

    public required EvidenceWeights Evidence { get; init; }

    public required Catalogue<Prerequisite> Prerequisites { get; init; }

    public required Catalogue<Check> Checks { get; init; }

    public required FirstLooks Looks { get; init; }

    /// <summary>Noted when somebody asks about a phone that is not theirs.</summary>
    public required Known SomeoneElses { get; init; }

    /// <summary>The symptom of who asks for a person.</summary>
    public required Symptom ToAPerson { get; init; }

    public required Catalogue<Tip> Tips { get; init; }

    public required HandOver HandOver { get; init; }

    public required Catalogue<MenuName> Names { get; init; }

    public required Catalogue<Place> Places { get; init; }

    public required Catalogue<Cause> Causes { get; init; }

    public required Catalogue<Risk> Risks { get; init; }

    public required Catalogue<Fact> Facts { get; init; }

    public required Catalogue<Symptom> Symptoms { get; init; }

    public required Catalogue<KnownMessage> Messages { get; init; }

    public required Catalogue<CommonQuestion> Answers { get; init; }

    public required Catalogue<Remedy> Remedies { get; init; }
}

/// <summary>What a check that passed multiplies the odds of a cause by: on the person's word, or read off a screen; and how rare two causes at once are.</summary>
public sealed record EvidenceWeights(double Word, double ReadOut, double Together);

/// <summary>What is looked at first when nothing is clear, and what is asked before anything that cannot be undone, and when a backup has run by hand.</summary>
public sealed record FirstLooks(ImmutableArray<Fact> First, ImmutableArray<Fact> BeforeRisk, ImmutableArray<Fact> AfterSuccess);

/// <summary>How to keep it working.</summary>
public sealed record Tip(string Id, Wording Text, ImmutableArray<Section> From);

/// <summary>Where people are sent when the bot is at its end.</summary>
public sealed record HandOver(Wording Text, ImmutableArray<Wording> Ways);

/// <summary>Buttons, the bot's own sentences, and how people say things: shared by all guides.</summary>
public sealed record Phrases(
    Catalogue<string> Buttons, Catalogue<string> Sentences, Catalogue<ImmutableArray<string>> Meanings);
