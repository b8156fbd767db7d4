using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Guides;

internal static class GuideServices
{
    public static void AddGuides(this IServiceCollection services)
    {
        services.AddOptions<GuideOptions>().BindConfiguration("Guides")
            .Validate(options => options.LookEvery > TimeSpan.Zero, "Guides:LookEvery must be longer than nothing, such as 00:00:02.")
            .ValidateOnStart();
        services.TryAddSingleton<Func<Guide, IRecognizer>>(guide => new Recognizer(guide));
        services.AddSingleton<GuideFolder>();
        services.AddHostedService(provider => provider.GetRequiredService<GuideFolder>());
    }

    public static void ReadGuide(this WebApplication app) => app.Services.GetRequiredService<GuideFolder>().Open();
}
