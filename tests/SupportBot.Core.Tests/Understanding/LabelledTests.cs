using SupportBot.Core.Guides;
using SupportBot.Core.Tests.Guides.Content;
using SupportBot.Core.Tests.Understanding.Labelled;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding;

/// <summary>How well people are understood, on messages that nothing was trained on. The figures stand in the test's output.</summary>
public sealed class LabelledTests(ITestOutputHelper output)
{
    // The goals. What is reached beyond them is slack for phrases that are yet to be written.
    private const double FirstMessagesRight = 0.90;
    private const double OutOfScopeFound = 0.85;
    private const double AnswersRight = 0.95;
    private const double TyposCost = 0.04;
    private const int HarmfulAnswers = 0;

    // Three messages with typos for each without, so that the luck of one letter does not decide.
    private const int Hands = 3;

    private static readonly Lazy<Recognizer> recognizer = new(() => new Recognizer(ShippedGuide.Guide));

    private static readonly Lazy<FirstMessageScore> firstMessages =
        new(() => FirstMessageScore.Of(LabelledSet.FirstMessages, Read));

    private static readonly Lazy<AnswerScore> answers =
        new(() => AnswerScore.Of(LabelledSet.Answers, (asked, text) => recognizer.Value.Answer(asked, text)));

    [Fact]
    public void FirstMessagesAreUnderstood()
    {
        var score = firstMessages.Value;
        output.WriteLine($"{LabelledSet.FirstMessages.Length} first messages: {score.Accuracy:P1} right");
        output.WriteLine($"out of scope: {score.OutOfScopeRecall:P1} found; wrongly refused: {score.WronglyRefused:P1} of the others");
        Print(score.Confusions);

        Assert.Multiple(
            () => Assert.True(score.Accuracy >= FirstMessagesRight, $"{score.Accuracy:P1} of the first messages are read right."),
            () => Assert.True(score.OutOfScopeRecall >= OutOfScopeFound, $"{score.OutOfScopeRecall:P1} of what is out of scope is found."),
            () => Assert.True(score.WronglyRefused <= 0.05, $"{score.WronglyRefused:P1} of what is in scope is refused; 5 % is the most."));
    }

    [Fact]
    public void AnswersAreUnderstood()
    {
        var score = answers.Value;
        output.WriteLine($"{LabelledSet.Answers.Length} answers: {score.Accuracy:P1} right; {score.AlsoFound:P1} of the further meanings found");
        Print(score.Confusions);

        Assert.True(score.Accuracy >= AnswersRight, $"{score.Accuracy:P1} of the answers are read right.");
    }

    [Fact]
    public void NoDoubtQuestionOrFailurePassesForYesAndNoSuccessForNo() =>
        Assert.True(answers.Value.Harmful.Length <= HarmfulAnswers, string.Join('\n', answers.Value.Harmful));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TyposInFirstMessagesCostLittle(int typos)
    {
        var mistyped = LabelledSet.FirstMessages.SelectMany((message, index) =>
            Enumerable.Range(0, Hands).Select(hand => message with { Text = Typos.Make(message.Text, typos, (index * Hands) + hand + 1) }));

        FallsLittle($"first messages, {typos} typos each", firstMessages.Value.Accuracy, FirstMessageScore.Of(mistyped, Read).Accuracy);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TyposInAnswersCostLittle(int typos)
    {
        var mistyped = LabelledSet.Answers.SelectMany((answer, index) =>
            Enumerable.Range(0, Hands).Select(hand => answer with { Text = Typos.Make(answer.Text, typos, (index * Hands) + hand + 1) }));
        var score = AnswerScore.Of(mistyped, (asked, text) => recognizer.Value.Answer(asked, text));

        FallsLittle($"answers, {typos} typos each", answers.Value.Accuracy, score.Accuracy);
    }

    [Fact]
    public void NothingInTheSetIsTrainedOn()
    {
        var guide = ShippedGuide.Guide;

        // Apple's messages are not among them: people quote them to the letter.
        var phrases = guide.Symptoms.SelectMany(symptom => symptom.Phrases)
            .Concat(guide.Phrases.Meanings.SelectMany(said => said))
            .Concat(guide.Answers.SelectMany(answer => answer.Questions))
            .Concat(guide.Facts.SelectMany(fact => fact.Options).SelectMany(option => option.Says))
            .Select(Normal)
            .ToHashSet();
        var trainedOn = LabelledSet.FirstMessages.Select(message => message.Text)
            .Concat(LabelledSet.Answers.Select(answer => answer.Text))
            .Where(text => Normal(text).Length > 0 && phrases.Contains(Normal(text)))
            .Distinct();

        Assert.True(!trainedOn.Any(), $"In the set and in the guide's phrases:\n{string.Join('\n', trainedOn)}");
    }

    [Fact]
    public void EverySymptomAndMeaningIsThereOftenEnough()
    {
        var symptoms = LabelledSet.FirstMessages.CountBy(message => message.Symptom).ToDictionary();
        var meanings = LabelledSet.Answers.CountBy(answer => answer.Meanings[0]).ToDictionary();

        Assert.All(LabelledSet.FirstMessages, message =>
            Assert.All(message.Fair.Add(message.Symptom), id => Assert.True(id == "none" || ShippedGuide.Guide.Symptoms.Has(id), id)));
        Assert.All(ShippedGuide.Guide.Symptoms, symptom => Assert.True(symptoms.GetValueOrDefault(symptom.Id) >= 20, symptom.Id));
        Assert.All(Enum.GetValues<Meaning>(), meaning => Assert.True(meanings.GetValueOrDefault(meaning) >= 12, meaning.ToString()));
        Assert.True(symptoms["out-of-scope"] >= 120);
    }

    private static string Read(string text) => recognizer.Value.Read(text).Symptom?.Id ?? "none";

    private static string Normal(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private void FallsLittle(string what, double without, double with)
    {
        output.WriteLine($"{what}: {with:P1}, without {without:P1}");
        Assert.True(without - with <= TyposCost, $"{what}: {with:P1}, without {without:P1}.");
    }

    private void Print(IReadOnlyCollection<Confusion> confusions)
    {
        foreach (var pair in confusions.GroupBy(one => (one.Expected, one.Got)).OrderByDescending(pair => pair.Count()))
        {
            output.WriteLine($"{pair.Count(),4} {pair.Key.Expected} -> {pair.Key.Got}");
        }

        foreach (var confusion in confusions)
        {
            output.WriteLine(confusion.ToString());
        }
    }
}
