using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>Something that differs by iOS version. A version older than all gets the oldest, an unknown one the newest.</summary>
public sealed record PerIos<T>(ImmutableArray<IosRange<T>> Ranges)
{
    public T For(int? ios) =>
        (ios is null ? Ranges[^1] : Ranges.LastOrDefault(range => range.From <= ios) ?? Ranges[0]).Value;
}

/// <summary>From the oldest to the newest version, both included.</summary>
public sealed record IosRange<T>(int From, int To, T Value);
