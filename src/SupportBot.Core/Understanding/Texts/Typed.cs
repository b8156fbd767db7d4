using System.Collections.Immutable;
using SupportBot.Core.Understanding.Reading;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>What was typed, cut into words once for all who read it.</summary>
internal sealed class Typed
{
    public Typed(string text)
    {
        Text = text;
        (Words, End) = Texts.Words.Of(text);
        Clauses = Texts.Clauses.Of(text, Words, End);
    }

    public string Text { get; }

    public string Language => field ??= Languages.Of(Text, Words);

    public ImmutableArray<Word> Words { get; }

    /// <summary>What stands behind the last word.</summary>
    public Gap End { get; }

    public ImmutableArray<Clause> Clauses { get; }
}
