using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Finds the question of answers.yaml that a message asks, by the words that both have; rare words count more.</summary>
internal sealed class AskedQuestions
{
    private const double SameQuestion = 0.92;
    private const double LikelyQuestion = 0.72;
    private const int MostOnStack = 512;

    private static readonly WordSet little = new("the a an is it do does i my to of in that this me you can and for or will");

    private readonly ImmutableArray<(CommonQuestion Question, double Size)> asked;
    private readonly Dictionary<string, (double Square, int[] In)> words;
    private readonly double unknown;

    public AskedQuestions(Catalogue<CommonQuestion> questions)
    {
        var texts = questions.SelectMany(question => question.Questions.Select(text => (Question: question, Words: WordsOf(Words.Of(text).Words)))).ToArray();
        words = texts.SelectMany((text, at) => text.Words.Select(word => (Word: word, At: at))).GroupBy(one => one.Word, one => one.At, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (Square(Weight(group.Key, group.Count(), texts.Length)), group.ToArray()), StringComparer.Ordinal);
        asked = [.. texts.Select(text => (text.Question, text.Words.Sum(word => words[word].Square)))];
        unknown = Square(Weight("", 0, texts.Length));
    }

    public CommonQuestion? Find(ImmutableArray<Clause> clauses)
    {
        (CommonQuestion? Question, double Alike) best = (null, 0);
        var shared = asked.Length <= MostOnStack ? stackalloc double[asked.Length] : new double[asked.Length];
        foreach (var clause in clauses)
        {
            shared.Clear();
            var size = Share(clause, shared);
            for (var at = 0; at < shared.Length; at++)
            {
                var alike = shared[at] > 0 ? shared[at] / Math.Sqrt(Math.Max(1e-9, size * asked[at].Size)) : 0;
                if (alike > best.Alike && alike >= (clause.Asks ? LikelyQuestion : SameQuestion))
                {
                    best = (asked[at].Question, alike);
                }
            }
        }

        return best.Question;
    }

    // What the words of a clause weigh, and what of it each question has too.
    private double Share(Clause clause, Span<double> shared)
    {
        var size = 0.0;
        for (var place = 0; place < clause.Count; place++)
        {
            // Said twice is said once.
            var word = clause[place];
            if (clause.IndexOf(word) < place)
            {
                continue;
            }

            if (!words.TryGetValue(word, out var known))
            {
                size += unknown;
                continue;
            }

            size += known.Square;
            foreach (var at in known.In)
            {
                shared[at] += known.Square;
            }
        }

        return size;
    }

    private static string[] WordsOf(ImmutableArray<Word> words) => [.. words.Select(word => word.Text).Distinct(StringComparer.Ordinal)];

    private static double Square(double number) => number * number;

    // Rounded, because the last bit of a logarithm differs between machines.
    private static double Weight(string word, int questions, int all) => Math.Round((little.Has(word) ? 0.3 : 1) * Math.Log((2.0 + all) / (1 + questions)), 4);
}
