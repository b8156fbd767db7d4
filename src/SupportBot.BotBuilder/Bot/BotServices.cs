using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SupportBot.Pages;
using SupportBot.Protocol.Authentication;

namespace SupportBot.BotBuilder.Bot;

internal static class BotServices
{
    public static void AddBot(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration("Web")
            .Validate(options => !options.Problems().Any(), "Web:Address must be an address such as https://bot.example.com: no path, no slash at the end.")
            .ValidateOnStart();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<SupportAdapter>();
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<SupportAdapter>());
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<SupportAdapter>());
        services.AddSingleton<IBot, SupportHandler>();

        // Of the validator only the part for bots without an app id is used: tokens are the SDK's.
        services.AddSingleton(provider => new TokenValidator(new BotIdentity(), new InboundRules(), new ServiceHosts(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<MessagesEndpoint>();
    }

    public static void MapMessages(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/messages", (HttpContext context, MessagesEndpoint endpoint) => endpoint.PostAsync(context));
}
