using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace SupportBot.Storage;

/// <summary>
/// The file that everything is kept in. One loop writes: what waits to be written goes into one transaction, so that many turns
/// share one sync to the disk. Reads go beside it, each on a connection of its own.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private const int MostInOneTransaction = 256;
    private const int MostWaiting = 10_000;

    private readonly Channel<Job> jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly ConcurrentBag<Session> readers = [];
    private readonly string path;
    private readonly bool onNetworkShare;
    private readonly WholeFile file;
    private readonly ILogger<Database> log;
    private readonly Task writing;
    private volatile bool isThere;

    // What was before the start is not known.
    private volatile bool owesRewriting = true;
    private Session? writer;

    public Database(IOptions<StorageOptions> options, ILogger<Database> log)
    {
        SQLitePCL.Batteries_V2.Init();
        Folder = Path.GetFullPath(options.Value.Folder);
        path = Path.Combine(Folder, "supportbot.db");
        onNetworkShare = options.Value.OnNetworkShare;
        file = new WholeFile(path);
        this.log = log;
        writing = Task.Run(WriteAllAsync);
    }

    public string Folder { get; }

    /// <summary>Up to that many bytes the file is written anew whenever something was erased; beyond that once a day, as all wait for it.</summary>
    public long LargestToRewrite { get; set; } = 64 * 1024 * 1024;

    /// <summary>Runs the work in a transaction; done only when it has reached the disk.</summary>
    public Task<T> WriteAsync<T>(Func<Session, T> work) => WriteAsync(work, rewritesUpTo: null);

    /// <summary>Runs the work as well; done only when what it deleted is in the write-ahead log no more.</summary>
    public Task EraseAsync(Action<Session> work) => WriteAsync(
        session =>
        {
            work(session);
            return true;
        },
        LargestToRewrite);

    /// <summary>Writes the file anew, however large it is, where that was left undone since something was erased.</summary>
    public Task RewriteAsync() => owesRewriting ? WriteAsync(_ => true, long.MaxValue) : Task.CompletedTask;

    public T Read<T>(Func<Session, T> work)
    {
        // A reader cannot make the file.
        if (!isThere)
        {
            throw new StoreUnavailableException($"The database in {Folder} has not been opened.");
        }

        Session? session = null;
        try
        {
            session = readers.TryTake(out var free) ? free : new Session(path, readOnly: true);
            var result = work(session);
            readers.Add(session);
            return result;
        }
        catch (SqliteFaultException fault)
        {
            session?.Dispose();
            throw new StoreUnavailableException($"The database in {Folder} cannot be read.", fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await writing;
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        writer?.Dispose();
        file.Dispose();
    }

    private async Task<T> WriteAsync<T>(Func<Session, T> work, long? rewritesUpTo)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T? result = default;
        try
        {
            await jobs.Writer.WriteAsync(new Job(session => result = work(session), () => done.SetResult(result!), fault => done.TrySetException(fault), rewritesUpTo));
        }
        catch (ChannelClosedException)
        {
            throw new StoreUnavailableException("The bot is stopping.");
        }

        return await done.Task;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Job>(MostInOneTransaction);
        while (await jobs.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInOneTransaction && jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            var done = Write(batch);
            var isErased = done.Max(job => job.RewritesUpTo) is not { } most || Clean(most);
            foreach (var job in done)
            {
                if (job.RewritesUpTo is not null && !isErased)
                {
                    job.Fail(new StoreUnavailableException($"It was deleted, but the log of the database in {Folder} could not be emptied: somebody is reading it."));
                }
                else
                {
                    job.Succeed();
                }
            }
        }
    }

    // A page that was split keeps, unseen, what it handed on: only writing the file anew clears that. The log holds pages as they
    // were before; it can be emptied while nobody reads, and reads are short.
    private bool Clean(long rewritesUpTo)
    {
        try
        {
            owesRewriting = true;
            if (writer!.Number("PRAGMA page_count") * writer.Number("PRAGMA page_size") <= rewritesUpTo)
            {
                writer.Execute("VACUUM");
                owesRewriting = false;
            }

            // It waits for those who are reading.
            return writer.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteFaultException fault)
        {
            log.StoreUnavailable(Folder, fault.Message);
            return false;
        }
    }

    // What has reached the disk; the others have been told.
    private List<Job> Write(List<Job> batch)
    {
        try
        {
            file.MustBeWhole();
            writer ??= Open();
            var done = Work(writer, batch);
            writer.Execute("COMMIT");
            return done;
        }
        catch (Exception fault) when (fault is SqliteFaultException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            log.StoreUnavailable(Folder, fault.Message);

            // Whoever closes it writes into the file: not into one that is not whole.
            if (fault is not FileNotWholeException)
            {
                writer?.Dispose();
                writer = null;
            }

            var unavailable = new StoreUnavailableException($"The database in {Folder} cannot be written.", fault);
            foreach (var job in batch)
            {
                job.Fail(unavailable);
            }

            return [];
        }
    }

    // Where all hold, as nearly always, savepoints would only cost.
    private static List<Job> Work(Session session, List<Job> batch)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            batch.ForEach(job => job.Work(session));
            return batch;
        }
        catch (Exception fault) when (IsItsOwn(fault))
        {
            session.Execute("ROLLBACK");
            session.Execute("BEGIN IMMEDIATE");
            return batch.FindAll(job => Try(session, job));
        }
    }

    private static bool IsItsOwn(Exception fault) => fault is not SqliteFaultException { IsConstraint: false };

    // One that fails takes back its own changes and nobody else's.
    private static bool Try(Session session, Job job)
    {
        session.Execute("SAVEPOINT job");
        try
        {
            job.Work(session);
            session.Execute("RELEASE job");
            return true;
        }
        catch (Exception fault) when (IsItsOwn(fault))
        {
            session.Execute("ROLLBACK TO job");
            session.Execute("RELEASE job");
            job.Fail(fault);
            return false;
        }
    }

    private Session Open()
    {
        var began = Stopwatch.GetTimestamp();
        MakeFolder();
        var session = new Session(path, readOnly: false);
        try
        {
            Schema.Migrate(session, onNetworkShare);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        file.Open();
        isThere = true;
        log.StoreOpened(path, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return session;
    }

    // What people tell is nobody else's business.
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private sealed record Job(Action<Session> Work, Action Succeed, Action<Exception> Fail, long? RewritesUpTo);
}
