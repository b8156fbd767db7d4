using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>One way to help: a waterfall of steps.</summary>
public sealed record Remedy(
    string Id,
    Source At,
    Wording Title,
    Wording Why,
    double Minutes,
    double Waits,
    bool TakesChatAway,
    RiskLevel Risk,
    Wording? Costs,
    ImmutableArray<string> Needs,
    ImmutableArray<Condition> OnlyIf,
    ImmutableArray<Condition> NotIf,
    ImmutableArray<Effect> Fixes,
    ImmutableArray<Known> Sets,
    ImmutableArray<Fact> Forgets,
    ImmutableArray<Section> From,
    Catalogue<Step> Steps)
{
    public Step First => Steps.First();
}

/// <summary>A fact is one of these.</summary>
public sealed record Condition(Fact Fact, ImmutableArray<string> Values);

/// <summary>An arrow to a step of the same remedy, or out of it.</summary>
public readonly record struct Arrow(string? Step, Exit? Exit)
{
    public override string ToString() => Step ?? Exits.Name(Exit!.Value);
}

public enum Exit
{
    Solved,
    SafeElsewhere,
    ComeBack,
    NextRemedy,
    HandOver,

    /// <summary>To the choice that offered this remedy.</summary>
    Back,
}

internal static class Exits
{
    private static readonly (string Name, Exit Exit)[] all =
    [
        ("solved", Exit.Solved), ("safe-elsewhere", Exit.SafeElsewhere), ("come-back", Exit.ComeBack),
        ("next-remedy", Exit.NextRemedy), ("hand-over", Exit.HandOver), ("back", Exit.Back),
    ];

    public static IEnumerable<string> Names => all.Select(known => known.Name);

    public static string Name(Exit exit) => all.First(known => known.Exit == exit).Name;

    public static Exit? Parse(string name) => all.Where(known => known.Name == name).Select(known => (Exit?)known.Exit).FirstOrDefault();
}
