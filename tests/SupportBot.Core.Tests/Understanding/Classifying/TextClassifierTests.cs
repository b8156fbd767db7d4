using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Core.Tests.Understanding.Classifying;

public sealed class TextClassifierTests
{
    [Theory]
    [InlineData("my storage in icloud is full", "storage")]
    [InlineData("wifi at work keeps dropping", "wifi")]
    [InlineData("thank you very much", "thanks")]
    [InlineData("👍🏽", "thanks")]
    public void WhatIsSaidInOtherWordsIsRecognised(string text, string label)
    {
        var said = Toy.Trained.Predict(text);

        Assert.Equal(label, said.Label);
        Assert.True(said.Known, $"familiarity {said.Familiarity}");
    }

    [Theory]
    [InlineData("no spcae left in my icluod", "storage")]
    [InlineData("the routr has weak wfii", "wifi")]
    [InlineData("thnak you", "thanks")]
    [InlineData("THAAAANKS A LOOOOT", "thanks")]
    [InlineData("Thànk yöu", "thanks")]
    [InlineData("tha\u200Bnk\u00AD you", "thanks")]
    public void TyposAndOddLettersDoNotHideWhatIsSaid(string text, string label) => Assert.Equal(label, Toy.Trained.Predict(text).Label);

    [Theory]
    [InlineData("recommend me a pizza place nearby")]
    [InlineData("zwölf boxkämpfer jagen viktor")]
    [InlineData("как сделать копию")]
    [InlineData("🍕🍕")]
    [InlineData("")]
    public void AStrangeTextIsNotKnown(string text) => Assert.False(Toy.Trained.Predict(text).Known, $"familiarity {Toy.Trained.Predict(text).Familiarity}");

    [Fact]
    public void ProbabilitiesAreOfAllClassesAndAddUpToOne()
    {
        var said = Toy.Trained.Predict("no wifi");

        Assert.Equal(["storage", "thanks", "wifi"], said.All.Select(guess => guess.Label).Order());
        Assert.Equal(said.All.OrderByDescending(guess => guess.Probability), said.All);
        Assert.Equal((said.Label, said.Probability), (said.All[0].Label, said.All[0].Probability));
        Assert.Equal(1, said.All.Sum(guess => guess.Probability), 1e-9);
    }

    [Fact]
    public void TheSameExamplesInAnotherOrderMakeTheSameClassifier()
    {
        var reversed = TextClassifier.Train([.. Toy.Examples.Reverse()]);

        foreach (var text in (string[])["no space on my icloud", "wfii", "what", "thanks!!"])
        {
            var (one, other) = (Toy.Trained.Predict(text), reversed.Predict(text));
            Assert.Equal((one.Label, one.Probability, one.Familiarity, one.Known), (other.Label, other.Probability, other.Familiarity, other.Known));
        }
    }

    // Written down on one machine: another processor, another operating system or another .NET must not change them.
    [Fact]
    public void EveryMachineComesToTheSameNumbers()
    {
        var said = Toy.Trained.Predict("there is no wifi in icloud storage");

        Assert.Equal("0.99558 0.72681", $"{said.Probability:F5} {said.Familiarity:F5}");
    }

    [Fact]
    public void AThresholdCanBeChosenFromOutside()
    {
        var strict = Toy.Trained.With(knownFrom: 1);

        Assert.False(strict.Predict("thank you").Known);
        Assert.Equal("thanks", strict.Predict("thank you").Label);
    }

    [Fact]
    public void OneClassAloneIsLearntToo()
    {
        var one = TextClassifier.Train([new Example("hello", "hi"), new Example("hello", "hello there")]);

        Assert.Equal(("hello", 1), (one.Predict("hello").Label, one.Predict("hello").Probability));
    }

    [Fact]
    public void WithoutExamplesThereIsNothingToLearn() => Assert.Throws<ArgumentException>(() => TextClassifier.Train([]));
}
