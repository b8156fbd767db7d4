namespace Deployment.Tests.Systemd;

/// <summary>A published bot without a registration, and nginx before it.</summary>
public sealed class NginxBeforeBot(PublishedBot published) : IAsyncLifetime
{
    private readonly Folder folder = new();
    private BotProcess? bot;
    private Nginx? nginx;

    internal BotProcess Bot => bot!;

    internal Nginx Nginx => nginx!;

    public async ValueTask InitializeAsync()
    {
        bot = await published.StartAsync(new Dictionary<string, string> { ["Storage__Folder"] = folder.Make("state") });
        nginx = await Nginx.StartAsync(bot.Port);
    }

    public async ValueTask DisposeAsync()
    {
        await (nginx?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
    }
}
