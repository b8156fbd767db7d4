namespace SupportBot.Protocol.Connector;

/// <summary>Who speaks into one conversation stands in line here.</summary>
internal sealed class ConversationLine
{
    public Pace Pace { get; } = new();

    /// <summary>Until then the channel wants to be left alone.</summary>
    public DateTimeOffset NotBefore { get; set; } = DateTimeOffset.MinValue;

    /// <summary>When the line was last joined, and by how many who have not left it. Guarded by <see cref="ConversationLines"/>.</summary>
    public DateTimeOffset LastJoined { get; set; }

    public int Length { get; set; }

    public Task Last { get; set; } = Task.CompletedTask;

    /// <summary>How long until the next activity may go.</summary>
    public TimeSpan WaitAt(DateTimeOffset now)
    {
        var pace = Pace.WaitAt(now);
        var pause = NotBefore - now;
        return pause > pace ? pause : pace;
    }
}
