using System.Collections.Immutable;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Understanding;

/// <summary>Understands what people type, from the phrases of one guide. Made once, used by all conversations.</summary>
public sealed class Recognizer
{
    private readonly Guide guide;

    public Recognizer(Guide guide) => this.guide = guide;

    /// <summary>Reads a message that answers no question.</summary>
    public Understood Read(string text)
    {
        var words = text.Trim().ToLowerInvariant();
        var symptom = guide.Symptoms.FirstOrDefault(one => one.Phrases.Contains(words, StringComparer.OrdinalIgnoreCase));
        return new Understood(symptom, symptom is null ? 0 : 1, symptom is null ? [] : [new(symptom, 1)], [], [], SaidFacts.None, "en");
    }

    /// <summary>Reads an answer to a question.</summary>
    public Answer Answer(Question asked, string text)
    {
        var words = text.Trim();
        var option = asked.Options.FirstOrDefault(one =>
            one.Says.Prepend(one.Label).Prepend(one.Id).Contains(words, StringComparer.OrdinalIgnoreCase));
        return option is null
            ? new Answer(Meaning.Other, ImmutableArray<Meaning>.Empty, null, Read(text))
            : new Answer(Meaning.Option, [], option.Id, Read(text));
    }
}
