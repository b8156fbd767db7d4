using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>What is written on a button, or may be typed for it, as far as answers are compared with it.</summary>
internal sealed class Label
{
    public Label(string text)
    {
        var (words, end) = Words.Of(text);
        var clauses = Clauses.Of(text, words, end);
        Plain = Words.Plain(words);
        BeginsWithYes = Parts.StandsFirst(words, Parts.IsYes);
        BeginsWithNo = Parts.StandsFirst(words, Parts.IsNo);
        Consents = words is [var first, ..] && (Parts.IsYes(first.Text) || first.Text is "ok" or "okay" or "alright");
        Promises = (Signals.Any(clauses, Signals.Works) || Signals.Any(clauses, Signals.SaysDone)) && !Signals.Any(clauses, Signals.Fails);
        Span = Spans.In(clauses);

        // The "No" in "No, only this iPhone" answers a question; the rest says what is chosen.
        Content = [.. words.Select(word => word.Text).Skip(words.Length > 1 && (BeginsWithYes || BeginsWithNo) ? 1 : 0)];
    }

    public string Plain { get; }

    public ImmutableArray<string> Content { get; }

    /// <summary>The amounts that it names.</summary>
    public Span? Span { get; }

    /// <summary>Whether its first word is a yes or an "ok".</summary>
    public bool Consents { get; }

    public bool BeginsWithYes { get; }

    public bool BeginsWithNo { get; }

    /// <summary>Whether it says that all is well: "It finished".</summary>
    public bool Promises { get; }
}
