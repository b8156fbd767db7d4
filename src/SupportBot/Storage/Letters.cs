using SupportBot.Core.Conversations;

namespace SupportBot.Storage;

/// <summary>The outbox as it is kept.</summary>
internal sealed class Letters(Database database, TimeProvider time)
{
    private const int MostAtOnce = 20;

    // Nobody wants to be woken by a reminder.
    private const int Morning = 8;
    private const int Night = 22;

    private static readonly long whenAppleIsBack = Reply.WhenAppleIsBack.ToUnixTimeMilliseconds();

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

    /// <param name="letter">What has come.</param>
    /// <param name="openCard">The channel's id of it, where it is a card to be written anew when it is answered.</param>
    public Task ArrivedAsync(Posted letter, string? openCard) => DoneAsync(letter, session =>
    {
        session.Execute("DELETE FROM outbox WHERE seq = $0", letter.Number);
        if (openCard is not null)
        {
            session.Execute(
                "INSERT INTO cards (conversation, id, body) SELECT key, $1, $2 FROM conversations WHERE key = $0 AND state <> ''", letter.Conversation, openCard, letter.Body);
        }
    });

    public Task UndeliverableAsync(Posted letter, string why) =>
        DoneAsync(letter, session => session.Execute("UPDATE outbox SET undeliverable = $1 WHERE seq = $0", letter.Number, why));

    /// <summary>What waits for Apple's trouble to be over is due now, or in the morning where it is night.</summary>
    public async Task AppleIsBackAsync()
    {
        if (database.Read(session => session.Number("SELECT count(*) FROM outbox WHERE due = $0 AND undeliverable IS NULL", whenAppleIsBack)) == 0)
        {
            return;
        }

        await database.WriteAsync(session =>
        {
            var waiting = session.Query(
                """
                SELECT outbox.seq, conversations.offset FROM outbox JOIN conversations ON conversations.key = outbox.conversation
                WHERE outbox.due = $0 AND outbox.undeliverable IS NULL
                """,
                row => (Number: row.GetInt64(0), Offset: row.IsDBNull(1) ? (int?)null : row.GetInt32(1)),
                whenAppleIsBack);
            foreach (var (number, offset) in waiting)
            {
                session.Execute("UPDATE outbox SET due = $1 WHERE seq = $0", number, ByDay(offset).ToUnixTimeMilliseconds());
            }

            return waiting.Count;
        });
    }

    // Of a conversation that was deleted nothing is left but the words that say so; when they have been said, they go too.
    private async Task DoneAsync(Posted letter, Action<Session> mark)
    {
        var isOver = await database.WriteAsync(session =>
        {
            mark(session);
            return IsDeleted(session, letter.Conversation)
                && session.Number("SELECT count(*) FROM outbox WHERE conversation = $0 AND undeliverable IS NULL", letter.Conversation) == 0;
        });
        if (!isOver)
        {
            return;
        }

        await database.EraseAsync(session =>
        {
            // The person may have begun anew meanwhile.
            if (IsDeleted(session, letter.Conversation))
            {
                Erasing.Erase(session, letter.Conversation);
            }
        });
    }

    private static bool IsDeleted(Session session, string conversation) =>
        session.Number("SELECT count(*) FROM conversations WHERE key = $0 AND state = ''", conversation) == 1;

    private DateTimeOffset ByDay(int? offset)
    {
        if (offset is not { } minutes)
        {
            // Nobody knows when it is night there.
            return time.GetUtcNow();
        }

        var now = time.GetUtcNow().ToOffset(TimeSpan.FromMinutes(minutes));
        var morning = new DateTimeOffset(now.Date.AddHours(Morning), now.Offset);
        return now.Hour < Morning ? morning : now.Hour >= Night ? morning.AddDays(1) : now;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
