using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace SupportBot.Tests;

/// <summary>The program itself, started as a person starts it.</summary>
public sealed class StartedAsWrittenTests
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task ItGreetsTheTerminalAndAnswersWithAndWithoutCompression(string environment)
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        using var bot = Start(environment, $"--Storage:Folder={folder}", "--urls=http://127.0.0.1:0");
        try
        {
            var greeting = await GreetingAsync(bot);
            var address = greeting.Split('\n').Single(line => line.Contains("Browser", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            Assert.Contains($"{address}/api/messages", greeting);
            Assert.Contains("Agents Playground", greeting);

            using var http = new HttpClient { BaseAddress = new Uri(address) };
            foreach (var encoding in new[] { null, "gzip, deflate, br" })
            {
                Assert.Equal("alive", await GetAsync(http, "/healthz", encoding));
                Assert.Equal("ready", await GetAsync(http, "/readyz", encoding));
                var reply = await PostAsync(http, encoding);
                Assert.Contains("automated helper", reply);
            }
        }
        finally
        {
            bot.Kill(entireProcessTree: true);
            await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task AMistakenSettingIsSaidInASentence()
    {
        using var bot = Start("Production", "--Limits:LargestBody=5", "--urls=http://localhost:0");

        var said = await bot.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, bot.ExitCode);
        Assert.Contains("Limits:LargestBody", said);
        Assert.DoesNotContain("   at ", said);
    }

    private static Process Start(string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return Process.Start(start)!;
    }

    private static async Task<string> GreetingAsync(Process bot)
    {
        var said = new StringBuilder();
        while (await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.AppendLine(line);
            if (line.Contains("Ctrl+C", StringComparison.Ordinal))
            {
                return said.ToString();
            }
        }

        throw new InvalidOperationException($"The bot ended: {said} {await bot.StandardError.ReadToEndAsync()}");
    }

    private static async Task<string> GetAsync(HttpClient http, string path, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(http, request, encoding);
    }

    private static async Task<string> PostAsync(HttpClient http, string? encoding)
    {
        var activity = $$"""{"type":"message","channelId":"emulator","serviceUrl":"http://localhost:1","conversation":{"id":"{{encoding}}"},"from":{"id":"u"},"text":"hi","deliveryMode":"expectReplies"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(encoding is null ? activity.Replace("\"id\":\"\"", "\"id\":\"x\"", StringComparison.Ordinal) : activity, Encoding.UTF8, "application/json") };
        return await SendAsync(http, request, encoding);
    }

    private static async Task<string> SendAsync(HttpClient http, HttpRequestMessage request, string? encoding)
    {
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }

        using var response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using var plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        return await new StreamReader(plain).ReadToEndAsync();
    }
}
