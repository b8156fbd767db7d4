using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;
using SupportBot.Turns;

namespace SupportBot.Messages;

internal static class MessageServices
{
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration("Bot").ValidateOnStart();
        services.AddSingleton<Registration>();
        services.AddHostedService(provider => provider.GetRequiredService<Registration>());
        services.AddSingleton(provider => Registration.IdentityOf(Options(provider)));
        services.AddSingleton(provider => new ServiceHosts(provider.GetRequiredService<BotIdentity>().Cloud, Options(provider).ServiceHosts));
        services.AddSingleton(provider => new InboundRules
        {
            AcceptEmulatorTokens = Options(provider).AcceptEmulatorTokens,
            DangerouslyAcceptCallersWithoutToken = Options(provider).DangerouslyAcceptCallersWithoutToken,
        });
        services.AddSingleton<TokenValidator>();
        services.AddSingleton<OutboundTokens>();
        services.TryAddSingleton(new ConnectorOptions());
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<ServiceHosts>(),
            provider.GetRequiredService<OutboundTokens>(),
            provider.GetRequiredService<TimeProvider>(),
            new Random(Environment.ProcessId),
            provider.GetRequiredService<ConnectorOptions>()));
        services.AddSingleton<ConnectorChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<ConnectorChannel>());
        services.AddSingleton<Reactions>();
        services.AddSingleton<MessagesEndpoint>();
    }

    public static void MapMessages(this IEndpointRouteBuilder app)
    {
        // The Playground looks whether somebody is there before it says anything.
        app.MapMethods("/api/messages", [HttpMethods.Head], () => Results.Ok());
        app.MapPost("/api/messages", (HttpContext context, MessagesEndpoint endpoint) => endpoint.PostAsync(context));
    }

    private static BotOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotOptions>>().Value;
}
