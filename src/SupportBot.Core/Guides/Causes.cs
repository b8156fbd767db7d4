using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>Why a backup may fail. Causes are independent of each other; at least one is there.</summary>
public sealed record Cause(string Id, Wording Title, string Topic, Wording Why, double Prior, bool Measured, ImmutableArray<Section> From);

/// <summary>How many times likelier (or less likely) something makes a cause.</summary>
public readonly record struct Effect(Cause Cause, double Times);

/// <summary>The part of a help article that something comes from, such as A§7.</summary>
public readonly record struct Section(string Name)
{
    public override string ToString() => Name;
}

/// <summary>What must be said before something is done.</summary>
public sealed record Risk(string Id, Wording Title, RiskLevel Level, ImmutableArray<string> Deeds, ImmutableArray<string> Needs);

public enum RiskLevel
{
    None,

    /// <summary>Nothing is lost, but it must be said.</summary>
    Care,

    /// <summary>Settings are lost.</summary>
    Setup,

    /// <summary>Data may be lost.</summary>
    Data,

    /// <summary>No remedy does it; it may only be named to keep people from it.</summary>
    Never,
}
