using Microsoft.Extensions.Options;
using SupportBot.DirectLine;
using SupportBot.Storage;

namespace SupportBot;

/// <summary>Opens the store when the bot starts, and clears away what has had its time.</summary>
internal sealed class Sweeping(
    Database database, Chats chats, Listeners listeners, TimeProvider time, IOptions<StorageOptions> storage, IOptions<DirectLineOptions> directLine) : BackgroundService
{
    private const int MostAtOnce = 100;

    private static readonly TimeSpan pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan betweenRewritings = TimeSpan.FromDays(1);

    private DateTimeOffset nextRewriting = time.GetUtcNow() + pause;

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

    internal async Task SweepAsync()
    {
        var now = time.GetUtcNow();
        try
        {
            var deleted = await database.WriteAsync(session => DeleteSmall(session, now)) + await EraseChatsAsync() + await EraseConversationsAsync(now);
            if (now >= nextRewriting)
            {
                await database.RewriteAsync();
                nextRewriting = now + betweenRewritings;
            }
            else if (deleted > 0)
            {
                await database.EraseAsync(_ => { });
            }
        }
        catch (StoreUnavailableException)
        {
            // It has been logged; the bot says on /readyz that it is not ready, and tries again with the next turn.
        }
    }

    private int DeleteSmall(Session session, DateTimeOffset now) =>
        session.Execute("DELETE FROM activities WHERE at < $0", Before(now, storage.Value.KeepActivities))
        + session.Execute("DELETE FROM outbox WHERE undeliverable IS NOT NULL AND written < $0", Before(now, storage.Value.KeepTranscripts))
        + session.Execute("DELETE FROM spoiled WHERE at < $0", Before(now, storage.Value.KeepConversations))
        + session.Execute("DELETE FROM codes WHERE expires < $0", now.ToUnixTimeMilliseconds())
        + session.Execute("DELETE FROM tries WHERE at < $0", now.AddHours(-1).ToUnixTimeMilliseconds());

    // Few at once, here and below, so that no turn waits long.
    private async Task<int> EraseChatsAsync()
    {
        var erased = 0;
        while (await chats.DeleteOlderAsync(directLine.Value.KeepFor, MostAtOnce) is { Count: > 0 } old)
        {
            old.ForEach(listeners.End);
            erased += old.Count;
        }

        return erased;
    }

    private async Task<int> EraseConversationsAsync(DateTimeOffset now)
    {
        var erased = 0;
        for (var old = MostAtOnce; old == MostAtOnce; erased += old)
        {
            old = await database.WriteAsync(session => EraseOld(session, Before(now, storage.Value.KeepConversations)));
        }

        return erased;
    }

    private static int EraseOld(Session session, long before)
    {
        var old = session.Query("SELECT key FROM conversations WHERE heard < $0 LIMIT $1", row => row.GetString(0), before, MostAtOnce);
        old.ForEach(key => Erasing.Erase(session, key));
        return old.Count;
    }

    private static long Before(DateTimeOffset now, TimeSpan age) => (now - age).ToUnixTimeMilliseconds();
}
