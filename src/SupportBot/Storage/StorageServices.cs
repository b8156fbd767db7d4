namespace SupportBot.Storage;

internal static class StorageServices
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "Storage:Folder is empty. Set it to a folder that the bot may write to, such as 'data'.")
            .ValidateOnStart();
        services.AddSingleton<Database>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Letters>();
        services.AddHostedService<Sweeping>();
    }
}
