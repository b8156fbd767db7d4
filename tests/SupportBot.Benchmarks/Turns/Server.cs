using System.Diagnostics;

namespace SupportBot.Benchmarks.Turns;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>What is in memory of it, in bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>What it has used of all cores so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static Task<Server> BotAsync(string folder) => StartAsync(
        "SupportBot.dll", "--urls=http://127.0.0.1:0", $"--Storage:Folder={folder}", "--AppleStatus:On=false", "--Limits:PerAddress=1000000", "--Limits:ConversationBurst=1000");

    public static Task<Server> BareAsync() => StartAsync("SupportBot.Benchmarks.dll", "turns", "bare");

    public void Dispose()
    {
        Http.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Starts a program beside this one, or of that path, and waits until it says where it listens.</summary>
    public static async Task<Server> StartAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                // What it says afterwards has to go somewhere.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Server(process, new Uri(new Uri(address), "/"));
            }
        }

        throw new InvalidOperationException($"{program} ended before it listened.");
    }
}
