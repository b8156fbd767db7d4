using SupportBot.AppleStatus;

namespace SupportBot.Storage;

internal static class StorageServices
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "Storage:Folder is empty. Set it to a folder that the bot may write to, such as 'data'.")
            .Validate(
                options => options.KeepConversations > TimeSpan.Zero && options.KeepTranscripts > TimeSpan.Zero && options.KeepActivities > TimeSpan.Zero,
                "Storage:KeepConversations, Storage:KeepTranscripts and Storage:KeepActivities must be longer than nothing, such as 30.00:00:00.")
            .ValidateOnStart();
        services.AddSingleton<Database>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Letters>();
        services.AddSingleton<IAwaitsApple>(provider => provider.GetRequiredService<Letters>());
        services.AddSingleton<Erasing>();
    }
}
