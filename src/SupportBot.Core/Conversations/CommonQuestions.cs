using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>Answers what people ask in between; the bot's own question stays open.</summary>
internal static class CommonQuestions
{
    public static bool Answer(Talk talk, Answer answer)
    {
        if (answer.Understood.Asks is not { } question)
        {
            return false;
        }

        talk.SayText(talk.For(question.Answer));
        return true;
    }
}
