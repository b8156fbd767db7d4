namespace SupportBot.Protocol.Connector;

public sealed record ConnectorOptions
{
    public int MostAttempts { get; init; } = 5;

    /// <summary>Between the first attempt and the second; it doubles with every attempt, and half of it is left to chance.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a call waits at a time; what needs longer is handed back.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one request may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
