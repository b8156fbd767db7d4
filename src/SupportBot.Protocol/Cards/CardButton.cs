using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SupportBot.Protocol.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
public abstract record CardButton(string Title)
{
    public string? Id { get; init; }

    /// <summary>What comes back in the activity's value when the button is pressed.</summary>
    public JsonNode? Data { get; init; }

    /// <summary><c>positive</c> or <c>destructive</c>.</summary>
    public string? Style { get; init; }
}

/// <summary>Comes back as a message without text. Understood everywhere.</summary>
public sealed record SubmitAction(string Title) : CardButton(Title);

/// <summary>Comes back as an <c>adaptiveCard/action</c> invoke. Web Chat and the Emulator do not know it.</summary>
public sealed record ExecuteAction(string Title, string Verb) : CardButton(Title);
