using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SupportBot.Guides;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SupportBot.BotBuilder.Bot;

/// <summary>The SDK's adapter, with redaction before any other middleware, typing, and a sentence where a turn fails.</summary>
internal sealed class SupportAdapter : CloudAdapter
{
    private readonly GuideFolder guides;
    private readonly ILogger<SupportAdapter> log;

    // What the SDK says of every activity is the SDK's, and as quiet as that is set.
    public SupportAdapter(
        BotFrameworkAuthentication authentication, GuideFolder guides, IEnumerable<IMiddleware> middleware, ILogger<CloudAdapter> sdk, ILogger<SupportAdapter> log)
        : base(authentication, sdk)
    {
        (this.guides, this.log) = (guides, log);
        Use(new SharedContracts());
        Use(new Redacting());
        Use(new Typing());
        foreach (var more in middleware)
        {
            Use(more);
        }

        OnTurnError = TellAsync;
    }

    private async Task TellAsync(ITurnContext context, Exception fault)
    {
        if (fault is TooFastException || context.Activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
        {
            // Whoever called answers for it.
            throw fault;
        }

        // Its message may quote the person.
        log.TurnFailed($"{fault.GetType().Name}{fault.StackTrace}");
        if (context.Activity.Type == ActivityTypes.Invoke)
        {
            throw fault;
        }

        try
        {
            await context.SendActivityAsync(MessageFactory.Text(guides.Conversation.Guide.Phrases.Sentences["failed"]));
        }
        catch (Exception untold)
        {
            log.FailureUntold(untold.GetType().Name);
            throw fault;
        }
    }
}
