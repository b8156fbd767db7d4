using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Newtonsoft.Json.Serialization;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SupportBot.BotBuilder.Bot;

/// <summary>
/// The SDK makes a client for each turn, and each client finds out anew, by emitting code, how the SDK's types are written as JSON.
/// That takes most of a turn; here it is found out once.
/// </summary>
internal sealed class SharedContracts : IMiddleware
{
    private static readonly DefaultContractResolver shared = new();

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.TurnState.Get<IConnectorClient>() is { } client)
        {
            client.SerializationSettings.ContractResolver = shared;
            client.DeserializationSettings.ContractResolver = shared;
        }

        return next(cancellationToken);
    }
}
