using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace SupportBot.Storage;

/// <summary>
/// The file that everything is kept in, and the one connection to it. What waits to be read or written goes into one transaction, so
/// that many turns share one sync to the disk, and nothing is told before all of it has got there.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private const int MostInOneTransaction = 256;
    private const int MostWaiting = 10_000;

    // Who locks the file longer than that makes the channel ask again.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan moment = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Job> jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly string path;
    private readonly bool onNetworkShare;
    private readonly WholeFile file;
    private readonly ILogger<Database> log;
    private readonly Task working;

    // What was before the start is not known.
    private volatile bool owesRewriting = true;
    private Session? connection;

    public Database(IOptions<StorageOptions> options, ILogger<Database> log)
    {
        SQLitePCL.Batteries_V2.Init();
        Folder = Path.GetFullPath(options.Value.Folder);
        path = Path.Combine(Folder, "supportbot.db");
        onNetworkShare = options.Value.OnNetworkShare;
        file = new WholeFile(path);
        this.log = log;
        working = Task.Run(WorkAllAsync);
    }

    public string Folder { get; }

    /// <summary>Up to that many bytes the file is written anew whenever something was erased; beyond that once a day, as all wait for it.</summary>
    public long LargestToRewrite { get; set; } = 64 * 1024 * 1024;

    /// <summary>Runs the work in a transaction; done only when it has reached the disk.</summary>
    public Task<T> WriteAsync<T>(Func<Session, T> work) => EnqueueAsync(work, writes: true, rewritesUpTo: null);

    /// <summary>Runs the work as well; done only when what it deleted is in the write-ahead log no more.</summary>
    public Task EraseAsync(Action<Session> work) => EnqueueAsync(
        session =>
        {
            work(session);
            return true;
        },
        writes: true,
        LargestToRewrite);

    /// <summary>Writes the file anew, however large it is, where that was left undone since something was erased.</summary>
    public Task RewriteAsync() => owesRewriting ? EnqueueAsync(_ => true, writes: true, long.MaxValue) : Task.CompletedTask;

    /// <summary>Runs work that changes nothing; alone it waits for nobody who writes.</summary>
    public Task<T> ReadAsync<T>(Func<Session, T> work) => EnqueueAsync(work, writes: false, rewritesUpTo: null);

    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await working;
        connection?.Dispose();
        file.Dispose();
    }

    private async Task<T> EnqueueAsync<T>(Func<Session, T> work, bool writes, long? rewritesUpTo)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T? result = default;
        try
        {
            await jobs.Writer.WriteAsync(new Job(session => result = work(session), () => done.SetResult(result!), fault => done.TrySetException(fault), writes, rewritesUpTo));
        }
        catch (ChannelClosedException)
        {
            throw new StoreUnavailableException("The bot is stopping.");
        }

        return await done.Task;
    }

    private async Task WorkAllAsync()
    {
        var batch = new List<Job>(MostInOneTransaction);
        while (await jobs.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInOneTransaction && jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            var done = await WorkAsync(batch);
            var isErased = done.Max(job => job.RewritesUpTo) is not { } most || await CleanAsync(most);
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
    // were before; it can be emptied while no other process reads.
    private async Task<bool> CleanAsync(long rewritesUpTo)
    {
        try
        {
            owesRewriting = true;
            if (connection!.Number("PRAGMA page_count") * connection.Number("PRAGMA page_size") <= rewritesUpTo)
            {
                connection.Execute("VACUUM");
                owesRewriting = false;
            }

            await PatientlyAsync(connection.EmptyLog);
            return true;
        }
        catch (SqliteFaultException fault)
        {
            log.StoreUnavailable(Folder, fault.Message);
            return false;
        }
    }

    // What has reached the disk; the others have been told.
    private async Task<List<Job>> WorkAsync(List<Job> batch)
    {
        try
        {
            file.MustBeWhole();
            List<Job> done = [];
            await PatientlyAsync(() => connection ??= Open());
            await PatientlyAsync(() => done = Work(connection!, batch));
            await PatientlyAsync(() => connection!.Execute("COMMIT"));
            return done;
        }
        catch (Exception fault) when (fault is SqliteFaultException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            log.StoreUnavailable(Folder, fault.Message);

            // Whoever closes it writes into the file: not into one that is not whole.
            if (fault is not FileNotWholeException)
            {
                connection?.Dispose();
                connection = null;
            }

            var unavailable = new StoreUnavailableException($"The database in {Folder} cannot be written.", fault);
            foreach (var job in batch)
            {
                job.Fail(unavailable);
            }

            return [];
        }
    }

    // While another process has locked the file. SQLite's own waiting sleeps whole seconds where it was built without usleep.
    private static async Task PatientlyAsync(Action attempt)
    {
        for (var waited = TimeSpan.Zero; ; waited += moment)
        {
            try
            {
                attempt();
                return;
            }
            catch (SqliteFaultException fault) when (fault.IsBusy && waited < patience)
            {
                await Task.Delay(moment);
            }
        }
    }

    // Where all hold, as nearly always, savepoints would only cost.
    private static List<Job> Work(Session session, List<Job> batch)
    {
        session.RollBack();
        session.Execute(batch.Exists(job => job.Writes) ? "BEGIN IMMEDIATE" : "BEGIN");
        try
        {
            batch.ForEach(job => job.Work(session));
            return batch;
        }
        catch (Exception fault) when (IsItsOwn(fault))
        {
            session.RollBack();
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

    private sealed record Job(Action<Session> Work, Action Succeed, Action<Exception> Fail, bool Writes, long? RewritesUpTo);
}
