using Microsoft.Extensions.Options;
using SupportBot.Storage;
using SupportBot.Turns;

namespace SupportBot.Outbox;

/// <summary>Brings what was said to people: in order within a conversation, and none waits for another's.</summary>
internal sealed class Outbox(Letters letters, IEnumerable<IChannel> channels, IOptions<OutboxOptions> options, TimeProvider time, ILogger<Outbox> log) : BackgroundService
{
    private static readonly TimeSpan moment = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<string, IChannel> byName = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    // Under way, and whether to look once more afterwards.
    private readonly Dictionary<string, bool> underWay = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    // What is on its way when the bot is stopped gets a moment to arrive: else it would be sent once more after the start.
    private readonly CancellationTokenSource stopped = new();

    // At the start, and when the store failed: then anything may lie there.
    private volatile bool looksAtAll = true;

    /// <summary>Whether nothing is being sent at present.</summary>
    public bool IsIdle
    {
        get
        {
            lock (underWay)
            {
                return underWay.Count == 0;
            }
        }
    }

    /// <summary>To be called when the channel has been answered: what is sent before that can appear above the person's own message.</summary>
    public void Deliver(Taken taken)
    {
        Deliver(taken.Conversation);
        if (taken.AlsoTo is { } other)
        {
            Deliver(other);
        }
    }

    public override void Dispose()
    {
        stopping.Dispose();
        stopped.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        for (var waited = TimeSpan.Zero; !IsIdle && waited < options.Value.Grace; waited += moment)
        {
            await Task.Delay(moment, CancellationToken.None);
        }

        await stopped.CancelAsync();
    }

    // What a crash has left is found here, and what is due.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        do
        {
            try
            {
                var all = looksAtAll;
                looksAtAll = false;
                foreach (var conversation in all ? await letters.WaitingAsync() : await letters.DueAsync())
                {
                    Deliver(conversation);
                }
            }
            catch (StoreUnavailableException)
            {
                // Said where it happened; the next look comes soon.
                looksAtAll = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Deliver(string conversation)
    {
        lock (underWay)
        {
            if (underWay.ContainsKey(conversation))
            {
                underWay[conversation] = true;
                return;
            }

            underWay.Add(conversation, false);
        }

        _ = Task.Run(() => DeliverAllAsync(conversation));
    }

    private async Task DeliverAllAsync(string conversation)
    {
        try
        {
            var tries = 0;
            bool isMore;
            do
            {
                do
                {
                    var next = await letters.NextAsync(conversation);
                    isMore = next.Count == Letters.MostAtOnce;
                    foreach (var letter in next)
                    {
                        stopping.Token.ThrowIfCancellationRequested();
                        if (!await DeliverAsync(letter, ++tries))
                        {
                            // While it waited it may have been dropped, and others with it: the person is back.
                            isMore = true;
                            break;
                        }

                        tries = 0;
                    }
                }
                while (isMore && !stopping.IsCancellationRequested);
            }
            while (IsWantedAgain(conversation));
        }
        catch (Exception fault) when (fault is OperationCanceledException or StoreUnavailableException)
        {
            // It stays in the outbox, for the next look or the next start.
            Forget(conversation);
        }
        catch (Exception fault)
        {
            log.DeliveryFailed(conversation, fault);
            Forget(conversation);
        }
    }

    // False where it is to be tried again.
    private async Task<bool> DeliverAsync(Posted letter, int tries)
    {
        if (await letters.PutOffAsync(letter))
        {
            return true;
        }

        switch (await TryAsync(letter))
        {
            case Delivery.Arrived arrived:
                await MarkAsync(() => letters.ArrivedAsync(letter, arrived.OpenCard));
                return true;
            case Delivery.Undeliverable never:
                await GiveUpAsync(letter, never.Why);
                return true;
            case Delivery.Postponed later when await letters.WrittenAtAsync(letter.Number) is { } written && time.GetUtcNow() - written > options.Value.GiveUpAfter:
                await GiveUpAsync(letter, later.Why);
                return true;
            case Delivery.Postponed later:
                log.DeliveryPostponed(letter.Number, letter.Conversation, later.Why);
                await Task.Delay(Pause(letter.Number, tries, later.After), stopping.Token);
                return false;
            case var other:
                throw new InvalidOperationException($"There is no delivery {other}.");
        }
    }

    private Task GiveUpAsync(Posted letter, string why)
    {
        log.Undeliverable(letter.Number, letter.Conversation, why);
        return MarkAsync(() => letters.UndeliverableAsync(letter, why));
    }

    // Where nothing can be kept at present, it is not sent once more for want of its mark: the mark is tried until it holds.
    private async Task MarkAsync(Func<Task> mark)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await mark();
                return;
            }
            catch (StoreUnavailableException) when (!stopping.IsCancellationRequested)
            {
                await Task.Delay(Pause(0, tries, null), stopping.Token);
            }
        }
    }

    private async Task<Delivery> TryAsync(Posted letter)
    {
        try
        {
            return byName.TryGetValue(letter.Channel, out var channel)
                ? await channel.DeliverAsync(letter, stopped.Token)
                : Delivery.Never($"There is no channel '{letter.Channel}'.");
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException or IOException)
        {
            return Delivery.Later(fault.Message);
        }
    }

    // Twice as long each time, and not all at the same moment.
    private TimeSpan Pause(long number, int tries, TimeSpan? after)
    {
        var pause = options.Value.FirstPause * Math.Pow(2, Math.Min(tries - 1, 20)) * (0.75 + (new Random((int)(number + tries)).NextDouble() / 2));
        var within = pause < options.Value.LongestPause ? pause : options.Value.LongestPause;
        return after > within ? after.Value : within;
    }

    private bool IsWantedAgain(string conversation)
    {
        lock (underWay)
        {
            if (underWay[conversation])
            {
                underWay[conversation] = false;
                return true;
            }

            underWay.Remove(conversation);
            return false;
        }
    }

    private void Forget(string conversation)
    {
        lock (underWay)
        {
            underWay.Remove(conversation);
        }

        looksAtAll = true;
    }
}
