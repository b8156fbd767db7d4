using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SupportBot.Limits;

/// <summary>How fast one conversation may go on.</summary>
internal sealed class ConversationRate(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetTokenBucketLimiter(conversation, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.ConversationBurst,
            TokensPerPeriod = options.Value.PerConversation,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = false,
        }));

    public bool Permits(string conversation)
    {
        using var lease = limiter.AttemptAcquire(conversation);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
