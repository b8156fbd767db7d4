using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>A step of a remedy: exactly one of five kinds.</summary>
public abstract record Step(string Id, Source At)
{
    /// <summary>A hash of what its writer wrote: a conversation that stands here sees whether it has changed meanwhile.</summary>
    public string Content { get; init; } = "";

    /// <summary>Every way on, under the name its writer gave it.</summary>
    public abstract IEnumerable<(string Name, Arrow To)> Arrows { get; }
}

/// <summary>Says what may be lost or what is needed; accepted or declined.</summary>
public sealed record WarnStep(
    string Id,
    Source At,
    Wording Text,
    ImmutableArray<Risk> About,
    Arrow Accept,
    Arrow Decline,
    Wording? AcceptButton,
    Wording? DeclineButton) : Step(Id, At)
{
    public override IEnumerable<(string Name, Arrow To)> Arrows => [("accept", Accept), ("decline", Decline)];
}

/// <summary>Asks for a fact, only when it is not known.</summary>
public sealed record AskStep(string Id, Source At, Fact Fact, Catalogue<Arrow> ByOutcome, Arrow Unsure) : Step(Id, At)
{
    public override IEnumerable<(string Name, Arrow To)> Arrows =>
        [.. ByOutcome.Ids.Select(outcome => (outcome, ByOutcome[outcome])), ("unsure", Unsure)];
}

/// <summary>Instructions, perhaps in variants by a fact or by iOS.</summary>
public sealed record DoStep(
    string Id, Source At, DoVariants Variants, Wording? Tip, ImmutableArray<Risk> Risks, Arrow Then) : Step(Id, At)
{
    public override IEnumerable<(string Name, Arrow To)> Arrows => [("then", Then)];
}

/// <summary>The instructions of a <c>do</c>: the same for all, or by a fact's value, or by iOS.</summary>
public sealed record DoVariants(
    Fact? By, ImmutableDictionary<string, ImmutableArray<Instruction>> ByValue, PerIos<ImmutableArray<Instruction>>? Rest)
{
    /// <summary>The instructions for this phone where <paramref name="value"/> is what the fact is (null: not sure).</summary>
    public ImmutableArray<Instruction> For(string? value, Phone phone)
    {
        var key = value ?? By?.WhenUnsure;
        return key is not null && ByValue.TryGetValue(key, out var instructions) ? instructions : Rest?.For(phone.MenusOf) ?? [];
    }

    /// <summary>All the variants there are, in the order of the fact's options.</summary>
    public IEnumerable<ImmutableArray<Instruction>> All =>
        (By?.Options.Ids ?? []).Where(ByValue.ContainsKey).Select(value => ByValue[value])
            .Concat(Rest?.Ranges.Select(range => range.Value) ?? []);
}

/// <summary>Other remedies as choices, each offered once.</summary>
public sealed record ChooseStep(
    string Id, Source At, Wording Text, ImmutableArray<string> Among, Arrow Until, Arrow NoneLeft) : Step(Id, At)
{
    public override IEnumerable<(string Name, Arrow To)> Arrows => [("until", Until), ("none-left", NoneLeft)];
}

/// <summary>Looks whether it helped.</summary>
public sealed record CheckStep(
    string Id, Source At, Check Check, Arrow Fixed, Arrow Waiting, Arrow NotFixed, Arrow CannotRun) : Step(Id, At)
{
    public override IEnumerable<(string Name, Arrow To)> Arrows =>
        [("fixed", Fixed), ("waiting", Waiting), ("not-fixed", NotFixed), ("cannot-run", CannotRun)];
}
