using Microsoft.Bot.Builder;
using SupportBot.AppleStatus;

namespace SupportBot.BotBuilder.FollowUps;

internal static class FollowUpServices
{
    public static void AddFollowUps(this IServiceCollection services)
    {
        services.AddOptions<FollowUpOptions>().BindConfiguration("FollowUps")
            .Validate(options => options.LookEvery > TimeSpan.Zero && options.GiveUpAfter > TimeSpan.Zero, "FollowUps:LookEvery and FollowUps:GiveUpAfter must be longer than nothing, such as 00:00:30.")
            .ValidateOnStart();

        // The adapter has the bot behind it, and the bot the book.
        services.AddSingleton(provider => new Lazy<BotAdapter>(provider.GetRequiredService<BotAdapter>));
        services.AddSingleton<FollowUpBook>();
        services.AddSingleton<IAwaitsApple>(provider => provider.GetRequiredService<FollowUpBook>());
        services.AddHostedService<FollowUpSending>();
    }
}
