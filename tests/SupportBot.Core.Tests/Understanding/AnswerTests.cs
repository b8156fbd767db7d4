using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding;

public sealed class AnswerTests
{
    private static readonly string[] computers = ["A newer Mac", "A Windows computer", "None"];

    [Theory]
    [InlineData("yeah its on", Meaning.Yes)]
    [InlineData("nope still nothing", Meaning.No)]
    [InlineData("i think so?", Meaning.Unsure)]
    [InlineData("how do i check that", Meaning.How)]
    [InlineData("wait what does that mean", Meaning.How)]
    [InlineData("i don't see that option", Meaning.Missing)]
    [InlineData("some of it", Meaning.Partly)]
    [InlineData("ok did that", Meaning.Done)]
    [InlineData("give me a minute", Meaning.InProgress)]
    [InlineData("I'll do it tonight", Meaning.Later)]
    [InlineData("already tried that", Meaning.AlreadyTried)]
    [InlineData("now it won't even turn on the wifi", Meaning.Worse)]
    [InlineData("will I lose my photos?", Meaning.Worried)]
    [InlineData("skip this", Meaning.Skip)]
    [InlineData("go back", Meaning.Back)]
    [InlineData("say that again", Meaning.Repeat)]
    [InlineData("start over", Meaning.Restart)]
    [InlineData("stop", Meaning.Stop)]
    [InlineData("this is useless get me a person", Meaning.Person)]
    [InlineData("why that?", Meaning.Why)]
    [InlineData("what have we tried?", Meaning.Summary)]
    [InlineData("what can you do", Meaning.Help)]
    [InlineData("thanks", Meaning.Thanks)]
    [InlineData("this is ridiculous", Meaning.Angry)]
    [InlineData("purple bananas", Meaning.Other)]
    public void EachMeaningIsFound(string text, Meaning meaning) => Assert.Equal(meaning, Shipped.Answer(QuestionKind.YesNo, text).Meaning);

    [Theory]
    [InlineData("no, and now it says not enough icloud storage", Meaning.No, Meaning.Symptom)]
    [InlineData("done but it still fails", Meaning.No, Meaning.Done)]
    [InlineData("thanks, it works now", Meaning.Fixed, Meaning.Thanks)]
    [InlineData("done, thanks", Meaning.Done, Meaning.Thanks)]
    public void OneMessageMayCarryTwoMeanings(string text, Meaning first, Meaning second)
    {
        var answer = Shipped.Answer(QuestionKind.DidItHelp, text);

        Assert.Equal(first, answer.Meaning);
        Assert.Contains(second, answer.Also);
    }

    [Theory]
    [InlineData("it failed twice, then it worked", Meaning.Fixed)]
    [InlineData("it worked for a second then failed", Meaning.No)]
    [InlineData("never mind, it's working now", Meaning.Fixed)]
    [InlineData("yes but it's greyed out", Meaning.Missing)]
    [InlineData("sure, but will i lose anything?", Meaning.Worried)]
    public void TheResultThatIsSaidLastWins(string text, Meaning meaning) => Assert.Equal(meaning, Shipped.Answer(QuestionKind.DidItHelp, text).Meaning);

    [Theory]
    [InlineData("2", "A Windows computer")]
    [InlineData("the second one", "A Windows computer")]
    [InlineData("option 1 please", "A newer Mac")]
    [InlineData("option b", "A Windows computer")]
    [InlineData("2nd", "A Windows computer")]
    [InlineData("last one", "None")]
    [InlineData("the first", "A newer Mac")]
    [InlineData("A Windows computer", "A Windows computer")]
    [InlineData("a windows computer!", "A Windows computer")]
    [InlineData("windows", "A Windows computer")]
    [InlineData("i have a windows laptop", "A Windows computer")]
    [InlineData("i think windows", "A Windows computer")]
    public void AnOptionIsChosenByNumberPlaceOrContent(string text, string option)
    {
        var answer = Shipped.Answer(QuestionKind.Choose, text, computers);

        Assert.Equal(Meaning.Option, answer.Meaning);
        Assert.Equal(option, answer.Value);
    }

    [Theory]
    [InlineData("i tried 2 times")]
    [InlineData("it took 2 hours")]
    [InlineData("i deleted 3 apps")]
    [InlineData("not the first one")]
    [InlineData("4")]
    public void ANumberInsideASentenceChoosesNothing(string text) =>
        Assert.NotEqual(Meaning.Option, Shipped.Answer(QuestionKind.Choose, text, computers).Meaning);

    [Fact]
    public void TheWordsOfAButtonAlwaysWin()
    {
        foreach (var label in new[] { "I'm not sure about that", "Stop", "Why this?", "It still fails", "2 hours", "Yes, but later" })
        {
            foreach (var kind in Enum.GetValues<QuestionKind>())
            {
                var answer = Shipped.Answer(kind, label, "Something", label);

                Assert.Equal((Meaning.Option, label), (answer.Meaning, answer.Value));
            }
        }
    }

    [Fact]
    public void AButtonThatOnlySaysYesIsAYes()
    {
        var answer = Shipped.Answer(QuestionKind.YesNo, "Yes", "Yes", "No");

        Assert.Equal((Meaning.Yes, "Yes"), (answer.Meaning, answer.Value));
    }

    [Theory]
    [InlineData("13 pro", "iphone-13-pro")]
    [InlineData("eleven", "iphone-11")]
    [InlineData("13", "iphone-13")]
    [InlineData("X", "iphone-x")]
    [InlineData("SE 2nd gen", "iphone-se-2")]
    [InlineData("the one with the home button", null)]
    [InlineData("iphone se", null)]
    public void AModelIsNamedOrDescribed(string text, string? model)
    {
        var answer = Shipped.Answer(QuestionKind.WhichModel, text);

        Assert.Equal((Meaning.Model, model), (answer.Meaning, answer.Value));
    }

    [Theory]
    [InlineData("ios 15 something", "15")]
    [InlineData("17.4.1", "17")]
    [InlineData("18", "18")]
    [InlineData("its on 16.6 I think", "16")]
    public void AnIosVersionIsItsFirstNumber(string text, string ios)
    {
        var answer = Shipped.Answer(QuestionKind.WhichIos, text);

        Assert.Equal((Meaning.Ios, ios), (answer.Meaning, answer.Value));
    }

    [Theory]
    [InlineData("like 200 megs left", "0.2")]
    [InlineData("4.9 of 5", "0.1")]
    [InlineData("6.1", "6.1")]
    [InlineData("about 3 gigs", "3")]
    [InlineData("1,2 GB", "1.2")]
    [InlineData("3 or 4 gigs", "3.5")]
    [InlineData("a few hundred megs", "0.3")]
    [InlineData("less than a gig", "0.5")]
    [InlineData("none", "0")]
    public void AnAmountIsInGigabytes(string text, string gigabytes)
    {
        var answer = Shipped.Answer(QuestionKind.HowMuchStorage, text);

        Assert.Equal((Meaning.Storage, gigabytes), (answer.Meaning, answer.Value));
    }

    [Fact]
    public void ACorrectedFactIsSeenInTheMiddle()
    {
        var answer = Shipped.Answer(QuestionKind.YesNo, "actually it's an iphone 8");

        Assert.Equal((Meaning.Model, "iphone-8"), (answer.Meaning, answer.Value));
        Assert.Equal("iphone-8", answer.Understood.Facts.Model?.Id);
    }
}
