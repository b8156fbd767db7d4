using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Deployment.Tests;

/// <summary>A published bot that runs.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();

    private BotProcess(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; }

    public int Port => Http.BaseAddress!.Port;

    public int Id => process.Id;

    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    public static async Task<BotProcess> StartAsync(string program, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort();
        var environment = new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}" };
        var bot = new BotProcess(Run.Unprivileged(program, [], folder, environment), new Uri($"http://127.0.0.1:{port}"));
        try
        {
            await bot.ReadyAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What a person who says hello sends, and wants answered in the response.</summary>
    public static StringContent Hello() => Saying("1", "hi");

    public static StringContent Saying(string id, string text) => new(
        $$"""
        {"type":"message","id":"{{id}}","channelId":"emulator","serviceUrl":"http://localhost:1","conversation":{"id":"a"},
         "from":{"id":"u"},"text":"{{text}}","deliveryMode":"expectReplies"}
        """,
        Encoding.UTF8,
        "application/json");

    public Task<int> StopAsync() => Run.StopAsync(process);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadyAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            Assert.False(process.HasExited, Said);
            try
            {
                if ((await Http.GetAsync("/readyz")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"The bot is not ready after a minute. {Said}");
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
