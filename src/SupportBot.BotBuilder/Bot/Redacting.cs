using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupportBot.Core.Safety;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SupportBot.BotBuilder.Bot;

/// <summary>
/// Comes before all other middleware: what they see, log or keep of a message is without secrets. The bot itself reads what was
/// typed, so that it can say that there was one.
/// </summary>
internal sealed class Redacting : IMiddleware
{
    private const int LongestMessage = 2000;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { } text } activity)
        {
            var typed = text.Length > LongestMessage ? text[..LongestMessage] : text;
            activity.Text = ResumeCode.Parse(typed) is null ? Redaction.Redact(typed).Text : "[code removed]";
            turnContext.TurnState.Add(new Typed(typed, activity.Text));

            // Teams sends what was typed a second time.
            activity.Attachments = activity.Attachments?.Where(attachment => attachment?.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) != true).ToList();
        }

        return next(cancellationToken);
    }

    /// <summary>What was typed; where a middleware has put something else in its place, that.</summary>
    public static string? TextOf(ITurnContext context) =>
        context.TurnState.Get<Typed>() is { } typed && typed.Redacted == context.Activity.Text ? typed.Text : context.Activity.Text;

    private sealed record Typed(string Text, string Redacted);
}
