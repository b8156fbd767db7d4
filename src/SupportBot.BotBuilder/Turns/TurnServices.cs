using SupportBot.BotBuilder.Dialogs;
using SupportBot.Turns;

namespace SupportBot.BotBuilder.Turns;

internal static class TurnServices
{
    public static void AddTurns(this IServiceCollection services)
    {
        services.AddOptions<TurnOptions>().BindConfiguration("Turns")
            .Validate(options => options.CodeTriesAnHour > 0, "Turns:CodeTriesAnHour must be at least 1.")
            .ValidateOnStart();
        services.AddSingleton<Gates>();
        services.AddSingleton<GuideDialogs>();
        services.AddSingleton<Codes>();
        services.AddSingleton<TurnTaking>();
    }
}
