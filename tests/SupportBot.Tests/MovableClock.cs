namespace SupportBot.Tests;

/// <summary>People's time, which tests can move on; timers run as they do.</summary>
internal sealed class MovableClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now
    {
        get => now;
        set => now = value;
    }

    public override DateTimeOffset GetUtcNow() => now;
}
