namespace SupportBot.Protocol.Connector;

/// <summary>How fast one conversation may be spoken into: what Teams allows, from "Optimize your bot with rate limiting in Teams".</summary>
internal sealed class Pace
{
    private readonly Window[] windows =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1_800, TimeSpan.FromHours(1)),
    ];

    /// <summary>How long until the next activity may go.</summary>
    public TimeSpan WaitAt(DateTimeOffset now) => windows.Max(window => window.WaitAt(now));

    public void Count(DateTimeOffset now)
    {
        foreach (var window in windows)
        {
            window.Count(now);
        }
    }

    private sealed class Window(int most, TimeSpan length)
    {
        private readonly Queue<DateTimeOffset> sent = new();

        public TimeSpan WaitAt(DateTimeOffset now)
        {
            while (sent.TryPeek(out var oldest) && oldest + length <= now)
            {
                sent.Dequeue();
            }

            return sent.Count < most ? TimeSpan.Zero : sent.Peek() + length - now;
        }

        public void Count(DateTimeOffset now) => sent.Enqueue(now);
    }
}
