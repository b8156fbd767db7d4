using System.Collections.Immutable;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding.Labelled;

/// <summary>What people write, with what it means; written apart from the phrases that the guide is trained on.</summary>
internal static class LabelledSet
{
    private static readonly Lazy<ImmutableArray<LabelledFirstMessage>> firstMessages = new(() =>
        [.. Rows("first-messages.tsv", 3).Select(row => new LabelledFirstMessage(row[0], Many(row[1], ','), row[2]))]);

    private static readonly Lazy<ImmutableArray<LabelledAnswer>> answers = new(() => [.. Rows("answers.tsv", 6).Select(AnswerOf)]);

    public static ImmutableArray<LabelledFirstMessage> FirstMessages => firstMessages.Value;

    public static ImmutableArray<LabelledAnswer> Answers => answers.Value;

    private static LabelledAnswer AnswerOf(string[] row) => new(
        new Question(Named<QuestionKind>(row[0]), [.. Many(row[4], '|').Select(OptionOf)]),
        [.. row[1].Split('/').Select(Named<Meaning>)],
        [.. Many(row[2], ',').Select(Named<Meaning>)],
        row[3] == "-" ? null : row[3],
        row[5]);

    private static QuestionOption OptionOf(string option) =>
        new(option[..option.IndexOf('=')], option[(option.IndexOf('=') + 1)..], []);

    private static ImmutableArray<string> Many(string column, char separator) => column == "-" ? [] : [.. column.Split(separator)];

    private static T Named<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static IEnumerable<string[]> Rows(string file, int columns)
    {
        var path = Repository.Path("tests", "SupportBot.Core.Tests", "Understanding", "Labelled", file);
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                continue;
            var row = line.Split('\t');
            Assert.True(row.Length == columns && row.All(column => column.Length > 0), $"{file}:{number + 1}: {columns} columns are expected.");
            yield return row;
        }
    }
}

/// <param name="Symptom">The id of the symptom that leads.</param>
/// <param name="Fair">Other readings that are as good; "none" is one that finds nothing.</param>
internal sealed record LabelledFirstMessage(string Symptom, ImmutableArray<string> Fair, string Text)
{
    public bool Accepts(string symptom) => symptom == Symptom || Fair.Contains(symptom);
}

/// <param name="Meanings">The meaning, and others that are as good.</param>
/// <param name="Also">What the message must be found to carry as well, or to lead with.</param>
/// <param name="Value">The value that goes with the first meaning.</param>
internal sealed record LabelledAnswer(
    Question Asked, ImmutableArray<Meaning> Meanings, ImmutableArray<Meaning> Also, string? Value, string Text);
