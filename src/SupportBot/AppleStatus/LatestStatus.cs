using Microsoft.Extensions.Options;

namespace SupportBot.AppleStatus;

/// <summary>What Apple's page said when it was last read, for as long as that is worth something.</summary>
internal sealed class LatestStatus(IOptions<AppleStatusOptions> options)
{
    private volatile Core.Conversations.AppleStatus? latest;

    public void Set(bool outage, DateTimeOffset readAt) => latest = new(outage, readAt);

    /// <summary>Null where it is not known.</summary>
    public Core.Conversations.AppleStatus? At(DateTimeOffset now) =>
        latest is { } known && now - known.CheckedAt <= options.Value.GoodFor ? known : null;
}
