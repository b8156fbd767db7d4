using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>Something about this person's case that may be remembered, and how to ask for it.</summary>
public sealed record Fact(
    string Id,
    FactKind Kind,
    Wording Title,
    Wording Question,
    Wording Why,
    ImmutableArray<Instruction> How,
    double Minutes,
    Trust Trust,
    Catalogue<FactOption> Options,
    PhoneFeature? FromPhone,
    AmountOf? AmountOf,
    bool FromApple,
    ImmutableArray<Fact> Compares,
    string? WhenUnsure)
{
    /// <summary>The arrows that an <c>ask</c> of this fact has, <c>unsure</c> apart.</summary>
    public IEnumerable<string> Outcomes => Kind is FactKind.Choice or FactKind.Amount or FactKind.Age ? Options.Ids : ["known"];
}

public enum FactKind
{
    Choice,

    /// <summary>Gigabytes.</summary>
    Amount,

    /// <summary>Days.</summary>
    Age,
    Model,
    Ios,
    Message,
}

/// <summary>Whether the person says it, or reads it off a screen.</summary>
public enum Trust
{
    Word,
    ReadOut,
}

public sealed record FactOption(
    string Id,
    Wording Button,
    ImmutableArray<string> Says,
    ImmutableArray<Cause> RulesOut,
    ImmutableArray<Effect> PointsTo,
    double? Below,
    bool ByHand);

/// <summary>Which amount of gigabytes a fact holds.</summary>
public enum AmountOf
{
    ICloud,
    Phone,
    Backup,
}

/// <summary>A fact and what it is.</summary>
public readonly record struct Known(Fact Fact, string Value);
