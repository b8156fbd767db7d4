using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportBot.Core.Guides.Reading;

/// <summary>Writes a shape as JSON schema, so that editors complete and explain what the reader accepts.</summary>
internal static class JsonSchema
{
    private static readonly JsonSerializerOptions written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(string title, Shape shape)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
        };
        foreach (var (key, value) in Of(shape).ToList())
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(written) + "\n";
    }

    private static JsonObject Of(Shape shape) => shape switch
    {
        Shape.Prose or Shape.Phrase or Shape.Sentence => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        Shape.Word word => new JsonObject { ["enum"] = Array(word.Of) },
        Shape.Number number => new JsonObject
        {
            ["type"] = number.Whole ? "integer" : "number",
            ["minimum"] = number.Least,
            ["maximum"] = number.Most,
        },
        Shape.Flag => new JsonObject { ["type"] = "boolean" },
        Shape.Reference or Shape.FactValue => Pattern(IdPattern),
        Shape.ArrowTo => new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = IdPattern,
            ["description"] = $"A step of this remedy, or {string.Join(", ", Exits.Names)}.",
        },
        Shape.SourceSection => Pattern("^[A-Za-z]+(§[1-9][0-9]?|-[a-z]+( [1-9][0-9]?)?)?$"),
        Shape.Host => Pattern(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$"),
        Shape.ListOf list => List(list),
        Shape.MapOf map => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = Of(map.Key),
            ["additionalProperties"] = Of(map.Value),
        },
        Shape.Fields fields => Object(fields),
        Shape.OneOf oneOf => new JsonObject { ["oneOf"] = new JsonArray([.. oneOf.Kinds.Select(kind => Of(kind.Fields))]) },
        Shape.Either either => new JsonObject
        {
            ["anyOf"] = new JsonArray([.. new[] { either.Text, either.List, either.Map }.OfType<Shape>().Select(Of)]),
        },
        _ => throw new InvalidOperationException($"No schema for {shape}."),
    };

    private const string IdPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    private static JsonObject Of(Key key) => key switch
    {
        Key.Word word => new JsonObject { ["enum"] = Array(word.Of) },
        Key.Ios => Pattern("^(any|ios-[1-9][0-9]?(-to-[1-9][0-9]?|-on)?)$"),
        Key.Source => Pattern("^[A-Za-z]+$"),
        _ => Pattern(IdPattern),
    };

    private static JsonObject List(Shape.ListOf list)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Of(list.Item), ["minItems"] = list.Least };
        if (list.Most < int.MaxValue)
        {
            schema["maxItems"] = list.Most;
        }

        return schema;
    }

    private static JsonObject Object(Shape.Fields fields)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (fields.Known.Length > 0)
        {
            schema["properties"] = new JsonObject(fields.Known.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Described(field))));
        }

        if (fields.Known.Any(field => field.Required))
        {
            schema["required"] = Array(fields.Known.Where(field => field.Required).Select(field => field.Name));
        }

        if (fields.Rest is { } rest)
        {
            schema["propertyNames"] = new JsonObject
            {
                ["anyOf"] = new JsonArray([new JsonObject { ["enum"] = Array(fields.Known.Select(field => field.Name)) }, Of(rest.Key)]),
            };
            schema["additionalProperties"] = Of(rest.Value);
        }
        else
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    private static JsonObject Described(Field field)
    {
        var schema = Of(field.Shape);
        if (field.Says.Length > 0)
        {
            schema["description"] = field.Says;
        }

        return schema;
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonArray Array(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
