using Microsoft.Extensions.Options;

namespace SupportBot.Storage;

/// <summary>Opens the store when the bot starts, and clears away what has had its time.</summary>
internal sealed class Sweeping(Database database, TimeProvider time, IOptions<StorageOptions> options) : BackgroundService
{
    private const int MostAtOnce = 100;

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
                session.Execute("DELETE FROM activities WHERE at < $0", Before(now, options.Value.KeepActivities))
                + session.Execute("DELETE FROM outbox WHERE undeliverable IS NOT NULL AND written < $0", Before(now, options.Value.KeepTranscripts))
                + session.Execute("DELETE FROM spoiled WHERE at < $0", Before(now, options.Value.KeepConversations))
                + session.Execute("DELETE FROM codes WHERE expires < $0", now.ToUnixTimeMilliseconds())
                + session.Execute("DELETE FROM tries WHERE at < $0", now.AddHours(-1).ToUnixTimeMilliseconds()));
            var erased = 0;
            for (var old = MostAtOnce; old == MostAtOnce; erased += old)
            {
                old = await database.WriteAsync(session => EraseOld(session, Before(now, options.Value.KeepConversations)));
            }

            if (erased > 0)
            {
                await database.EraseAsync(_ => { });
            }
        }
        catch (StoreUnavailableException)
        {
            // It has been logged; the bot says on /readyz that it is not ready, and tries again with the next turn.
        }
    }

    // Few at once, so that no turn waits long.
    private static int EraseOld(Session session, long before)
    {
        var old = session.Query("SELECT key FROM conversations WHERE heard < $0 LIMIT $1", row => row.GetString(0), before, MostAtOnce);
        old.ForEach(key => Erasing.Erase(session, key));
        return old.Count;
    }

    private static long Before(DateTimeOffset now, TimeSpan age) => (now - age).ToUnixTimeMilliseconds();
}
