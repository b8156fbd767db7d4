using System.Text.Json;
using System.Text.Unicode;

namespace SupportBot.Protocol;

/// <summary>
/// A JsonElement is read only when somebody looks into it, so broken letters in it would throw far from here.
/// They are looked for at the door.
/// </summary>
internal static class Wellformed
{
    public static string? ProblemOf(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return "The body is not UTF-8.";
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = WireJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                // Only an escape can still be half a character.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }
        }
        catch (JsonException)
        {
            return "The body is not JSON, or nests too deeply.";
        }
        catch (InvalidOperationException)
        {
            return "The body holds half a character.";
        }

        return null;
    }
}
