namespace SupportBot.Storage;

/// <summary>Reads what a turn needs, and writes all that it changes at once, or nothing.</summary>
internal sealed class Conversations(Database database, TimeProvider time)
{
    private const string Columns = "key, version, state, buttons, channel, address, offset";

    private static readonly TimeSpan codesLast = TimeSpan.FromHours(48);

    public Task<Before> ReadAsync(string key, string channel, string? activityId) => database.ReadAsync(session =>
    {
        // One statement for what every turn asks.
        var before = session.Query(
            $"""
            SELECT {Columns}, activities.id IS NOT NULL, answer, EXISTS (SELECT 1 FROM cards WHERE cards.conversation = $0)
            FROM (SELECT $0 AS wanted) LEFT JOIN conversations ON key = wanted LEFT JOIN activities ON activities.conversation = wanted AND activities.id = $1
            """,
            row => (Before: new Before(row.IsNull(0) ? Kept.Nothing(key, channel) : Conversation(row), row.GetBoolean(7), Text(row, 8), []), HasCards: row.GetBoolean(9)),
            key, activityId)[0];
        return before.HasCards ? before.Before with { Cards = Cards(session, key) } : before.Before;
    });

    /// <summary>The conversation that a code leads to, while the code is good.</summary>
    public Task<Kept?> ByCodeAsync(string hash) => database.ReadAsync(session =>
        session.Query("SELECT conversation FROM codes WHERE hash = $0 AND expires > $1", row => row.GetString(0), hash, Now) is [var key]
            ? Find(session, key)
            : null);

    /// <summary>False where somebody changed it meanwhile: then nothing was written.</summary>
    public async Task<bool> WriteAsync(Change change)
    {
        try
        {
            return await database.WriteAsync(session => Apply(session, change) ? true : throw new ChangedMeanwhileException());
        }
        catch (Exception fault) when (fault is ChangedMeanwhileException or SqliteFaultException { IsConstraint: true })
        {
            return false;
        }
    }

    /// <summary>Counts a try to use a code, and says whether it may be made.</summary>
    public Task<bool> TryCodeAsync(string from, int most, TimeSpan within) => database.WriteAsync(session =>
    {
        session.Execute("DELETE FROM tries WHERE address = $0 AND at <= $1", from, Now - Milliseconds(within));
        session.Execute("INSERT INTO tries (address, at) VALUES ($0, $1)", from, Now);
        return session.Number("SELECT count(*) FROM tries WHERE address = $0", from) <= most;
    });

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private bool Apply(Session session, Change change)
    {
        if (change.UsedCode is { } used && session.Execute("DELETE FROM codes WHERE hash = $0 AND expires > $1", used, Now) == 0)
        {
            return false;
        }

        if (!Save(session, change.Conversation))
        {
            return false;
        }

        var key = change.Conversation.Key;
        if (change.ActivityId is { } id)
        {
            session.Execute("INSERT INTO activities (conversation, id, answer, at) VALUES ($0, $1, $2, $3)", key, id, change.Answer, Now);
        }

        if (change.Spoiled is { } spoiled)
        {
            session.Execute("INSERT INTO spoiled (conversation, state, at) VALUES ($0, $1, $2)", key, spoiled, Now);
        }

        if (change.DropsFollowUps)
        {
            session.Execute("DELETE FROM outbox WHERE conversation = $0 AND due IS NOT NULL AND undeliverable IS NULL", key);
        }

        foreach (var card in change.Closes)
        {
            session.Execute("DELETE FROM cards WHERE seq = $0", card.Number);
        }

        foreach (var (body, due) in change.Letters)
        {
            session.Execute(
                "INSERT INTO outbox (conversation, body, written, due) VALUES ($0, $1, $2, $3)", key, body, Now, due?.ToUnixTimeMilliseconds());
        }

        if (change.NewCode is { } code)
        {
            session.Execute("INSERT INTO codes (hash, conversation, expires) VALUES ($0, $1, $2)", code, key, Now + Milliseconds(codesLast));
        }

        if (change.Also is { } also)
        {
            session.Execute("DELETE FROM codes WHERE conversation = $0", also.Conversation.Key);
            return Apply(session, also);
        }

        return true;
    }

    private bool Save(Session session, Kept kept) => session.Execute(
        """
        INSERT INTO conversations (key, version, state, buttons, channel, address, offset, heard) VALUES ($0, $1 + 1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (key) DO UPDATE SET version = $1 + 1, state = $2, buttons = $3, address = $5, offset = $6, heard = $7
        WHERE version = $1
        """,
        kept.Key, kept.Version, kept.State, kept.Buttons, kept.Channel, kept.Address, kept.Offset, Now) == 1;

    private static Kept? Find(Session session, string key) =>
        session.Query($"SELECT {Columns} FROM conversations WHERE key = $0", Conversation, key).FirstOrDefault();

    private static Kept Conversation(Row row) => new(
        row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.IsNull(6) ? null : row.GetInt32(6));

    private static List<OpenCard> Cards(Session session, string key) => session.Query(
        "SELECT seq, id, body FROM cards WHERE conversation = $0 ORDER BY seq", row => new OpenCard(row.GetInt64(0), row.GetString(1), row.GetString(2)), key);

    private static string? Text(Row row, int column) => row.IsNull(column) ? null : row.GetString(column);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private sealed class ChangedMeanwhileException : Exception;
}
