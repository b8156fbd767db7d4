using System.Text.Json;

namespace Deployment.Tests.Azure;

/// <summary>The template, and what its tests look for in it.</summary>
internal static class Template
{
    public static JsonElement Root { get; } = Read("main.json");

    public static IEnumerable<JsonElement> Resources => Root.GetProperty("resources").EnumerateArray();

    public static IEnumerable<string> Expressions => Strings(Root).Where(text => text.StartsWith('['));

    /// <summary>What the bot's settings will be, with expressions as they stand.</summary>
    public static IReadOnlyDictionary<string, string> AppSettings => Resource("Microsoft.Web/sites")
        .GetProperty("properties").GetProperty("siteConfig").GetProperty("appSettings").EnumerateArray()
        .ToDictionary(setting => Text(setting, "name"), setting => Text(setting, "value"));

    public static JsonElement Resource(string type) => Resources.Single(resource => Text(resource, "type") == type);

    public static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.Path("deploymentTemplates", "azure", file))).RootElement;

    public static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value).Append(property.Name)),
        _ => [],
    };
}
