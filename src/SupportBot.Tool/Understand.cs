using System.CommandLine;
using System.Text.Json.Nodes;
using System.Xml;
using SupportBot.Core.Understanding;

namespace SupportBot.Tool;

/// <summary>Says what is understood of first messages.</summary>
internal static class Understand
{
    public static Command Command()
    {
        var folder = Folders.Option();
        var command = new Command("understand", "Say what is understood of messages: a line {\"text\":…} in, a line of JSON out.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, JsonLines.Input(), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    internal static int Run(string folder, TextReader input, TextWriter output, TextWriter error)
    {
        if (Recognizers.Read(folder, error) is not { } recognizer)
        {
            return 1;
        }

        JsonLines.Answer(input, output, line => JsonLines.Text(line, "text") is { } text
            ? Line(text, recognizer.Read(text))
            : JsonLines.Error("A line needs a \"text\"."));
        return 0;
    }

    private static JsonObject Line(string text, Understood understood) => new()
    {
        ["text"] = text,
        ["symptom"] = understood.Symptom?.Id,
        ["score"] = Rounded(understood.Score),
        ["symptoms"] = new JsonArray([.. understood.Symptoms.Select(guess => new JsonObject { ["id"] = guess.Symptom.Id, ["score"] = Rounded(guess.Score) })]),
        ["ruledOut"] = new JsonArray([.. understood.RuledOut.Select(cause => (JsonNode)cause.Id)]),
        ["tried"] = new JsonArray([.. understood.Tried.Select(remedy => (JsonNode)remedy.Id)]),
        ["facts"] = new JsonObject
        {
            ["model"] = understood.Facts.Model?.Id,
            ["ios"] = understood.Facts.Ios,
            ["storage"] = understood.Facts.Storage is { } storage ? Storage(storage) : null,
            ["since"] = understood.Facts.Since is { } since ? XmlConvert.ToString(since) : null,
            ["message"] = understood.Facts.Message?.Id,
        },
        ["language"] = understood.Language,
    };

    // In gigabytes.
    private static JsonObject Storage(SaidStorage storage) => new()
    {
        ["free"] = storage.Free,
        ["used"] = storage.Used,
        ["of"] = storage.Of,
        ["owner"] = storage.Owner switch
        {
            StorageOwner.ICloud => "icloud",
            StorageOwner.Unsaid => null,
            var owner => Kebab.Of(owner),
        },
    };

    private static double Rounded(double score) => Math.Round(score, 3);
}
