using Microsoft.Extensions.Options;
using SupportBot.Storage;

namespace SupportBot.AppleStatus;

/// <summary>Reads Apple's status page every few minutes, beside all turns; when the trouble is over, tells those who asked for it.</summary>
internal sealed class StatusReading(StatusFeed feed, LatestStatus latest, IAwaitsApple waiting, IOptions<AppleStatusOptions> options, TimeProvider time, ILogger<StatusReading> log)
    : BackgroundService
{
    private const int MostDoublings = 10;

    private bool? trouble;
    private int failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.On && !stoppingToken.IsCancellationRequested)
        {
            var answer = await feed.ReadAsync(stoppingToken);
            await TakeAsync(answer);
            await Task.Delay(Pause(answer.After), time, stoppingToken);
        }
    }

    private async Task TakeAsync(Answer answer)
    {
        if (answer.Trouble is not { } outage)
        {
            if (failures++ == 0)
            {
                log.AppleUnknown(answer.Why!);
            }

            return;
        }

        failures = 0;
        latest.Set(outage, time.GetUtcNow());
        if (trouble != outage)
        {
            trouble = outage;
            log.AppleSays(outage ? "trouble" : "no trouble");
        }

        if (!outage)
        {
            await TellAsync();
        }
    }

    private async Task TellAsync()
    {
        try
        {
            await waiting.AppleIsBackAsync();
        }
        catch (StoreUnavailableException)
        {
            // Said where it happened; the next reading comes.
        }
    }

    private TimeSpan Pause(TimeSpan? wanted)
    {
        var (usual, longest) = (options.Value.ReadEvery, options.Value.LongestPause);
        var doubled = usual * Math.Pow(2, Math.Clamp(failures - 1, 0, MostDoublings));
        var pause = wanted > doubled ? wanted.Value : doubled;
        return pause < longest ? pause : longest;
    }
}
