using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SupportBot.BotBuilder.Storage;

internal static class StorageServices
{
    /// <summary>Files, unless another storage of the SDK was added before.</summary>
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddOptions<FileStorageOptions>().BindConfiguration("Storage")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "Storage:Folder is empty. Set it to a folder that the bot may write to, such as 'data/sdk'.")
            .Validate(options => options.KeepItems > TimeSpan.Zero, "Storage:KeepItems must be longer than nothing, such as 30.00:00:00.")
            .ValidateOnStart();
        services.TryAddSingleton<IStorage, FileStorage>();
        services.AddSingleton<ConversationState>();
        services.AddSingleton<Items>();
    }
}
