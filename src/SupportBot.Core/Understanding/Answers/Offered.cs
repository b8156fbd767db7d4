using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>One of the offered choices, with its words.</summary>
internal readonly record struct Offered(QuestionOption Option, Label Label, Label Id, ImmutableArray<Label> Says);

/// <summary>The words of all that is offered: they are the guide's own, so each is cut once, when it is first offered.</summary>
internal sealed class Labels
{
    // More than any guide has: options from elsewhere don't fill the memory.
    private const int Most = 4000;

    private readonly ConcurrentDictionary<string, Label> known = new(StringComparer.Ordinal);

    public ImmutableArray<Offered> Of(ImmutableArray<QuestionOption> options)
    {
        var offered = ImmutableArray.CreateBuilder<Offered>(options.Length);
        foreach (var option in options)
        {
            offered.Add(new Offered(option, Of(option.Label), Of(option.Id), option.Says.IsEmpty ? [] : [.. option.Says.Select(Of)]));
        }

        return offered.MoveToImmutable();
    }

    private Label Of(string text) =>
        known.TryGetValue(text, out var label) ? label
        : known.Count < Most ? known.GetOrAdd(text, static text => new Label(text))
        : new Label(text);
}
