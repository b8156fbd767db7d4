using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Answers;
using SupportBot.Core.Understanding.Reading;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding;

/// <summary>Understands what people type, from the phrases of one guide. Made once, used by all conversations.</summary>
public sealed class Recognizer : IRecognizer
{
    private readonly MessageReader messages;
    private readonly AnswerReader answers;

    public Recognizer(Guide guide)
    {
        messages = new MessageReader(guide);
        answers = new AnswerReader(guide);
    }

    public Understood Read(string text) => messages.Read(messages.Corrected(new Typed(text)));

    public Answer Answer(Question asked, string text)
    {
        var typed = new Typed(text);
        var corrected = messages.Corrected(typed);
        return answers.Read(asked, typed, corrected, messages.Read(corrected));
    }
}
