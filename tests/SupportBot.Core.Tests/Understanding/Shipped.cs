using SupportBot.Core.Tests.Guides.Content;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding;

/// <summary>The recognizer of the guide in dialogs/, made once for all tests.</summary>
internal static class Shipped
{
    private static readonly Lazy<Recognizer> recognizer = new(() => new Recognizer(ShippedGuide.Guide));

    public static Recognizer Recognizer => recognizer.Value;

    public static Understood Read(string text) => Recognizer.Read(text);

    public static Answer Answer(QuestionKind kind, string text, params string[] labels) =>
        Recognizer.Answer(new Question(kind, [.. labels.Select(label => new QuestionOption(label, label, []))]), text);
}
