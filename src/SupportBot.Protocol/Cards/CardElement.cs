using System.Text.Json.Serialization;

namespace SupportBot.Protocol.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
public abstract record CardElement
{
    public string? Id { get; init; }

    /// <summary><c>none</c>, <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public string? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <summary>Text, with the little Markdown that cards know: bold, italics, links, lists.</summary>
public sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; init; } = true;

    /// <summary><c>bolder</c> or <c>lighter</c>.</summary>
    public string? Weight { get; init; }

    /// <summary><c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary><c>attention</c>, <c>warning</c>, <c>good</c>, <c>accent</c>.</summary>
    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }
}

public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public const string Warning = "warning";
    public const string Emphasis = "emphasis";
    public const string Attention = "attention";

    public string? Style { get; init; }

    /// <summary>Whether the colour reaches the card's edges.</summary>
    public bool? Bleed { get; init; }
}

/// <summary>Columns side by side: a step's number and its words.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <summary>An instruction with its number in front.</summary>
    public static ColumnSet Step(int number, string instruction) => new([
        new Column([new TextBlock($"{number}.") { Weight = "bolder", Wrap = false }]) { Width = "auto" },
        new Column([new TextBlock(instruction)]) { Width = "stretch" },
    ])
    { Spacing = "small" };
}

public sealed record Column(IReadOnlyList<CardElement> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, or a share as a number.</summary>
    public string? Width { get; init; }
}

/// <summary>Buttons within the card. Clients show only the first few of a set, so a long choice is several sets.</summary>
public sealed record ActionSet(IReadOnlyList<CardButton> Actions) : CardElement;

public sealed record FactSet(IReadOnlyList<CardFact> Facts) : CardElement;

public sealed record CardFact(string Title, string Value);

/// <summary>A picture; it never goes out without words for those who do not see it.</summary>
public sealed record Image(string Url, string AltText) : CardElement
{
    /// <summary><c>auto</c>, <c>stretch</c>, <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary>Instead of a size: <c>280px</c>.</summary>
    public string? Width { get; init; }
}
