namespace SupportBot.Outbox;

internal static class OutboxServices
{
    public static void AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox")
            .Validate(options => options.LookEvery > TimeSpan.Zero && options.FirstPause > TimeSpan.Zero, "Outbox:LookEvery and Outbox:FirstPause must be longer than nothing, such as 00:00:01.")
            .ValidateOnStart();
        services.AddSingleton<Outbox>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
    }
}
