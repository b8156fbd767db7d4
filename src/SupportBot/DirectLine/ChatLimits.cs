using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SupportBot.DirectLine;

/// <summary>How fast one may go. Nobody notices it who writes by hand.</summary>
internal sealed class ChatLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> chats = Buckets(options.Value.ChatsAMinute, options.Value.ChatsAMinute, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> messages = Buckets(options.Value.MessagesAtOnce, 1, TimeSpan.FromSeconds(1));

    /// <summary>How long to wait before another chat may be opened from there; null for not at all.</summary>
    public TimeSpan? OpenChat(IPAddress? from) => Wait(chats, Neighbourhood(from));

    public TimeSpan? SendMessage(string chat) => Wait(messages, chat);

    public void Dispose()
    {
        chats.Dispose();
        messages.Dispose();
    }

    private static TimeSpan? Wait(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<string> Buckets(int size, int refill, TimeSpan every) =>
        PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = size,
            TokensPerPeriod = refill,
            ReplenishmentPeriod = every,
        }));

    // One customer line has billions of IPv6 addresses, all beginning with the same 64 bits.
    private static string Neighbourhood(IPAddress? from) => from switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
        _ => from.ToString(),
    };
}
