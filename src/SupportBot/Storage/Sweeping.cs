using Microsoft.Extensions.Options;

namespace SupportBot.Storage;

/// <summary>Opens the store when the bot starts, and clears away what has had its time.</summary>
internal sealed class Sweeping(Database database, TimeProvider time, IOptions<StorageOptions> options) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromHours(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SweepAsync();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync();
        }
    }

    private async Task SweepAsync()
    {
        var now = time.GetUtcNow();
        try
        {
            await database.WriteAsync(session =>
                session.Execute("DELETE FROM activities WHERE at < $0", (now - options.Value.KeepActivities).ToUnixTimeMilliseconds())
                + session.Execute("DELETE FROM codes WHERE expires < $0", now.ToUnixTimeMilliseconds())
                + session.Execute("DELETE FROM tries WHERE at < $0", now.AddHours(-1).ToUnixTimeMilliseconds()));
        }
        catch (StoreUnavailableException)
        {
            // It has been logged; the bot says on /readyz that it is not ready, and tries again with the next turn.
        }
    }
}
