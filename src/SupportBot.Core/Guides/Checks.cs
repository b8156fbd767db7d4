using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>A look at the phone that shows whether it worked.</summary>
public sealed record Check(
    string Id, Wording Title, Proof Proves, bool AfterANight, ImmutableArray<Instruction> Do, Wording Question, Catalogue<CheckAnswer> Answers);

public enum Proof
{
    Backup,
    Copy,
}

/// <param name="Id">Its name.</param>
/// <param name="Button">As a person says it.</param>
/// <param name="Result">What it means.</param>
/// <param name="Asks">A fact to ask for at once.</param>
/// <param name="Learns">Facts that it tells.</param>
/// <param name="AfterADay">Whether it is what waiting comes to, once a whole day has passed.</param>
public sealed record CheckAnswer(string Id, Wording Button, CheckResult Result, Fact? Asks, ImmutableArray<Known> Learns, bool AfterADay);

public enum CheckResult
{
    Fixed,
    Waiting,
    NotFixed,
    CannotRun,
}

/// <summary>What must be so before a remedy, and the remedy that brings it about.</summary>
public sealed record Prerequisite(string Id, Wording Title, Known Wanted, string Remedy);
