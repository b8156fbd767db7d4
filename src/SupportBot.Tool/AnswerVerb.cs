using System.CommandLine;
using System.Text.Json.Nodes;
using SupportBot.Core.Understanding;

namespace SupportBot.Tool;

/// <summary>Says what answers mean.</summary>
internal static class AnswerVerb
{
    private static readonly Dictionary<string, QuestionKind> kinds = Enum.GetValues<QuestionKind>().ToDictionary(Kebab.Of, StringComparer.Ordinal);

    public static Command Command()
    {
        var folder = Folders.Option();
        var command = new Command(
            "answer", $"Say what answers mean: a line {{\"asked\":…,\"text\":…,\"options\":[…]}} in, a line of JSON out. Asked is {string.Join(", ", kinds.Keys)}.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, JsonLines.Input(), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    internal static int Run(string folder, TextReader input, TextWriter output, TextWriter error)
    {
        if (Recognizers.Read(folder, error) is not { } recognizer)
        {
            return 1;
        }

        JsonLines.Answer(input, output, line => Line(recognizer, line));
        return 0;
    }

    private static JsonObject Line(Recognizer recognizer, JsonObject line)
    {
        if (JsonLines.Text(line, "text") is not { } text)
        {
            return JsonLines.Error("A line needs a \"text\".");
        }

        if (JsonLines.Text(line, "asked") is not { } asked || !kinds.TryGetValue(asked, out var kind))
        {
            return JsonLines.Error($"\"asked\" is one of: {string.Join(", ", kinds.Keys)}.");
        }

        var options = new List<QuestionOption>();
        foreach (var offered in line["options"] as JsonArray ?? [])
        {
            if (Option(offered) is not { } option)
            {
                return JsonLines.Error("An option is a text, or an object with an \"id\" and a \"label\".");
            }

            options.Add(option);
        }

        var answer = recognizer.Answer(new Question(kind, [.. options]), text);
        return new JsonObject
        {
            ["text"] = text,
            ["meaning"] = Kebab.Of(answer.Meaning),
            ["also"] = new JsonArray([.. answer.Also.Select(meaning => (JsonNode)Kebab.Of(meaning))]),
            ["value"] = answer.Value,
        };
    }

    // A text is its own id.
    private static QuestionOption? Option(JsonNode? offered)
    {
        if (offered is JsonValue value && value.TryGetValue<string>(out var label))
        {
            return new QuestionOption(label, label, []);
        }

        if (offered is not JsonObject option)
        {
            return null;
        }

        var id = JsonLines.Text(option, "id");
        var button = JsonLines.Text(option, "label") ?? JsonLines.Text(option, "text") ?? id;
        var says = (option["says"] as JsonArray ?? []).OfType<JsonValue>().Where(said => said.TryGetValue<string>(out _)).Select(said => said.GetValue<string>());
        return button is null ? null : new QuestionOption(id ?? button, button, [.. says]);
    }
}
