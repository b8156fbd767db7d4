using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Connector;

/// <summary>A conversation, and the service through which it is reached.</summary>
public sealed record ConversationAddress(ServiceAddress Service, string ConversationId);

public enum DeliveryOutcome
{
    Delivered,

    /// <summary>Not now; another time it may work.</summary>
    Failed,

    /// <summary>Never: sending it again would change nothing.</summary>
    Refused,
}

/// <summary>What became of an activity that was sent.</summary>
/// <param name="Outcome">Whether it arrived, and if not, whether it ever may.</param>
/// <param name="Id">The id that the channel gave it.</param>
/// <param name="Status">The last status, where there was a response.</param>
/// <param name="Reason">For the log: why it did not arrive.</param>
/// <param name="RetryAfter">How long the channel wants to be left alone.</param>
public sealed record Delivery(DeliveryOutcome Outcome, string? Id = null, int? Status = null, string? Reason = null, TimeSpan? RetryAfter = null)
{
    public bool IsDelivered => Outcome == DeliveryOutcome.Delivered;
}
