using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.BotBuilder.Entities;

internal static class EntityServices
{
    public static void AddEntities(this IServiceCollection services) =>
        services.AddSingleton<Func<Guide, IRecognizer>>(guide => new WithEntities(new Recognizer(guide)));
}
