using SupportBot.AppleStatus;
using SupportBot.Core.Conversations;

namespace SupportBot.Storage;

/// <summary>The outbox as it is kept.</summary>
internal sealed class Letters(Database database, TimeProvider time) : IAwaitsApple
{
    /// <summary>The most that <see cref="NextAsync"/> gives.</summary>
    public const int MostAtOnce = 20;

    // Who asks at nine in the evening to be reminded in two hours means it.
    private static readonly TimeSpan late = TimeSpan.FromMinutes(30);

    private static readonly long whenAppleIsBack = Reply.WhenAppleIsBack.ToUnixTimeMilliseconds();

    /// <summary>The conversations to which something is to be sent now.</summary>
    public Task<List<string>> WaitingAsync() => database.ReadAsync(session => session.Query(
        "SELECT DISTINCT conversation FROM outbox WHERE undeliverable IS NULL AND (due IS NULL OR due <= $0)", row => row.GetString(0), Now));

    /// <summary>The conversations of which a follow-up is due.</summary>
    public Task<List<string>> DueAsync() => database.ReadAsync(session => session.Query(
        "SELECT DISTINCT conversation FROM outbox WHERE undeliverable IS NULL AND due IS NOT NULL AND due <= $0", row => row.GetString(0), Now));

    /// <summary>What is to be sent to a conversation next, in its order.</summary>
    public Task<List<Posted>> NextAsync(string conversation) => database.ReadAsync(session => session.Query(
        """
        SELECT outbox.seq, outbox.conversation, conversations.channel, conversations.address, outbox.body, outbox.due, conversations.offset, conversations.state = ''
        FROM outbox JOIN conversations ON conversations.key = outbox.conversation
        WHERE outbox.conversation = $0 AND outbox.undeliverable IS NULL AND (outbox.due IS NULL OR outbox.due <= $1)
        ORDER BY outbox.seq LIMIT $2
        """,
        row => new Posted(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
            row.IsNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), row.IsNull(6) ? null : row.GetInt32(6), row.GetBoolean(7)),
        conversation, Now, MostAtOnce));

    public Task<DateTimeOffset?> WrittenAtAsync(long number) => database.ReadAsync(session => session.Query<DateTimeOffset?>(
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

    /// <summary>Puts a follow-up off until the morning that an outage made late and that would come at night. False where it may come now.</summary>
    public async Task<bool> PutOffAsync(Posted letter)
    {
        var now = time.GetUtcNow();
        if (letter.Due is not { } due || now - due < late || DayTime.After(now, letter.Offset) is var morning && morning <= now)
        {
            return false;
        }

        // One that could not be brought for a whole day reminds nobody of anything.
        await (due.ToOffset(morning.Offset).TimeOfDay == TimeSpan.FromHours(DayTime.Morning)
            ? UndeliverableAsync(letter, "It was put off for a night before.")
            : database.WriteAsync(session => session.Execute("UPDATE outbox SET due = $1 WHERE seq = $0", letter.Number, morning.ToUnixTimeMilliseconds())));
        return true;
    }

    /// <summary>What waits for Apple's trouble to be over is due now, or in the morning where it is night.</summary>
    public async Task AppleIsBackAsync()
    {
        if (await database.ReadAsync(session => session.Number("SELECT count(*) FROM outbox WHERE due = $0 AND undeliverable IS NULL", whenAppleIsBack)) == 0)
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
                row => (Number: row.GetInt64(0), Offset: row.IsNull(1) ? (int?)null : row.GetInt32(1)),
                whenAppleIsBack);
            foreach (var (number, offset) in waiting)
            {
                session.Execute("UPDATE outbox SET due = $1 WHERE seq = $0", number, DayTime.After(time.GetUtcNow(), offset).ToUnixTimeMilliseconds());
            }

            return waiting.Count;
        });
    }

    // When a farewell has been said, what is left of its conversation goes too.
    private async Task DoneAsync(Posted letter, Action<Session> mark)
    {
        var isOver = await database.WriteAsync(session =>
        {
            mark(session);
            return letter.IsFarewell
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

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
