namespace SupportBot.Storage;

/// <summary>Deletes all that is kept of a conversation, out of the write-ahead log too.</summary>
internal sealed class Erasing(Database database, TimeProvider time)
{
    /// <summary>Deletes it, and the tries of who asks for it. What is said at last, and to whom, stays until it has been said.</summary>
    public Task EraseAsync(string key, string from, Kept farewell, IReadOnlyCollection<string> letters) => database.EraseAsync(session =>
    {
        Erase(session, key);
        session.Execute("DELETE FROM tries WHERE address = $0", from);
        if (letters.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        session.Execute(
            "INSERT INTO conversations (key, version, state, buttons, channel, address, heard) VALUES ($0, 1, '', '[]', $1, $2, $3)",
            key, farewell.Channel, farewell.Address, now);
        foreach (var letter in letters)
        {
            session.Execute("INSERT INTO outbox (conversation, body, written) VALUES ($0, $1, $2)", key, letter, now);
        }
    });

    /// <summary>Deletes the conversation of that key, or of that id on its channel. It gives all that are called so; where they are several, none is deleted.</summary>
    public async Task<List<string>> EraseAsync(string keyOrId)
    {
        List<string> found = [];
        await database.EraseAsync(session =>
        {
            found = session.Query("SELECT key FROM conversations WHERE key = $0 OR substr(key, -length($1)) = $1", row => row.GetString(0), keyOrId, $"/{keyOrId}");
            if (found is [var only])
            {
                Erase(session, only);
            }
        });
        return found;
    }

    /// <summary>Whatever lies in any table under the conversation's key.</summary>
    public static void Erase(Session session, string key)
    {
        foreach (var table in Tables(session))
        {
            session.Execute($"DELETE FROM {table} WHERE conversation = $0", key);
        }

        session.Execute("DELETE FROM conversations WHERE key = $0", key);
    }

    // Asked of the database itself: a table that is added later is not forgotten.
    private static List<string> Tables(Session session) => session.Query(
        "SELECT sqlite_master.name FROM sqlite_master, pragma_table_info(sqlite_master.name) AS info WHERE sqlite_master.type = 'table' AND info.name = 'conversation'",
        row => row.GetString(0));
}
