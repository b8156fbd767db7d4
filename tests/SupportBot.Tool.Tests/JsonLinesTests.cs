using System.Text.Json.Nodes;

namespace SupportBot.Tool.Tests;

/// <summary>The verbs that read and write one JSON object a line.</summary>
public sealed class JsonLinesTests
{
    [Fact]
    public void UnderstandSaysWhatIsUnderstoodOfAMessage()
    {
        var line = Assert.Single(Understand("""{"text":"hi, my iphone 12 on ios 17.4 hasnt backed up in 3 weeks. says not enough icloud storage, 200 mb left in icloud. wifi is fine btw, already restarted"}"""));

        Assert.Equal(["text", "symptom", "score", "symptoms", "ruledOut", "tried", "facts", "language"], line.Select(pair => pair.Key));
        Assert.Equal("icloud-storage-full", (string?)line["symptom"]);
        Assert.InRange((double)line["score"]!, 0.5, 1);
        Assert.Equal("icloud-storage-full", (string?)line["symptoms"]![0]!["id"]);
        Assert.Contains("no-wifi", line["ruledOut"]!.AsArray().Select(id => (string?)id));
        Assert.Equal(["restart"], line["tried"]!.AsArray().Select(id => (string?)id));
        Assert.Equal("en", (string?)line["language"]);
        Assert.Equal(
            """{"model":"iphone-12","ios":17,"storage":{"free":0.2,"used":null,"of":null,"owner":"icloud"},"since":"P21D","message":"not-enough-icloud-storage"}""",
            line["facts"]!.ToJsonString());
    }

    [Fact]
    public void WhatIsNotUnderstoodIsNull()
    {
        var line = Assert.Single(Understand("""{"text":"…"}"""));

        Assert.Null(line["symptom"]);
        Assert.Equal(0, (double)line["score"]!);
        Assert.Equal("""{"model":null,"ios":null,"storage":null,"since":null,"message":null}""", line["facts"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"asked":"did-it-help","text":"no, and now it says not enough icloud storage"}""", "no", "symptom", null)]
    [InlineData("""{"asked":"did-it-help","text":"2 hours remaining"}""", "in-progress", null, null)]
    [InlineData("""{"asked":"yes-no","text":"already tried that"}""", "already-tried", null, null)]
    [InlineData("""{"asked":"which-model","text":"13 pro"}""", "model", null, "iphone-13-pro")]
    [InlineData("""{"asked":"which-ios","text":"ios 15 something"}""", "ios", null, "15")]
    [InlineData("""{"asked":"how-much-storage","text":"like 200 megs left"}""", "storage", null, "0.2")]
    [InlineData("""{"asked":"choose","text":"the second one","options":["A Mac","A PC"]}""", "option", null, "A PC")]
    [InlineData("""{"asked":"choose","text":"2","options":[{"id":"mac","label":"A Mac"},{"id":"pc","label":"A PC"}]}""", "option", null, "pc")]
    [InlineData("""{"asked":"choose","text":"my dell","options":[{"id":"mac","label":"A Mac"},{"id":"pc","label":"A PC","says":["my dell"]}]}""", "option", null, "pc")]
    public void AnswerSaysWhatAnAnswerMeans(string asked, string meaning, string? also, string? value)
    {
        var line = Assert.Single(Answer(asked));

        Assert.Equal(["text", "meaning", "also", "value"], line.Select(pair => pair.Key));
        Assert.Equal(meaning, (string?)line["meaning"]);
        Assert.Equal(value, (string?)line["value"]);
        if (also is not null)
        {
            Assert.Contains(also, line["also"]!.AsArray().Select(one => (string?)one));
        }
    }

    [Fact]
    public void ALineThatCannotBeReadIsAnsweredWithAnErrorAndTheNextOneIsRead()
    {
        string[] broken =
        [
            "garbage", "", "[1]", "null", "5", "\"text\"", "{", """{"text":5}""", """{"text":null}""", "{}", """{"text":"a","text":"b"}""", """{"text":"\ud800"}""",
            new string('[', 5000),
        ];

        var understood = Understand([.. broken, """{"text":"icloud storage is full"}"""]);
        Assert.All(understood[..^1], line => Assert.Equal(["error"], line.Select(pair => pair.Key)));
        Assert.Equal("icloud-storage-full", (string?)understood[^1]["symptom"]);

        var answered = Answer(
            [.. broken, """{"text":"yes"}""", """{"asked":"what","text":"yes"}""", """{"asked":5,"text":"yes"}""", """{"asked":"choose","text":"yes","options":[1]}""", """{"asked":"yes-no","text":"yes"}"""]);
        Assert.All(answered[..^1], line => Assert.Equal(["error"], line.Select(pair => pair.Key)));
        Assert.Equal("yes", (string?)answered[^1]["meaning"]);
    }

    [Fact]
    public void AFolderThatIsNoGuideIsSaidOnTheErrorStream()
    {
        var outcome = Tool.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "SupportBot.Tool.dll"), "understand", "--folder", "no-such-folder"], "{}\n");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.NotEqual("", outcome.Error);
    }

    private static JsonObject[] Understand(params string[] lines) => Run("understand", lines);

    private static JsonObject[] Answer(params string[] lines) => Run("answer", lines);

    private static JsonObject[] Run(string verb, string[] lines)
    {
        var outcome = Tool.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "SupportBot.Tool.dll"), verb], string.Concat(lines.Select(line => line + "\n")));

        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
        var answers = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        Assert.Equal(lines.Length, answers.Length);
        return answers;
    }
}
