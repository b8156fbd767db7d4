using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>The same people, helped by the bot and by each article.</summary>
internal sealed class Comparison(Guide guide, Recognizer recognizer, FirstWords words)
{
    private readonly Conversation conversation = new(guide, recognizer);

    public Measured Run(Population population, ulong seed, int people)
    {
        var deeds = new Deeds(guide, population);
        var bot = new Tally(population.Minutes.Person);
        var articles = new OrderedDictionary<string, Tally>();
        var seer = new Tally(population.Minutes.Person);
        foreach (var article in population.Articles.Keys)
        {
            articles[article] = new Tally(population.Minutes.Person);
        }

        for (var number = 0; number < people; number++)
        {
            var person = Person.Draw(population, guide, seed, number);
            bot.Add(person, new Chat(conversation, new Life(person, population), population, words, deeds).Run());
            seer.Add(person, new Seer(new Life(person, population), population).Run());
            foreach (var (article, sections) in population.Articles)
            {
                articles[article].Add(person, new ArticleReader(new Life(person, population), population, guide, deeds).Run(sections));
            }
        }

        return new Measured(bot, articles, seer);
    }

    /// <summary>One person's conversation, as it would be read.</summary>
    public void Show(Population population, ulong seed, int number, Action<string> heard)
    {
        var person = Person.Draw(population, guide, seed, number);
        heard($"# Person {number}: {person.Model.Name}, iOS {person.Ios}; {string.Join(", ", person.Faults)}; {string.Join(" ", person.Attributes.Except(person.Faults).Order(StringComparer.Ordinal))}");
        heard($"=> {new Chat(conversation, new Life(person, population), population, words, new Deeds(guide, population)) { Heard = heard }.Run()}");
        foreach (var (article, sections) in population.Articles)
        {
            heard($"=> {article}: {new ArticleReader(new Life(person, population), population, guide, new Deeds(guide, population)).Run(sections)}");
        }
    }
}

internal sealed record Measured(Tally Bot, OrderedDictionary<string, Tally> Articles, Tally Seer);
