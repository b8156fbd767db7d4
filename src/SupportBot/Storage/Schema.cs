namespace SupportBot.Storage;

/// <summary>The tables. A step is never changed once it was released; another is added behind it.</summary>
internal static class Schema
{
    private static readonly string[] steps =
    [
        """
        CREATE TABLE conversations (
            key TEXT NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL,
            state TEXT NOT NULL,
            buttons TEXT NOT NULL,
            channel TEXT NOT NULL,
            address TEXT NOT NULL,
            offset INTEGER,
            heard INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE activities (
            conversation TEXT NOT NULL,
            id TEXT NOT NULL,
            answer TEXT,
            at INTEGER NOT NULL,
            PRIMARY KEY (conversation, id)
        ) WITHOUT ROWID;
        CREATE INDEX activities_by_age ON activities (at);

        CREATE TABLE outbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL,
            body TEXT NOT NULL,
            written INTEGER NOT NULL,
            due INTEGER,
            undeliverable TEXT
        );
        CREATE INDEX outbox_by_conversation ON outbox (conversation, seq) WHERE undeliverable IS NULL;
        CREATE INDEX outbox_by_due ON outbox (due) WHERE undeliverable IS NULL AND due IS NOT NULL;

        CREATE TABLE codes (
            hash TEXT NOT NULL PRIMARY KEY,
            conversation TEXT NOT NULL,
            expires INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX codes_by_conversation ON codes (conversation);

        CREATE TABLE tries (
            address TEXT NOT NULL,
            at INTEGER NOT NULL
        );
        CREATE INDEX tries_by_address ON tries (address, at);

        CREATE TABLE spoiled (
            conversation TEXT NOT NULL,
            state TEXT NOT NULL,
            at INTEGER NOT NULL
        );
        """,
        Chats.Tables,
        "CREATE INDEX conversations_by_age ON conversations (heard);",
        "CREATE TRIGGER said_with_chats AFTER DELETE ON chats BEGIN DELETE FROM said WHERE chat = old.id; END;",

        // A row of more than a quarter of a page lies in two pages where the key is the table's own order: five kilobytes instead of one.
        """
        CREATE TABLE cases (
            key TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            state TEXT NOT NULL,
            buttons TEXT NOT NULL,
            channel TEXT NOT NULL,
            address TEXT NOT NULL,
            offset INTEGER,
            heard INTEGER NOT NULL
        );
        INSERT INTO cases SELECT key, version, state, buttons, channel, address, offset, heard FROM conversations;
        DROP TABLE conversations;
        ALTER TABLE cases RENAME TO conversations;
        CREATE INDEX conversations_by_age ON conversations (heard);
        """,
        """
        CREATE TABLE cards (seq INTEGER PRIMARY KEY, conversation TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX cards_by_conversation ON cards (conversation);
        """,
    ];

    public static void Migrate(Session session, bool onNetworkShare)
    {
        session.Execute($"PRAGMA journal_mode = {(onNetworkShare ? "DELETE" : "WAL")}");
        session.Execute("PRAGMA synchronous = FULL");
        session.Execute("PRAGMA secure_delete = ON");

        // What a savepoint would take back is kept in memory, not in a file beside the database.
        session.Execute("PRAGMA temp_store = MEMORY");
        session.Execute("BEGIN IMMEDIATE");
        var present = (int)session.Number("PRAGMA user_version");
        if (present > steps.Length)
        {
            session.Execute("ROLLBACK");
            throw new StoreUnavailableException($"The data was written by a newer version (schema {present}; this one knows {steps.Length}).");
        }

        foreach (var step in steps.Skip(present))
        {
            session.RunScript(step);
        }

        session.Execute($"PRAGMA user_version = {steps.Length}");
        session.Execute("COMMIT");
    }
}
