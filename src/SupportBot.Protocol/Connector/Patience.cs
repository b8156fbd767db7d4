namespace SupportBot.Protocol.Connector;

/// <summary>How long to wait before the next attempt.</summary>
internal sealed class Patience(ConnectorOptions options, Random random)
{
    // Whatever a server asks for, in an hour it is asked again.
    private static readonly TimeSpan longestPause = TimeSpan.FromHours(1);

    private readonly Lock gate = new();

    public TimeSpan After(int attempt)
    {
        // Random is not made for several threads.
        double chance;
        lock (gate)
        {
            chance = random.NextDouble();
        }

        var most = Math.Min(options.FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), options.LongestDelay.TotalSeconds);
        return TimeSpan.FromSeconds(most * (0.5 + chance / 2));
    }

    /// <summary>RFC 9110, 10.2.3: seconds or a date. A date that has passed is no pause.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        return (header?.Delta ?? header?.Date - now) is not { } pause ? null
            : pause <= TimeSpan.Zero ? TimeSpan.Zero
            : pause > longestPause ? longestPause
            : pause;
    }
}
