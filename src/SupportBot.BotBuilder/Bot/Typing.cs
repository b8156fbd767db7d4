using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SupportBot.BotBuilder.Bot;

/// <summary>
/// A sign of life where a turn takes long. The SDK's own middleware for it keeps one task for a conversation, so that of two
/// messages at once the one's goes on typing for ever.
/// </summary>
internal sealed class Typing : IMiddleware
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(turnContext, over.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await typing;
        }
    }

    private static async Task TypeAsync(ITurnContext context, CancellationToken cancelled)
    {
        try
        {
            await Task.Delay(patience, cancelled);
            var typing = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(context.Activity.GetConversationReference());
            await context.Adapter.SendActivitiesAsync(context, [(Activity)typing], cancelled);
        }
        catch (Exception)
        {
            // Nobody waits for it, and the answer is on its way.
        }
    }
}
