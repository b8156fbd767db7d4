using System.Collections.Immutable;

namespace SupportBot.Core.Guides.Reading;

/// <summary>
/// What a piece of a guide's YAML may look like. One description serves the reader, which reports whatever is not of this
/// shape, and the editors, for which it is written out as JSON schema.
/// </summary>
internal abstract record Shape
{
    /// <summary>Words for people: menu names in braces, the words on the phone in bold.</summary>
    public sealed record Prose : Shape;

    /// <summary>One of the bot's own sentences, with blanks in braces.</summary>
    public sealed record Sentence(ImmutableArray<string> Blanks) : Shape;

    /// <summary>Words as people type them or as the phone shows them.</summary>
    public sealed record Phrase : Shape;

    public sealed record Word(params ImmutableArray<string> Of) : Shape;

    public sealed record Number(double Least, double Most, bool Whole = false) : Shape;

    public sealed record Flag : Shape;

    /// <summary>The id of something written elsewhere in the guide.</summary>
    public sealed record Reference(Kind To) : Shape;

    /// <summary>A value of a fact; which fact is known only when the guide is linked.</summary>
    public sealed record FactValue : Shape;

    /// <summary>A part of one of the guide's sources, such as A§7.</summary>
    public sealed record SourceSection : Shape;

    public sealed record Host : Shape;

    /// <summary>A step of the same remedy, or a way out of it.</summary>
    public sealed record ArrowTo : Shape;

    public sealed record ListOf(Shape Item, int Least = 1, int Most = int.MaxValue) : Shape;

    public sealed record MapOf(Key Key, Shape Value) : Shape;

    /// <summary>Fixed keys, and perhaps more of one kind.</summary>
    public sealed record Fields(ImmutableArray<Field> Known, MapOf? Rest = null) : Shape;

    /// <summary>One of several, told apart by the key that only it has; <paramref name="What"/> is how a mistake calls it.</summary>
    public sealed record OneOf(string What, ImmutableArray<(string Key, Fields Fields)> Kinds) : Shape;

    /// <summary>One thing where a text stands, another where a list or a map stands.</summary>
    public sealed record Either(Shape? Text = null, Shape? List = null, Shape? Map = null) : Shape;
}

internal sealed record Field(string Name, Shape Shape, string Says, bool Required = false);

/// <summary>What the keys of a map are.</summary>
internal abstract record Key
{
    /// <summary>A new id.</summary>
    public sealed record New : Key;

    public sealed record Reference(Kind To) : Key;

    /// <summary>A value of a fact, or <c>otherwise</c>, or an iOS range; which is known only when the guide is linked.</summary>
    public sealed record FactValue : Key;

    /// <summary><c>any</c>, <c>ios-15</c>, <c>ios-11-to-14</c>, <c>ios-18-on</c>.</summary>
    public sealed record Ios : Key;

    public sealed record Word(ImmutableArray<string> Of) : Key;

    /// <summary>The short name of a source.</summary>
    public sealed record Source : Key;
}

/// <summary>The kinds of things that have ids.</summary>
internal enum Kind
{
    Step,
    Fact,
    Place,
    Cause,
    Symptom,
    Check,
    Remedy,
    Risk,
    Prerequisite,
    Name,
    Source,
}
