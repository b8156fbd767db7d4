using SupportBot.BotBuilder.Entities;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.BotBuilder.Tests.Entities;

/// <summary>Stock entities fill what the bot itself did not find, and change nothing that it did.</summary>
public sealed class WithEntitiesTests
{
    private static readonly Lazy<Recognizer> own = new(() => new Recognizer(GuideReader.Read(Repository.Path("dialogs")).Guides[0]));
    private static readonly Lazy<IRecognizer> both = new(() => new WithEntities(own.Value));

    private static Question Choices => new(QuestionKind.Choose, [new("delete", "Delete old backups", []), new("photos", "Turn off Photos", []), new("pay", "Buy more storage", [])]);

    [Theory]
    [InlineData("its been a hundred days since the last backup", 100)]
    [InlineData("there was no backup for a hundred and twenty days", 120)]
    public void ADurationThatTheBotDoesNotReadIsFilledIn(string text, int days)
    {
        Assert.Null(own.Value.Read(text).Facts.Since);
        Assert.Equal(TimeSpan.FromDays(days), both.Value.Read(text).Facts.Since);
    }

    [Theory]
    [InlineData("I have a 6 months old phone and the backup fails")]
    [InlineData("I'm away for a hundred and twenty days, should I make a backup?")]
    [InlineData("it says a hundred days remaining")]
    public void ADurationOfSomethingElseIsNot(string text) => Assert.Null(both.Value.Read(text).Facts.Since);

    [Theory]
    [InlineData("only two hundred and fifty megabytes free", 0.25, StorageOwner.Unsaid)]
    [InlineData("I have 2.5k MB left in icloud", 2.5, StorageOwner.ICloud)]
    public void AnAmountThatTheBotDoesNotReadIsFilledIn(string text, double free, StorageOwner owner)
    {
        Assert.Null(own.Value.Read(text).Facts.Storage);
        Assert.Equal(new SaidStorage(free, null, null, owner), both.Value.Read(text).Facts.Storage);
    }

    [Theory]
    [InlineData("it has not backed up for 3 weeks, 1 week and 3 days to go")]
    [InlineData("0.5 gigabyte free in icloud")]
    [InlineData("not enough storage, using 4.9 of 5 gb, 200 mb free")]
    [InlineData("iphone 12 on ios 17, no backup for three and a half months")]
    public void WhatTheBotFoundStays(string text) => Assert.Equivalent(own.Value.Read(text), both.Value.Read(text), strict: true);

    [Theory]
    [InlineData("I'm not sure")]
    [InlineData("ok it still fails")]
    [InlineData("no it works now")]
    [InlineData("one moment")]
    [InlineData("i have two phones")]
    public void NoAnswerIsReadByTheStockRecognizers(string text)
    {
        Assert.Equivalent(own.Value.Answer(Question.YesNo, text), both.Value.Answer(Question.YesNo, text), strict: true);
        Assert.Equivalent(own.Value.Answer(Choices, text), both.Value.Answer(Choices, text), strict: true);
    }

    [Fact]
    public void AChoiceByItsPlaceIsFilledIn()
    {
        Assert.Equal(Meaning.Other, own.Value.Answer(Choices, "the very first").Meaning);
        var answer = both.Value.Answer(Choices, "the very first");
        Assert.Equal((Meaning.Option, "delete"), (answer.Meaning, answer.Value));
        Assert.Equal(Meaning.Other, both.Value.Answer(Choices, "the very ninth").Meaning);
    }

    [Fact]
    public void WhatIsTooLongIsNotLookedAt()
    {
        var text = string.Concat(Enumerable.Repeat("no backup for a hundred and one hundred and one ", 40)) + "days";
        var before = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(StockEntities.Duration(text));
        Assert.Null(StockEntities.Ordinal(text));
        Assert.True(before.ElapsedMilliseconds < 100, $"It took {before.ElapsedMilliseconds} ms.");
    }
}
