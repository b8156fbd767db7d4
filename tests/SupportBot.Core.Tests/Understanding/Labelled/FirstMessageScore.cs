using System.Collections.Immutable;

namespace SupportBot.Core.Tests.Understanding.Labelled;

/// <summary>How well the first messages are read, in shares from 0 to 1.</summary>
internal sealed record FirstMessageScore(
    double Accuracy, double OutOfScopeRecall, double WronglyRefused, ImmutableArray<Confusion> Confusions)
{
    private const string OutOfScope = "out-of-scope";

    /// <param name="messages">The messages.</param>
    /// <param name="read">Gives the id of the leading symptom, or "none".</param>
    public static FirstMessageScore Of(IEnumerable<LabelledFirstMessage> messages, Func<string, string> read)
    {
        var all = messages.Select(message => (Message: message, Got: read(message.Text))).ToList();
        var ours = all.Where(one => one.Message.Symptom != OutOfScope).ToList();
        var others = all.Where(one => one.Message.Symptom == OutOfScope).ToList();
        return new FirstMessageScore(
            Share(all.Count(one => one.Message.Accepts(one.Got)), all.Count),
            Share(others.Count(one => one.Message.Accepts(one.Got)), others.Count),
            Share(ours.Count(one => one.Got is OutOfScope or "none" && !one.Message.Accepts(one.Got)), ours.Count),
            [.. all.Where(one => !one.Message.Accepts(one.Got)).Select(one => new Confusion(one.Message.Symptom, one.Got, one.Message.Text))]);
    }

    private static double Share(int part, int whole) => (double)part / whole;
}
