namespace SupportBot.Turns;

/// <summary>What a turn may be asked for.</summary>
public sealed class TurnOptions
{
    /// <summary>How many resume codes one address may try in an hour.</summary>
    public int CodeTriesAnHour { get; set; } = 5;
}
