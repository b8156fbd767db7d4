using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Finds the question of answers.yaml that a message asks, by the words that both have; rare words count more.</summary>
internal sealed class AskedQuestions
{
    private const double SameQuestion = 0.92;
    private const double LikelyQuestion = 0.72;

    private static readonly WordSet little = new("the a an is it do does i my to of in that this me you can and for or will");

    private readonly ImmutableArray<(CommonQuestion Question, string[] Words)> asked;
    private readonly Dictionary<string, double> weights;
    private readonly double unknown;

    public AskedQuestions(Catalogue<CommonQuestion> questions)
    {
        asked = [.. questions.SelectMany(question => question.Questions.Select(text => (question, WordsOf(Words.Of(text).Words))))];
        weights = asked.SelectMany(one => one.Words).GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Weight(group.Key, group.Count()), StringComparer.Ordinal);
        unknown = Weight("", 0);
    }

    public CommonQuestion? Find(ImmutableArray<Clause> clauses)
    {
        (CommonQuestion? Question, double Alike) best = (null, 0);
        foreach (var clause in clauses)
        {
            var said = WordsOf(clause.Words);
            var size = said.Sum(word => Square(weights.GetValueOrDefault(word, unknown)));
            foreach (var (question, words) in asked)
            {
                var shared = words.Sum(word => Array.IndexOf(said, word) >= 0 ? Square(weights[word]) : 0);
                var alike = shared / Math.Sqrt(Math.Max(1e-9, size * words.Sum(word => Square(weights[word]))));
                if (alike > best.Alike && alike >= (clause.Asks ? LikelyQuestion : SameQuestion))
                {
                    best = (question, alike);
                }
            }
        }

        return best.Question;
    }

    private static string[] WordsOf(ImmutableArray<Word> words) => [.. words.Select(word => word.Text).Distinct(StringComparer.Ordinal)];

    private static double Square(double number) => number * number;

    // Rounded, because the last bit of a logarithm differs between machines.
    private double Weight(string word, int questions) => Math.Round((little.Has(word) ? 0.3 : 1) * Math.Log((2.0 + asked.Length) / (1 + questions)), 4);
}
