namespace SupportBot.Protocol.Connector;

/// <summary>What one request came to.</summary>
internal sealed record Attempt(Delivery Delivery, bool MayRetryNow = false)
{
    public int? Status => Delivery.Status;

    public TimeSpan? RetryAfter => Delivery.RetryAfter;

    public static Attempt Delivered(int status, string? id) => new(new Delivery(DeliveryOutcome.Delivered, id, status));

    public static Attempt Refused(string reason) => new(new Delivery(DeliveryOutcome.Refused, Reason: reason));

    public static Attempt Fault(string reason) => new(new Delivery(DeliveryOutcome.Failed, Reason: reason), MayRetryNow: true);

    /// <summary>A server's no. What it will never accept is refused; after a 500 it may have done the work, so that is not repeated at once.</summary>
    public static Attempt Answered(int status, TimeSpan? retryAfter)
    {
        var reason = $"the channel answered {status}";
        return status switch
        {
            408 or 412 or 429 or 502 or 503 or 504 => new(new Delivery(DeliveryOutcome.Failed, null, status, reason, retryAfter), MayRetryNow: true),
            501 or 505 or (< 500) => new(new Delivery(DeliveryOutcome.Refused, null, status, reason)),
            _ => new(new Delivery(DeliveryOutcome.Failed, null, status, reason, retryAfter)),
        };
    }
}
