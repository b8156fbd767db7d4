using System.Diagnostics;
using SupportBot.Core.Tests.Guides.Content;
using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Core.Tests.Understanding.Classifying;

/// <summary>What may come in is anything at all: it takes little time, little room, and no exception.</summary>
public sealed class TextClassifierHarmTests
{
    // Thousands of times what it takes; a machine with much else to do must not fail this.
    private static readonly TimeSpan generous = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Junk =>
    [
        "",
        " \t\r\n",
        new string('a', 100_000),
        string.Concat(Enumerable.Repeat("ab", 50_000)),
        string.Concat(Enumerable.Repeat("wifi ", 20_000)),
        string.Concat(Enumerable.Repeat("👍", 5_000)),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦🏳️‍🌈", 2_000)),
        new string('\u200B', 100_000),
        new string('\u0301', 100_000),
        new string('\'', 100_000),
        new string('?', 100_000),
        new string('\0', 5_000),
        "\uD83D",
        new string('\uDC4D', 5_000),
        string.Concat(Enumerable.Range(0, 3_000).Select(at => (char)(at * 21))),
        "wi\u200Bfi вай-фай 無線 واي فاي वाई-फ़ाई",
        string.Join(' ', Enumerable.Range(0, 5_000)),
    ];

    [Theory]
    [MemberData(nameof(Junk), DisableDiscoveryEnumeration = true)]
    public void JunkTakesNoTimeAndBreaksNothing(string text)
    {
        var clock = Stopwatch.StartNew();

        var said = Toy.Trained.Predict(text);

        Assert.InRange(said.Probability, 0, 1);
        Assert.InRange(said.Familiarity, 0, 1);
        Assert.True(clock.Elapsed < generous, $"{clock.Elapsed} for {text.Length} characters");
    }

    [Fact]
    public void WhatFollowsTwoThousandCharactersIsNotRead()
    {
        var read = string.Concat(Enumerable.Repeat("no wifi ", 250));

        Assert.Equal(Toy.Trained.Predict(read).Familiarity, Toy.Trained.Predict(read + "thank you").Familiarity);
    }

    [Fact]
    public void JunkCanBeLearntFromToo()
    {
        var trained = TextClassifier.Train([.. Junk.Select(one => new Example("junk", one.Data)), .. Toy.Examples]);

        Assert.Equal("wifi", trained.Predict("my wifi is slow").Label);
    }

    [Fact]
    public void ThreadsDoNotDisturbEachOther()
    {
        var texts = Toy.Examples.Select(example => example.Text).ToArray();
        var alone = Array.ConvertAll(texts, text => Toy.Trained.Predict(text).Familiarity);

        Parallel.For(0, 4, _ => Assert.Equal(alone, Array.ConvertAll(texts, text => Toy.Trained.Predict(text).Familiarity)));
    }

    [Fact]
    public void AModelStaysUnderItsCap()
    {
        const int cap = 12_000;

        var trained = TextClassifier.Train(Toy.Examples, new TrainingOptions { MostBytes = cap });

        Assert.InRange(Toy.Trained.SizeInBytes, cap, int.MaxValue);
        Assert.InRange(trained.SizeInBytes, 1, cap);
    }

    [Fact]
    public void TheShippedGuideTrainsWithinAStart()
    {
        var phrases = ShippedGuide.Guide.Symptoms.SelectMany(symptom => symptom.Phrases.Select(phrase => new Example(symptom.Id, phrase))).ToArray();
        var clock = Stopwatch.StartNew();

        var trained = TextClassifier.Train(phrases);

        Assert.True(clock.Elapsed < 30 * generous, $"{clock.Elapsed} for {phrases.Length} phrases");
        Assert.InRange(trained.SizeInBytes, 1, 10_000_000);
    }
}
