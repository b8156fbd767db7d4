using System.Text;
using SupportBot.Core.Guides;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Tests.Guides.Yaml;

public sealed class StrictYamlTests
{
    [Fact]
    public void TextsListsAndMapsStandWhereTheirFirstCharacterStands()
    {
        var map = Good("""
            # A remedy.
            title: Restart
            from: [A§7, "E 5"]
            steps:
              look:
                do:
                  - Tap **General**.
                  - go: shut-down
                then: 'it''s on'
            """);

        Assert.Equal((2, 1), Place(map));
        Assert.Equal(new YamlText(new Source("a.yaml", 2, 8), "Restart", YamlTextStyle.Plain), map["title"]);
        var from = Assert.IsType<YamlList>(map["from"]);
        Assert.Equal((3, 8), Place(from));
        Assert.Equal([(3, 8), (3, 13)], from.Items.Select(Place));
        var look = (YamlMap)((YamlMap)map["steps"]!)["look"]!;
        Assert.Equal((6, 5), Place(look));
        var lines = (YamlList)look["do"]!;
        Assert.Equal([(7, 9), (8, 9)], lines.Items.Select(Place));
        Assert.Equal("shut-down", Text(((YamlMap)lines.Items[1])["go"]).Value);
        Assert.Equal(new YamlText(new Source("a.yaml", 9, 11), "it's on", YamlTextStyle.Quoted), look["then"]);
    }

    [Fact]
    public void AFoldedTextStandsWhereItsFirstWordStandsAndMayContainAHash()
    {
        var map = Good("a:\n  b: >-\n    one # two\n    three\n  # a comment\n  c: >\n    four\nd: >-\n");

        var a = (YamlMap)map["a"]!;
        Assert.Equal(new YamlText(new Source("a.yaml", 3, 5), "one # two three", YamlTextStyle.Folded), a["b"]);
        Assert.Equal(new YamlText(new Source("a.yaml", 7, 5), "four", YamlTextStyle.Folded), a["c"]);
        Assert.Equal(new YamlText(new Source("a.yaml", 8, 4), "", YamlTextStyle.Folded), map["d"]);
    }

    [Fact]
    public void AnEmptyValueIsAnEmptyText()
    {
        var map = Good("a:\nb: # later\nc:\n  -\n  - d\n");

        Assert.Equal(new YamlText(new Source("a.yaml", 1, 3), "", YamlTextStyle.Plain), map["a"]);
        Assert.Equal(new YamlText(new Source("a.yaml", 2, 3), "", YamlTextStyle.Plain), map["b"]);
        Assert.Equal(new YamlText(new Source("a.yaml", 4, 4), "", YamlTextStyle.Plain), ((YamlList)map["c"]!).Items[0]);
    }

    [Theory]
    [InlineData("\uFEFFa: b")]
    [InlineData("---\na: b\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("a: b\r\nc: d\r\n")]
    public void AMarkAStartAnEndAndWindowsLinesAreFine(string file) => Assert.Equal("b", Text(Good(file)["a"]).Value);

    [Fact]
    public void ATabIsReportedOnceALineWhereItStands()
    {
        var found = Mistakes("a: b\tc\td\ne: f\n# \tg\n");

        Assert.Equal(["1:5 GD006", "3:3 GD006"], found.Select(Brief));
    }

    [Theory]
    [InlineData("a: \u202Eb", 1, 4, "'U+202E'")]
    [InlineData("a: b\nc: d\u200Be", 2, 5, "'U+200B'")]
    [InlineData("a: b\uFEFF", 1, 5, "'U+FEFF'")]
    [InlineData("a: b\u2028c: d", 1, 5, "'U+2028'")]
    [InlineData("a: b\u0085c: d", 1, 5, "'U+0085'")]
    [InlineData("a: \u0007", 1, 4, "'U+0007'")]
    [InlineData("a: \U0001F600\U000E0041", 1, 6, "'U+E0041'")]
    [InlineData("a: \"\\u202E\"", 1, 4, "'U+202E'")]
    [InlineData("a:\n\u00A0 b: c", 2, 1, "'U+00A0'")]
    public void ACharacterThatCannotBeSeenIsReported(string file, int line, int column, string name)
    {
        var mistake = Mistakes(file)[0];

        Assert.Equal($"{line}:{column} GD002", Brief(mistake));
        Assert.Contains(name, mistake.Message);
    }

    [Fact]
    public void AHiddenCharacterIsNotPartOfTheText()
    {
        var found = new List<Diagnostic>();
        var map = StrictYaml.Read("a.yaml", "ti\u200Btle: b"u8, found);

        Assert.Equal("b", Text(map!["title"]).Value);
        Assert.Equal("1:3 GD002", Brief(Assert.Single(found)));
    }

    [Fact]
    public void WhatIsNotUtf8IsReportedAtItsFirstBadByte()
    {
        Assert.Equal("2:4 GD002", Brief(Only([.. "a: b\nc: é"u8[..^1], 0xFF])));
        Assert.Equal("1:4 GD002", Brief(Only([.. "a: "u8, 0xED, 0xA0, 0x80])));
        Assert.Contains("UTF-16", Only(Encoding.Unicode.GetBytes("a: b")).Message);
        Assert.Contains("UTF-16", Only([0xFE, 0xFF, 0, 0x61]).Message);
        Assert.Equal("1:3 GD002", Brief(Only("a:\0b"u8.ToArray())));
    }

    [Theory]
    [InlineData("", "1:1 GD003")]
    [InlineData("# only a comment\n\n", "1:1 GD003")]
    [InlineData("---\n", "1:1 GD003")]
    [InlineData("a: b\n---\nc: d", "2:1 GD003")]
    [InlineData("%YAML 1.1\n---\na: b", "1:1 GD003")]
    [InlineData("%x\na: b", "1:1 GD003")]
    [InlineData("- a\n- b", "1:1 GD004")]
    [InlineData("only words", "1:1 GD004")]
    [InlineData("{a: b}", "1:1 GD004")]
    [InlineData("a: b\nc: d\na: e\n'a': f", "3:1 GD007|4:1 GD007")]
    [InlineData("a:\n  Yes: b\n  'no': c\n  ~: d\n  NULL: e\n  y: f", "2:3 GD013|3:3 GD013|4:3 GD013|5:3 GD013|6:3 GD013")]
    [InlineData(": a", "1:1 GD004")]
    [InlineData("a: >-\n  b\n\n  c\nd: >-\n  e\n    f\n", "4:3 GD009|7:5 GD009")]
    [InlineData("a: \"b\\nc\"", "1:4 GD009")]
    [InlineData("a: |\n  b", "1:4 GD008")]
    public void EachMistakeHasItsCodeAndPlace(string file, string expected) =>
        Assert.Equal(expected, string.Join('|', Mistakes(file).Select(Brief)));

    [Theory]
    [InlineData("a: &b c\nd: *b\ne: !t f\n<<: *b", "1:4|2:4|3:4|4:1|4:5")]
    [InlineData("a: {b: c}\nd: [e: f]\ng: [[h]]\ni: [{j: k}]", "1:4|2:5|3:5|4:5")]
    [InlineData("? a\n: b\nc: d\n? e\n? {f: g}\n: h", "1:1|4:1|5:1")]
    [InlineData("a:\n  - - b\n  - c: d\n    e: f\n  - g:\n      h: i\n  - Note: j\n  - Tap:", "2:5|3:5|5:5|7:5|8:5")]
    [InlineData("a: **b** c: d\ne:\n  - **f**\n  - {g} h\n  - {i}\n  - [j] k\nl: {m", "1:4|3:5|4:5|5:5|6:5|7:4")]
    public void WhatGuidesDoNotUseOfYamlIsReported(string file, string expected)
    {
        var found = Mistakes(file);

        Assert.All(found, mistake => Assert.Equal("GD008", mistake.Code));
        Assert.Equal(expected, string.Join('|', found.Select(mistake => $"{mistake.At.Line}:{mistake.At.Column}")));
    }

    [Theory]
    [InlineData("a: @b\nc: `d` e\nf: %g\nh: > i\nj: , k", "1:4|2:4|3:4|4:4|5:4", "put the text in quotes")]
    [InlineData("a: \"b\nc: \"d\"\ne: 'tis", "1:4|3:4", "not closed")]
    [InlineData("a: \"b\n\n\n", "1:4", "not closed")]
    [InlineData("a: \"b\" c\nd: 'e's'", "1:8|2:7", "after the closing quote")]
    [InlineData("a: [\"b\" c, d]", "1:9", "after the closing quote")]
    [InlineData("a: b: c\nd:\n  - e: f: g", "1:5|3:9", "': '")]
    [InlineData("a: b:\nc: d", "1:5", "ends in ':'")]
    [InlineData("a: b\nc:d\ne: f", "2:2", "no space after this ':'")]
    [InlineData("c:d\ne: f", "1:2", "no space after this ':'")]
    [InlineData("a: b\nsome text\nc: d\nlast", "2:1|4:1", "no ': ' on this line")]
    [InlineData("a:\n- b\n-c\nd: e", "3:1", "no space after this '-'")]
    [InlineData("a: b\n  c: d", "2:3", "further to the right")]
    [InlineData("a:\n    b: c\n  d: e", "3:3", "spaces at its start")]
    [InlineData("a:\n  - b\n - c", "3:2", "spaces at its start")]
    [InlineData("a: - b", "1:4", "line of its own")]
    [InlineData("a: \"b\\d\"", "1:6", "backslash")]
    [InlineData("a: [b\nc: d", "1:4", "not closed")]
    [InlineData("a: b # c\n  d", "2:3", "no ': ' on this line")]
    public void WhatYamlCannotReadIsSaidInPlainWordsAndTheRestIsReadAfterAll(string file, string expected, string words)
    {
        var found = Mistakes(file);

        Assert.Equal(expected, string.Join('|', found.Select(mistake => $"{mistake.At.Line}:{mistake.At.Column}")));
        Assert.All(found, mistake =>
        {
            Assert.Equal("GD004", mistake.Code);
            Assert.Contains(words, mistake.Message);
        });
    }

    [Fact]
    public void AMendedTextIsTheOneTheWriterWrote()
    {
        var map = StrictYaml.Read("a.yaml", "a: **b** c: d\ne: f"u8, []);

        Assert.Equal("**b** c: d", Text(map!["a"]).Value);
        Assert.Equal("f", Text(map["e"]).Value);
    }

    [Theory]
    [InlineData("yes|No|OFF|true|y|N", "yes/no")]
    [InlineData("~|null|NULL", "null")]
    [InlineData("5|-5|+1|012|0o17|0x1F|0b1|1_000|1.0|.5|1.|1e3|.inf|-.INF|.nan|12:30|12:30:45", "number")]
    [InlineData("2026-11-20|2026-11-20 10:00:00|2001-12-14t21:59:43.10-05:00", "date")]
    public void APlainTextThatLooksLikeSomethingElseIsSpoiled(string values, string looks)
    {
        foreach (var value in values.Split('|'))
        {
            var text = Text(Good($"a: {value}")["a"]);
            Assert.Equal(value, text.Value);
            Assert.Equal(new Source("a.yaml", 1, 4), text.Spoiled?.At);
            Assert.Contains(looks, text.Spoiled!.How);
            Assert.Null(Text(Good($"a: \"{value}\"")["a"]).Spoiled);
        }
    }

    [Theory]
    [InlineData("iPhone 5")]
    [InlineData("5 GB")]
    [InlineData("1.0.2")]
    [InlineData("yes, please")]
    [InlineData("not-yes")]
    [InlineData("C#")]
    [InlineData("a{b}")]
    [InlineData("12:75")]
    public void AnOrdinaryPlainTextIsNotSpoiled(string value) => Assert.Null(Text(Good($"a: {value}")["a"]).Spoiled);

    [Theory]
    [InlineData("a: b  # c", 1, 7, "cut by the comment")]
    [InlineData("a: b\n\n  c", 3, 3, "several lines")]
    [InlineData("a: \"b\n  c\"", 2, 3, "several lines")]
    [InlineData("a:\n  - b\n   - c", 3, 4, "before this '-'")]
    public void ATextThatChangesUnderTheWritersHandsIsSpoiledWhereItHappens(string file, int line, int column, string how)
    {
        var value = Good(file)["a"];
        var spoiled = Text(value is YamlList list ? list.Items[0] : value).Spoiled;

        Assert.Equal(new Source("a.yaml", line, column), spoiled?.At);
        Assert.Contains(how, spoiled!.How);
    }

    private static YamlMap Good(string file)
    {
        var found = new List<Diagnostic>();
        var map = StrictYaml.Read("a.yaml", Encoding.UTF8.GetBytes(file), found);
        Assert.Empty(found);
        return Assert.IsType<YamlMap>(map);
    }

    private static List<Diagnostic> Mistakes(string file)
    {
        var found = new List<Diagnostic>();
        StrictYaml.Read("a.yaml", Encoding.UTF8.GetBytes(file), found);
        return found;
    }

    private static Diagnostic Only(byte[] bytes)
    {
        var found = new List<Diagnostic>();
        Assert.Null(StrictYaml.Read("a.yaml", bytes, found));
        return Assert.Single(found);
    }

    private static YamlText Text(YamlNode? node) => Assert.IsType<YamlText>(node);

    private static (int Line, int Column) Place(YamlNode node) => (node.At.Line, node.At.Column);

    private static string Brief(Diagnostic mistake) => $"{mistake.At.Line}:{mistake.At.Column} {mistake.Code}";
}
