using SupportBot.Benchmarks.Simulate;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Diagnosis;

/// <summary>The crowd of tests/SupportBot.Benchmarks/Simulate, in small.</summary>
public class SimulatedPeopleTests
{
    private const int Few = 60;

    // Another machine, another seed or a change of words may cost a little; the full run is the benchmark's.
    private const double Slack = 0.1;
    private const int Enough = 250;

    private static readonly Guide guide = GuideReader.Read(Repository.Path("dialogs")).Guides[0];

    private static readonly Population population = Population.Read(Repository.Path("tests", "SupportBot.Benchmarks", "Simulate", "population.json"));

    private static readonly Comparison comparison = Made();

    [Fact]
    public void ThePopulationKnowsEveryCauseRemedyFactAndCheckOfTheGuide()
    {
        Assert.Equal(guide.Causes.Ids.Order(StringComparer.Ordinal), population.Causes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(guide.Remedies.Ids.Order(StringComparer.Ordinal), population.Remedies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(guide.Facts.Ids.Order(StringComparer.Ordinal), population.Facts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(guide.Checks.Ids.Order(StringComparer.Ordinal), population.Checks.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatAPopulationShowsIsAnAnswerThatTheGuideHas()
    {
        foreach (var fact in guide.Facts.Where(fact => fact.Kind is FactKind.Choice or FactKind.Age))
        {
            foreach (var value in population.Facts[fact.Id].Shows.SelectMany(shown => shown.Then.Keys).Where(value => value != "unsure"))
            {
                Assert.True(fact.Options.Has(value), $"{fact.Id} has no answer '{value}'.");
            }
        }
    }

    [Fact]
    public void TheWarningsThatAPopulationAnswersAreInTheGuide()
    {
        foreach (var key in population.Warnings.Keys)
        {
            var at = key.Split('/');
            Assert.True(guide.Remedies.TryGet(at[0], out var remedy) && remedy.Steps.TryGet(at[1], out var step) && step is WarnStep, key);
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameFigures()
    {
        var (first, second) = (comparison.Run(population, 7, Few), comparison.Run(population, 7, Few));
        Assert.Equal(first.Bot.Minutes, second.Bot.Minutes);
        Assert.Equal(first.Bot.Fixed, second.Bot.Fixed);
        Assert.Equal(first.Bot.WaitedHours, second.Bot.WaitedHours);
    }

    [Fact]
    public void TheBotCostsFewerMinutesThanTheBetterArticle()
    {
        var measured = comparison.Run(population, 1, Enough);
        Assert.True(measured.Bot.Minutes < measured.Articles.Values.Min(article => article.Minutes) * (1 + Slack), $"{measured.Bot.Minutes:0.0} minutes");
        Assert.True(measured.Bot.Ended("lost") < 0.02, $"{measured.Bot.Ended("lost"):0.000} went round in circles");
    }

    private static Comparison Made()
    {
        var recognizer = new Recognizer(guide);
        var sentences = Repository.Path("tests", "SupportBot.Core.Tests", "Understanding", "Labelled", "first-messages.tsv");
        return new Comparison(guide, recognizer, new FirstWords(guide, recognizer, population, sentences));
    }
}
