using System.Diagnostics.CodeAnalysis;

namespace SupportBot.Protocol.Connector;

/// <summary>
/// One line per conversation: first come, first served, and nobody waits for another conversation.
/// What is remembered is bounded; lines that nobody stands in go when it gets too much, the longest idle first.
/// </summary>
internal sealed class ConversationLines(TimeProvider time, int mostLines = 4_000, int longestLine = 100)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ConversationLine> lines = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (gate)
            {
                return lines.Count;
            }
        }
    }

    /// <summary>Does the work when those before are done. Where the line is longer than the caller bears, it is not done.</summary>
    public async Task<Delivery> InTurnAsync(string conversation, int mostBefore, Func<ConversationLine, Task<Delivery>> work, CancellationToken cancellation)
    {
        if (!TryJoin(conversation, Math.Min(mostBefore, longestLine - 1), out var line, out var before, out var done))
        {
            return new Delivery(DeliveryOutcome.Failed, Reason: "too many activities wait for this conversation");
        }

        try
        {
            await before.WaitAsync(cancellation);
            return await work(line);
        }
        finally
        {
            Leave(line, before, done);
        }
    }

    private bool TryJoin(
        string conversation,
        int mostBefore,
        [NotNullWhen(true)] out ConversationLine? line,
        [NotNullWhen(true)] out Task? before,
        [NotNullWhen(true)] out TaskCompletionSource? done)
    {
        (line, before, done) = (null, null, null);
        lock (gate)
        {
            if (!lines.TryGetValue(conversation, out line))
            {
                if (lines.Count >= mostLines)
                    Forget();

                if (lines.Count >= mostLines)
                    return false;

                lines[conversation] = line = new ConversationLine();
            }

            if (line.Length > mostBefore)
                return false;

            line.Length++;
            line.LastJoined = time.GetUtcNow();
            before = line.Last;
            done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.Last = done.Task;
            return true;
        }
    }

    private void Leave(ConversationLine line, Task before, TaskCompletionSource done)
    {
        lock (gate)
        {
            line.Length--;
        }

        // Whoever gave up waiting does not let the next one pass those before.
        if (before.IsCompleted)
            done.SetResult();
        else
            before.ContinueWith(_ => done.SetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    // A tenth at once, so that it is seldom.
    private void Forget()
    {
        var idle = lines.Where(entry => entry.Value.Length == 0 && entry.Value.Last.IsCompleted)
            .OrderBy(entry => entry.Value.LastJoined)
            .Take(Math.Max(1, mostLines / 10))
            .Select(entry => entry.Key)
            .ToList();
        foreach (var conversation in idle)
        {
            lines.Remove(conversation);
        }
    }
}
