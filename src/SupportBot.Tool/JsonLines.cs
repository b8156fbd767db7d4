using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportBot.Tool;

/// <summary>Standard input to standard output: one JSON object in, one out, a line each.</summary>
internal static class JsonLines
{
    // Letters of any language as they are, so that a person can read the lines.
    private static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers each line. A line that can't be read is answered with an error, and the next one is read.</summary>
    public static void Answer(TextReader input, TextWriter output, Func<JsonObject, JsonObject> answer)
    {
        while (input.ReadLine() is { } line)
        {
            output.Write(AnswerTo(line, answer).ToJsonString(readable) + "\n");
            output.Flush();
        }
    }

    /// <summary>Standard input as UTF-8, whatever the terminal is set to.</summary>
    public static TextReader Input() => Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : Console.In;

    /// <summary>The text under a key, or null where there is none.</summary>
    public static string? Text(JsonObject line, string key) => line[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject AnswerTo(string line, Func<JsonObject, JsonObject> answer)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject asked ? answer(asked) : Error("This line is no JSON object.");
        }
        catch (JsonException)
        {
            return Error("This line is no JSON object.");
        }
        catch (ArgumentException)
        {
            return Error("This line has the same key twice.");
        }
        catch (InvalidOperationException)
        {
            return Error("This line has a text that is no Unicode.");
        }
    }

    public static JsonObject Error(string message) => new() { ["error"] = message };
}
