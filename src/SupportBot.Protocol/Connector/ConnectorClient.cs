using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Connector;

public sealed record ConnectorOptions
{
    public int MostAttempts { get; init; } = 5;

    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);
}

/// <summary>
/// Sends what the bot says. Activities of one conversation go out one after the other, in the order of the calls, and no
/// faster than Teams takes them; conversations do not wait for each other. It never throws because of a network or a server.
/// </summary>
public sealed class ConnectorClient(ServiceHosts hosts, OutboundTokens tokens, TimeProvider time, Random random, ConnectorOptions? options = null) : IDisposable
{
    public Task<Delivery> SendAsync(ConversationAddress to, Activity activity, CancellationToken cancellation) =>
        throw new NotImplementedException($"{hosts} {tokens} {time} {random} {options}");

    public Task<Delivery> ReplyAsync(ConversationAddress to, string replyToId, Activity activity, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<Delivery> UpdateAsync(ConversationAddress to, string activityId, Activity activity, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<Delivery> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Tried once and dropped when others wait: a late sign of typing is worth nothing.</summary>
    public Task<Delivery> TypingAsync(ConversationAddress to, Activity typing, CancellationToken cancellation) => throw new NotImplementedException();

    public void Dispose()
    {
    }
}
