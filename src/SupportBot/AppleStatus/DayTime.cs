namespace SupportBot.AppleStatus;

/// <summary>Nobody wants to be woken by a reminder.</summary>
internal static class DayTime
{
    public const int Morning = 8;
    private const int Night = 22;

    /// <param name="offset">Minutes from UTC; where they are not known, nobody knows when it is night there.</param>
    public static DateTimeOffset After(DateTimeOffset now, int? offset)
    {
        if (offset is not { } minutes)
        {
            return now;
        }

        var there = now.ToOffset(TimeSpan.FromMinutes(minutes));
        var morning = new DateTimeOffset(there.Date.AddHours(Morning), there.Offset);
        return there.Hour < Morning ? morning : there.Hour >= Night ? morning.AddDays(1) : there;
    }
}
