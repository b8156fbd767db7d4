namespace SupportBot.Protocol.Connector;

/// <summary>How fast one conversation may be spoken into: what Teams allows, from "Optimize your bot with rate limiting in Teams".</summary>
internal sealed class Pace
{
    private static readonly (int Most, TimeSpan Length)[] windows =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (1_800, TimeSpan.FromHours(1)),
    ];

    // One list for all windows: thousands of conversations are remembered.
    private readonly List<DateTimeOffset> sent = [];

    /// <summary>How long until the next activity may go.</summary>
    public TimeSpan WaitAt(DateTimeOffset now) => windows.Max(window => sent.Count < window.Most ? TimeSpan.Zero : sent[^window.Most] + window.Length - now);

    public void Count(DateTimeOffset now)
    {
        if (sent.Count == windows[^1].Most)
        {
            sent.RemoveAt(0);
        }

        sent.Add(now);
    }
}
