using Microsoft.Data.Sqlite;

namespace SupportBot.Benchmarks.Turns;

/// <summary>Makes many conversations out of those that a bot has kept.</summary>
internal static class Stored
{
    public static void Multiply(string folder, int conversations)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "supportbot.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous = OFF");
        Execute(connection, "BEGIN");
        Execute(
            connection,
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $0),
            one AS (SELECT * FROM conversations LIMIT 1)
            INSERT INTO conversations (key, version, state, buttons, channel, address, offset, heard)
            SELECT printf('connector/emulator/%08x-stored', n * 4290), version, state, buttons, channel, address, offset, heard FROM number, one
            """,
            conversations);
        Execute(
            connection,
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $0),
            one AS (SELECT at FROM activities LIMIT 1)
            INSERT INTO activities (conversation, id, answer, at)
            SELECT printf('connector/emulator/%08x-stored', n * 4290), 'stored-1', NULL, at FROM number, one
            """,
            conversations);
        Execute(connection, "COMMIT");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Execute(SqliteConnection connection, string sql, int? number = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Each stands in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        if (number is { } value)
        {
            command.Parameters.AddWithValue("$0", value);
        }

        command.ExecuteNonQuery();
    }
}
