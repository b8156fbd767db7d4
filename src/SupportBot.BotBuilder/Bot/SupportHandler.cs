using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupportBot.BotBuilder.Turns;

namespace SupportBot.BotBuilder.Bot;

/// <summary>Whatever is said, opened or pressed is a turn; what comes of it follows from the activity.</summary>
internal sealed class SupportHandler(TurnTaking turns) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turns.TakeAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turns.TakeAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turns.TakeAsync(turnContext, cancellationToken);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turns.TakeAsync(turnContext, cancellationToken);

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        await turns.TakeAsync(turnContext, cancellationToken) ?? throw new InvalidOperationException("A pressed button was no turn.");
}
