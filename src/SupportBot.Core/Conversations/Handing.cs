using SupportBot.Core.Safety;

namespace SupportBot.Core.Conversations;

/// <summary>Hands the conversation to another device: the phone that fails is often the one they chat on.</summary>
internal static class Handing
{
    public static void GiveCode(Talk talk)
    {
        if (talk.World.Randomness.Length < ResumeCode.Bytes)
        {
            return;
        }

        var code = ResumeCode.Make(talk.World.Randomness.Span);
        talk.NewCode = code;
        talk.Replies.Add(new Reply { Kind = ReplyKind.Code, Text = talk.Words.Say("resume-code", ("code", code)) });
    }
}
