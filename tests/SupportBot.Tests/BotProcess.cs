using System.Diagnostics;
using System.Net;
using System.Text;

namespace SupportBot.Tests;

/// <summary>The real program in a process of its own, with its own clock and nothing of the tests inside.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();

    private BotProcess(Process process) => this.process = process;

    public HttpClient Http { get; private set; } = null!;

    public int Id => process.Id;

    /// <summary>Starts it on a folder of data, and waits until it listens.</summary>
    /// <param name="through">What stands before the command, such as <c>unshare</c>.</param>
    public static async Task<BotProcess> StartAsync(string folder, IEnumerable<string> settings, params string[] through)
    {
        string[] command =
        [
            .. through, "dotnet", typeof(Program).Assembly.Location, "--urls=http://127.0.0.1:0", $"--Storage:Folder={folder}", "--AppleStatus:On=false",
            "--Outbox:FirstPause=00:00:00.1", "--Limits:PerAddress=1000000", "--Limits:ConversationBurst=1000000", .. settings.Select(setting => $"--{setting}"),
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var bot = new BotProcess(new Process { StartInfo = start });
        try
        {
            bot.Http = new HttpClient { BaseAddress = await bot.GreetingAsync() };
            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    public async Task<HttpStatusCode> ReadyAsync()
    {
        using var response = await Http.GetAsync("/readyz");
        return response.StatusCode;
    }

    public Task<HttpResponseMessage> PostAsync(string activity) =>
        Http.PostAsync("/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"));

    /// <summary>SIGKILL: nothing in it runs any more, not even what tidies up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Http?.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    // Its output is read to the end, or it would stand still some day.
    private async Task<Uri> GreetingAsync()
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            Hear(line.Data);
            if (line.Data?.Trim().StartsWith("Browser ", StringComparison.Ordinal) == true)
            {
                listening.TrySetResult(new Uri(line.Data.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
            }
        };
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The bot ended: {said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
