using SupportBot.Storage;
using SupportBot.Turns;

namespace SupportBot.DirectLine;

internal static class DirectLineServices
{
    public static void AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine")
            .Validate(options => options.TokensLast >= TimeSpan.FromMinutes(1), "DirectLine:TokensLast must be at least a minute, such as 00:30:00.")
            .Validate(options => options.KeepFor > TimeSpan.Zero, "DirectLine:KeepFor must be longer than nothing, such as 7.00:00:00.")
            .Validate(options => options is { MessagesAtOnce: > 0, ChatsAMinute: > 0 }, "DirectLine:MessagesAtOnce and DirectLine:ChatsAMinute must be at least 1.")
            .ValidateOnStart();
        services.AddSingleton<Chats>();
        services.AddSingleton<Passes>();
        services.AddSingleton<Door>();
        services.AddSingleton<ChatLimits>();
        services.AddSingleton<Listeners>();
        services.AddSingleton<Streams>();
        services.AddSingleton<Conversing>();
        services.AddSingleton<DirectLineChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<DirectLineChannel>());
    }
}
