namespace SupportBot.Core.Tests.Guides;

/// <summary>Mistakes in phrases.yaml, planted into whatever buttons, sentences and meanings it holds by now.</summary>
public sealed class SharedPhrasesTests
{
    private static readonly string mistakes = Repository.Path("tests", "SupportBot.Core.Tests", "Guides", "Mistakes", "base");

    // The mark « stands right before the spot that must be reported.
    [Theory]
    [InlineData("says-no: [one way of says-no]", "says-no: [«no]", "GD009: this text looks like a yes/no to YAML: put it in quotes")]
    [InlineData("  says-thanks:", "  «say-thanks:", "GD010: there is no key 'say-thanks' here. Did you mean 'says-thanks'?")]
    [InlineData("a-minute: Words for a-minute", "a-minute:«", "GD011: there is nothing here; write the text, or take the key away")]
    [InlineData("says-yes: [one way of says-yes]", "says-yes: «yep", "GD012: a list belongs here, each line beginning with '- ', not a text")]
    [InlineData("accept: Words for accept", "accept: [«OK]", "GD012: a text belongs here, not a list")]
    [InlineData("Words for minutes", "about {«numbr} minutes", "GD024: this sentence has no blank 'numbr', only number. Did you mean 'number'?")]
    [InlineData("Words for a-minute", "a {«number} minute", "GD024: this sentence has no blanks, and so no 'number'")]
    [InlineData("one way of says-person", "is it «800-275-2273", "GD040: '800-275-2273' looks like a telephone number; say where the official one stands instead")]
    [InlineData("one way of says-no", "«one way of says-yes", "GD045: 'one way of says-yes' stands under 'says-yes' already, in line ")]
    public void AMistakeInThemIsReportedWhereItStands(string good, string bad, string says)
    {
        var text = File.ReadAllText(Path.Combine(mistakes, "phrases.yaml"));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var planted = text.Replace(good + "\n", bad + "\n", StringComparison.Ordinal) is var whole && whole != text
            ? whole
            : text.Replace(good, bad, StringComparison.Ordinal);
        var before = planted[..planted.IndexOf('«')].Split('\n');
        using var folder = new GuideOnDisk(mistakes);
        folder.Write("phrases.yaml", planted.Replace("«", "", StringComparison.Ordinal));

        var mistake = Assert.Single(folder.Read().Diagnostics);

        Assert.StartsWith($"dialogs/phrases.yaml:{before.Length}:{before[^1].Length + 1}: error {says}", mistake.ToString(), StringComparison.Ordinal);
    }
}
