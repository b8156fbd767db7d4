namespace SupportBot.Storage;

/// <summary>
/// The conversations that the bot's own page holds, word for word without secrets, so that a page that is opened again can show
/// them. What is too old is deleted with all that belongs to it.
/// </summary>
internal sealed class Chats(Database database, TimeProvider time)
{
    /// <summary>The tables: a step of the schema.</summary>
    public const string Tables =
        """
        CREATE TABLE chats (
            id TEXT NOT NULL PRIMARY KEY,
            conversation TEXT NOT NULL,
            heard INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX chats_by_age ON chats (heard);

        CREATE TABLE said (
            chat TEXT NOT NULL,
            seq INTEGER NOT NULL,
            letter INTEGER NOT NULL,
            body TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (chat, seq)
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX said_by_letter ON said (letter);

        CREATE TABLE secrets (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;
        """;

    private const int MostAtOnce = 500;

    public Task OpenAsync(string chat, string conversation) => database.WriteAsync(session =>
        session.Execute("INSERT INTO chats (id, conversation, heard) VALUES ($0, $1, $2)", chat, conversation, Now));

    public Task<bool> ExistsAsync(string chat) => database.ReadAsync(session => session.Number("SELECT count(*) FROM chats WHERE id = $0", chat) == 1);

    public Task HearAsync(string chat) => database.WriteAsync(session => session.Execute("UPDATE chats SET heard = $1 WHERE id = $0", chat, Now));

    /// <summary>
    /// Adds what was said, once however often it is delivered. Times grow within a chat, as clients order by them. False where the
    /// chat is gone.
    /// </summary>
    public Task<bool> AddAsync(string chat, long letter, Func<long, DateTimeOffset, string> write) => database.WriteAsync(session =>
    {
        if (session.Number("SELECT count(*) FROM chats WHERE id = $0", chat) == 0)
        {
            return false;
        }

        if (session.Number("SELECT count(*) FROM said WHERE letter = $0", letter) == 0)
        {
            var seq = session.Number("SELECT coalesce(max(seq), 0) + 1 FROM said WHERE chat = $0", chat);
            var at = Math.Max(Now, session.Number("SELECT coalesce(max(at), 0) + 1 FROM said WHERE chat = $0", chat));
            session.Execute(
                "INSERT INTO said (chat, seq, letter, body, at) VALUES ($0, $1, $2, $3, $4)",
                chat, seq, letter, write(seq, DateTimeOffset.FromUnixTimeMilliseconds(at)), at);
        }

        return true;
    });

    /// <summary>What was said after a number, and the number of the last of it.</summary>
    public Task<(List<string> Bodies, long Last)> AfterAsync(string chat, long seq) => database.ReadAsync(session =>
    {
        var rows = session.Query(
            "SELECT seq, body FROM said WHERE chat = $0 AND seq > $1 ORDER BY seq LIMIT $2",
            row => (Seq: row.GetInt64(0), Body: row.GetString(1)), chat, seq, MostAtOnce);
        return (rows.ConvertAll(row => row.Body), rows.Count > 0 ? rows[^1].Seq : seq);
    });

    public Task<long> LastAsync(string chat) => database.ReadAsync(session => session.Number("SELECT coalesce(max(seq), 0) FROM said WHERE chat = $0", chat));

    /// <summary>Deletes a chat and its case. False where it was gone.</summary>
    public async Task<bool> DeleteAsync(string chat)
    {
        var was = false;
        await database.EraseAsync(session => was = Delete(session, chat));
        return was;
    }

    /// <summary>Deletes the case of a chat that is gone already.</summary>
    public Task ForgetAsync(string conversation) => database.EraseAsync(session => Erasing.Erase(session, conversation));

    /// <summary>Deletes some that nobody has written to since, and says which. They are on the disk until the next erasing.</summary>
    public Task<List<string>> DeleteOlderAsync(TimeSpan age, int most) => database.WriteAsync(session =>
    {
        var old = session.Query("SELECT id FROM chats WHERE heard < $0 LIMIT $1", row => row.GetString(0), Now - (long)age.TotalMilliseconds, most);
        old.ForEach(chat => Delete(session, chat));
        return old;
    });

    /// <summary>A secret by its name: the one that is kept, or else this one from now on.</summary>
    public Task<byte[]> SecretAsync(string name, byte[] fresh) => database.WriteAsync(session =>
    {
        session.Execute("INSERT OR IGNORE INTO secrets (name, value) VALUES ($0, $1)", name, Convert.ToBase64String(fresh));
        return Convert.FromBase64String(session.Query("SELECT value FROM secrets WHERE name = $0", row => row.GetString(0), name)[0]);
    });

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static bool Delete(Session session, string chat)
    {
        if (session.Query("SELECT conversation FROM chats WHERE id = $0", row => row.GetString(0), chat) is not [var conversation])
        {
            return false;
        }

        // What was said goes with the chat.
        Erasing.Erase(session, conversation);
        return true;
    }
}
