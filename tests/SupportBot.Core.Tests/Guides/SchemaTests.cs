using SupportBot.Core.Guides.Reading;

namespace SupportBot.Core.Tests.Guides;

/// <summary>The schemas that editors complete from are what the reader accepts: both are made from the same shapes.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. Shapes.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSchemaIsWhatTheReaderAccepts(string name)
    {
        var (_, title, shape) = Shapes.Files.Single(file => file.Name == name);

        Accepted.Equal(JsonSchema.Write(title, shape), Repository.Path("dialogs", "schema", $"{name}.schema.json"));
    }

    [Fact]
    public void NoSchemaIsLeftOver() =>
        Assert.Equal(
            Shapes.Files.Select(file => $"{file.Name}.schema.json").Order(),
            Directory.GetFiles(Repository.Path("dialogs", "schema")).Select(Path.GetFileName).Order());
}
