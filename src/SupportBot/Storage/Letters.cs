namespace SupportBot.Storage;

/// <summary>The outbox as it is kept.</summary>
internal sealed class Letters(Database database, TimeProvider time)
{
    private const int MostAtOnce = 20;

    /// <summary>The conversations to which something is to be sent now.</summary>
    public List<string> Waiting() => database.Read(session => session.Query(
        "SELECT DISTINCT conversation FROM outbox WHERE undeliverable IS NULL AND (due IS NULL OR due <= $0)", row => row.GetString(0), Now));

    /// <summary>The conversations of which a follow-up is due.</summary>
    public List<string> Due() => database.Read(session => session.Query(
        "SELECT DISTINCT conversation FROM outbox WHERE undeliverable IS NULL AND due IS NOT NULL AND due <= $0", row => row.GetString(0), Now));

    /// <summary>What is to be sent to a conversation next, in its order.</summary>
    public List<Posted> Next(string conversation) => database.Read(session => session.Query(
        """
        SELECT outbox.seq, outbox.conversation, conversations.channel, conversations.address, outbox.body
        FROM outbox JOIN conversations ON conversations.key = outbox.conversation
        WHERE outbox.conversation = $0 AND outbox.undeliverable IS NULL AND (outbox.due IS NULL OR outbox.due <= $1)
        ORDER BY outbox.seq LIMIT $2
        """,
        row => new Posted(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)),
        conversation, Now, MostAtOnce));

    public DateTimeOffset? WrittenAt(long number) => database.Read(session => session.Query<DateTimeOffset?>(
        "SELECT coalesce(due, written) FROM outbox WHERE seq = $0", row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), number).FirstOrDefault());

    public Task ArrivedAsync(long number) => database.WriteAsync(session => session.Execute("DELETE FROM outbox WHERE seq = $0", number));

    public Task UndeliverableAsync(long number, string why) =>
        database.WriteAsync(session => session.Execute("UPDATE outbox SET undeliverable = $1 WHERE seq = $0", number, why));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
