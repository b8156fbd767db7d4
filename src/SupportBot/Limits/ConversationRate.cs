using Microsoft.Extensions.Options;

namespace SupportBot.Limits;

/// <summary>How fast one conversation may go on. There are many of them, so that each is kept in two numbers, and only while it matters.</summary>
internal sealed class ConversationRate(IOptions<LimitOptions> options, TimeProvider time)
{
    private const int Few = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private int sweepAt = Few;

    public int Remembered => buckets.Count;

    public bool Permits(string conversation)
    {
        var now = time.GetTimestamp();
        lock (gate)
        {
            if (buckets.Count >= sweepAt)
            {
                Sweep(now);
            }

            var left = buckets.TryGetValue(conversation, out var bucket) ? Left(bucket, now) : options.Value.ConversationBurst;
            if (left < 1)
            {
                return false;
            }

            buckets[conversation] = new Bucket(left - 1, now);
            return true;
        }
    }

    // Who has waited until all is there again is nobody in particular.
    private void Sweep(long now)
    {
        foreach (var (conversation, bucket) in buckets)
        {
            if (Left(bucket, now) >= options.Value.ConversationBurst)
            {
                buckets.Remove(conversation);
            }
        }

        sweepAt = Math.Max(Few, buckets.Count * 2);
    }

    private double Left(Bucket bucket, long now) =>
        Math.Min(options.Value.ConversationBurst, bucket.Left + (time.GetElapsedTime(bucket.At, now).TotalSeconds * options.Value.PerConversation));

    private readonly record struct Bucket(double Left, long At);
}
