using System.Diagnostics;

namespace Deployment.Tests;

/// <summary>Other programs, and who runs them.</summary>
internal static class Run
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs it to its end, in the root of the repository or in the folder named.</summary>
    public static Outcome ToEnd(string program, IEnumerable<string> arguments, string? folder = null, string input = "")
    {
        using var process = Start(program, arguments, folder);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(patience), $"{program} {string.Join(' ', arguments)} did not end.");
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts it with nothing of this process's environment but the path, as a user who may do nothing.</summary>
    public static Process Unprivileged(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Needs.Command("setpriv");
            arguments = ["--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs", program, .. arguments];
            program = "setpriv";
        }

        return Start(program, arguments, folder, environment ?? new Dictionary<string, string>());
    }

    /// <summary>Asks it to end, as systemd and containers do.</summary>
    public static async Task<int> StopAsync(Process process)
    {
        if (!process.HasExited)
        {
            ToEnd("kill", ["-TERM", $"{process.Id}"]);
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    private static Process Start(string program, IEnumerable<string> arguments, string? folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment is not null)
        {
            start.Environment.Clear();
            start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }
        }

        return Process.Start(start)!;
    }

    public sealed record Outcome(int ExitCode, string Output, string Error);
}
