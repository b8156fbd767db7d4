using System.Text.Json;
using SupportBot.Protocol.Cards;

namespace SupportBot.Protocol.Activities;

/// <summary>The answer to an invoke: the status and the body of the response to its request.</summary>
public sealed record InvokeResponse(int Status, JsonElement? Body = null)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>A card in place of the one whose button was pressed.</summary>
    public static InvokeResponse Card(AdaptiveCard card) => Answer(200, AdaptiveCard.ContentType, card.ToJson());

    /// <summary>A line of text; the card stays as it is.</summary>
    public static InvokeResponse Message(string text) => Answer(200, MessageType, WireJson.Text(text));

    /// <summary>A refusal. The request itself is answered with 200: the channel reads the code inside.</summary>
    public static InvokeResponse Error(int code, string message) => Answer(
        code,
        ErrorType,
        JsonSerializer.SerializeToElement(new InvokeError(code.ToString(), message), WireJson.Context.InvokeError));

    private static InvokeResponse Answer(int code, string type, JsonElement value) =>
        new(200, JsonSerializer.SerializeToElement(new InvokeAnswer(code, type, value), WireJson.Context.InvokeAnswer));
}

/// <summary>The body of the response where the delivery mode was <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

internal sealed record InvokeAnswer(int StatusCode, string Type, JsonElement Value);

internal sealed record InvokeError(string Code, string Message);

/// <summary>The response to a sent activity.</summary>
internal sealed record ResourceResponse(string? Id);
