using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding.Labelled;

/// <summary>How well the answers are read.</summary>
/// <param name="Accuracy">Share whose leading meaning is right, and its value where one is expected.</param>
/// <param name="AlsoFound">Share of the further meanings that are found.</param>
/// <param name="Harmful">Mistakes that send a conversation the wrong way without anybody noticing.</param>
internal sealed record AnswerScore(
    double Accuracy, double AlsoFound, ImmutableArray<Confusion> Harmful, ImmutableArray<Confusion> Confusions)
{
    public static AnswerScore Of(IEnumerable<LabelledAnswer> answers, Func<Question, string, Answer> read)
    {
        var all = answers.Select(answer => (Expected: answer, Got: read(answer.Asked, answer.Text))).ToList();
        var also = all.SelectMany(one => one.Expected.Also.Select(one.Got.Has)).ToList();
        return new AnswerScore(
            (double)all.Count(one => IsRight(one.Expected, one.Got)) / all.Count,
            (double)also.Count(found => found) / also.Count,
            [.. all.Where(one => IsHarmful(one.Expected, one.Got.Meaning)).Select(ConfusionOf)],
            [.. all.Where(one => !IsRight(one.Expected, one.Got)).Select(ConfusionOf)]);
    }

    private static bool IsRight(LabelledAnswer expected, Answer got) =>
        expected.Meanings.Contains(got.Meaning)
        && (expected.Value is null || got.Meaning != expected.Meanings[0] || IsSame(expected.Value, got.Value));

    // A doubt, a question, a worry or a failure must never pass for a yes, nor success for a failure.
    private static bool IsHarmful(LabelledAnswer expected, Meaning got) => expected.Meanings[0] switch
    {
        Meaning.Unsure or Meaning.How or Meaning.Why or Meaning.Worried or Meaning.Missing or Meaning.No =>
            got is Meaning.Yes or Meaning.Fixed && !expected.Meanings.Contains(got),
        Meaning.Fixed => got == Meaning.No,
        _ => false,
    };

    // Amounts may be counted in thousands or in 1024s.
    private static bool IsSame(string expected, string? got) =>
        expected == got
        || (double.TryParse(expected, CultureInfo.InvariantCulture, out var wanted)
            && double.TryParse(got, CultureInfo.InvariantCulture, out var read)
            && Math.Abs(wanted - read) <= wanted * 0.03);

    private static Confusion ConfusionOf((LabelledAnswer Expected, Answer Got) one) => new(
        Named(string.Join('/', one.Expected.Meanings), one.Expected.Value),
        Named(one.Got.Meaning.ToString(), one.Got.Value),
        $"({one.Expected.Asked.Kind}) {one.Expected.Text}");

    private static string Named(string meaning, string? value) => value is null ? meaning : $"{meaning} {value}";
}

/// <summary>A text that was taken for something else.</summary>
internal sealed record Confusion(string Expected, string Got, string Text)
{
    public override string ToString() => $"{Expected} -> {Got}: {Text}";
}
