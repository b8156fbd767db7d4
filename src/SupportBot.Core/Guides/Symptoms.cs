using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>
/// An entry point: what people complain of and what it says about the causes, or a remedy they ask for, or a fixed reply.
/// </summary>
public sealed record Symptom(
    string Id,
    Wording Title,
    Wording? Button,
    ImmutableArray<Effect> Means,
    string? Wants,
    Wording? Reply,
    ImmutableArray<Known> Learns,
    ImmutableArray<Section> From,
    ImmutableArray<string> Phrases);

/// <summary>A message that Apple's software shows, in all its wordings.</summary>
public sealed record KnownMessage(
    string Id,
    Wording Title,
    ImmutableArray<string> Texts,
    Symptom Symptom,
    ImmutableArray<Effect> Means,
    ImmutableArray<Known> Learns,
    ImmutableArray<Section> From);

/// <summary>A question that people ask in between, and its answer.</summary>
public sealed record CommonQuestion(
    string Id, Wording Title, ImmutableArray<string> Questions, Wording Answer, ImmutableArray<Section> From);
