using SupportBot.Core.Guides;
using SupportBot.Core.Safety;

namespace SupportBot.Core.Conversations;

/// <summary>What is looked for in every message before it is understood: secrets, and signs of danger.</summary>
internal static class Guard
{
    /// <summary>Takes secrets out of the text; true where the message has been answered and nothing more is to be read in it.</summary>
    public static bool Take(Talk talk, ref string text)
    {
        var danger = Danger.Look(text);
        var redacted = Redaction.Redact(text, Context(talk));
        text = redacted.Text;
        talk.Heard = text;
        if (danger is { } sign && Answer(talk, sign))
        {
            return true;
        }

        if (redacted.Found.IsEmpty)
        {
            return false;
        }

        if (!talk.Warned || redacted.Found[0] is SecretKind.Password or SecretKind.Code or SecretKind.Card or SecretKind.RecoveryKey)
        {
            talk.Say(Warning(redacted.Found[0]));
        }

        talk.Warned = true;

        // Where nothing but the secret was said, the question stays open.
        if (!HasWords(redacted.Text))
        {
            talk.Ask();
            return true;
        }

        return false;
    }

    private static bool Answer(Talk talk, DangerSign sign)
    {
        switch (sign)
        {
            case DangerSign.Coercion:
                talk.Add(EntryKind.Ending, "stopped");
                talk.At = new Position { Stage = Stage.Ended };
                talk.Replies.Add(new Reply
                {
                    Kind = ReplyKind.Warning,
                    Text = talk.Words.Say("danger-coercion"),
                    Choices = [talk.Choice("clear-page", talk.Words.Say("clear-page"))],
                });
                talk.EndTurn();
                return true;
            case DangerSign.NotTheirs or DangerSign.Bypass:
                talk.Learn(talk.Guide.SomeoneElses);
                talk.At = talk.At with { Frames = [] };
                talk.At = talk.At.Fresh() with { Stage = Stage.Ended };
                talk.Say("danger-not-theirs");
                talk.Ask();
                return true;
            case DangerSign.Scam:
                // The warning comes first; the trouble they came with is still theirs to solve.
                talk.Replies.Add(new Reply { Kind = ReplyKind.Warning, Text = talk.Words.Say("danger-scam") });
                talk.Warned = true;
                return false;
            default:
                return false;
        }
    }

    private static RedactionContext Context(Talk talk)
    {
        var step = talk.At.Frame is { } frame && talk.Guide.Remedies[frame.Remedy].Steps.TryGet(frame.Step, out var found) ? found : null;
        var texts = step switch
        {
            WarnStep warn => [warn.Text.Text],
            AskStep ask => [ask.Fact.Question.Text],
            DoStep todo => todo.Variants.All.SelectMany(variant => variant).OfType<Instruction.Say>().Select(say => say.Words.Text).ToList(),
            _ => new List<string>(),
        };
        return new RedactionContext(AwaitingCode: Mention(texts, "code"), AwaitingPassword: Mention(texts, "password") || Mention(texts, "passcode"));
    }

    private static bool Mention(List<string> texts, string secret) => texts.Exists(text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));

    private static string Warning(SecretKind kind) => kind switch
    {
        SecretKind.Password => "secret-password",
        SecretKind.Code => "secret-code",
        SecretKind.Card => "secret-card",
        SecretKind.RecoveryKey => "secret-recovery-key",
        _ => "secret-other",
    };

    private static bool HasWords(string text)
    {
        var outside = new System.Text.StringBuilder();
        var inside = false;
        foreach (var letter in text)
        {
            inside = letter == '[' || (inside && letter != ']');
            if (!inside && char.IsLetter(letter))
            {
                outside.Append(letter);
            }
        }

        // "my password is" says no more than the secret itself.
        return outside.Length > 16;
    }
}
