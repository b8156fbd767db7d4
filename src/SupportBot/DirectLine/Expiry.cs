using Microsoft.Extensions.Options;
using SupportBot.Storage;

namespace SupportBot.DirectLine;

/// <summary>Deletes what has been kept long enough.</summary>
internal sealed class Expiry(Chats chats, Listeners listeners, IOptions<DirectLineOptions> options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        do
        {
            try
            {
                while (await chats.DeleteOlderAsync(options.Value.KeepFor) is { Count: > 0 } deleted)
                {
                    deleted.ForEach(listeners.End);
                }
            }
            catch (StoreUnavailableException)
            {
                // Said where it happened; the next time comes.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
