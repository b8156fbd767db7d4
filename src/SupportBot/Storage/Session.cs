using SQLitePCL;

namespace SupportBot.Storage;

/// <summary>One connection, and the statements that it has prepared. Used by one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly sqlite3 connection;
    private readonly Dictionary<string, Prepared> prepared = new(StringComparer.Ordinal);

    public Session(string path, bool readOnly)
    {
        var access = readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE;
        var opened = raw.sqlite3_open_v2(path, out connection, access | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            Check(opened);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement, and says how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var running = Run(sql, values);
        while (running.Next())
        {
        }

        return raw.sqlite3_changes(connection);
    }

    public List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        using var running = Run(sql, values);
        var rows = new List<T>();
        while (running.Next())
        {
            rows.Add(read(running.Row));
        }

        return rows;
    }

    /// <summary>The first number of the first row; nought where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var running = Run(sql, values);
        return running.Next() ? running.Row.GetInt64(0) : 0;
    }

    /// <summary>Takes back what a transaction has done, where one is open.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(connection) == 0)
        {
            Execute("ROLLBACK");
        }
    }

    /// <summary>Empties the write-ahead log, for which nobody may be reading.</summary>
    public void EmptyLog()
    {
        if (Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            throw new SqliteFaultException(raw.SQLITE_BUSY, "The log could not be emptied: another process is reading it.");
        }
    }

    /// <summary>Runs several statements, one after the other.</summary>
    public void RunScript(string sql) => Check(raw.sqlite3_exec(connection, sql));

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Handle.Dispose();
        }

        connection.Dispose();
    }

    // Values stand in a statement as $0, $1 …
    private Running Run(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            prepared.Add(sql, statement = Prepare(sql, values.Length));
        }

        for (var i = 0; i < values.Length; i++)
        {
            Bind(statement.Handle, statement.Places[i], values[i]);
        }

        return new Running(this, statement.Handle);
    }

    private Prepared Prepare(string sql, int values)
    {
        Check(raw.sqlite3_prepare_v2(connection, sql, out var handle));
        var places = new int[values];
        for (var i = 0; i < values; i++)
        {
            places[i] = raw.sqlite3_bind_parameter_index(handle, $"${i}");
        }

        return new Prepared(handle, places);
    }

    private void Bind(sqlite3_stmt statement, int place, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        _ => throw new ArgumentException($"A {value.GetType()} cannot stand in a statement.", nameof(value)),
    });

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new SqliteFaultException(result & 0xff, raw.sqlite3_errmsg(connection).utf8_to_string());
        }
    }

    private sealed record Prepared(sqlite3_stmt Handle, int[] Places);

    /// <summary>A statement at work; afterwards it is ready for the next time, and remembers no values.</summary>
    private readonly ref struct Running(Session session, sqlite3_stmt statement)
    {
        public Row Row => new(statement);

        public bool Next()
        {
            var result = raw.sqlite3_step(statement);
            session.Check(result);
            return result == raw.SQLITE_ROW;
        }

        public void Dispose()
        {
            // It says once more what went wrong.
            _ = raw.sqlite3_reset(statement);
            _ = raw.sqlite3_clear_bindings(statement);
        }
    }
}

/// <summary>What a statement has found, while it stands there.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => (int)GetInt64(column);

    public bool GetBoolean(int column) => GetInt64(column) != 0;
}

/// <param name="code">One of SQLite's result codes.</param>
/// <param name="message">What it says of it.</param>
internal sealed class SqliteFaultException(int code, string message) : Exception(message)
{
    /// <summary>Another process has locked the file.</summary>
    public bool IsBusy => code == raw.SQLITE_BUSY;

    /// <summary>Something that was written breaks a rule of the tables; the store itself is well.</summary>
    public bool IsConstraint => code == raw.SQLITE_CONSTRAINT;
}
