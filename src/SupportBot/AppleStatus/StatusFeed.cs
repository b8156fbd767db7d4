using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace SupportBot.AppleStatus;

/// <summary>Fetches the feed. Whatever comes instead of it is an answer of its own and no exception.</summary>
internal sealed class StatusFeed : IDisposable
{
    private readonly AppleStatusOptions options;
    private readonly HttpClient http;
    private Unchanged? unchanged;

    public StatusFeed(IOptions<AppleStatusOptions> options)
    {
        this.options = options.Value;
        http = new HttpClient(new SocketsHttpHandler
        {
            // Where it would lead nobody has checked.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !new Uri(this.options.Address).IsLoopback,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            MaxResponseHeadersLength = 32,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<Answer> ReadAsync(CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(options.Timeout);
        try
        {
            return await AskAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return Answer.None($"there was no answer within {options.Timeout.TotalSeconds:0.#} seconds");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever a server far away sends: it is no reason for the bot to stop.
            return Answer.None(fault.Message);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<Answer> AskAsync(CancellationToken cancelled)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Address);
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("*/*");
        request.Headers.UserAgent.ParseAdd("SupportBot");
        if (unchanged is { } before)
        {
            request.Headers.IfModifiedSince = before.Modified;
            if (before.Tag is { } tag)
            {
                request.Headers.IfNoneMatch.Add(tag);
            }
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancelled);
        if (response.StatusCode == HttpStatusCode.NotModified && unchanged is { } same)
        {
            return new Answer(same.Trouble);
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return Answer.None($"it was answered with {(int)response.StatusCode}", response.Headers.RetryAfter?.Delta);
        }

        unchanged = null;
        if (await BodyAsync(response, cancelled) is not { } body)
        {
            return Answer.None($"the answer is longer than {options.LargestAnswer} bytes");
        }

        if (Bulletin.Trouble(body) is not { } trouble)
        {
            return Answer.None("the answer is not the feed that is known");
        }

        if (response.Headers.ETag is not null || response.Content.Headers.LastModified is not null)
        {
            unchanged = new Unchanged(response.Headers.ETag, response.Content.Headers.LastModified, trouble);
        }

        return new Answer(trouble);
    }

    // Null where it is too long, before or after it was unpacked.
    private async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpResponseMessage response, CancellationToken cancelled)
    {
        if (response.Content.Headers.ContentLength > options.LargestAnswer)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancelled);
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        for (var length = await stream.ReadAsync(part, cancelled); length > 0; length = await stream.ReadAsync(part, cancelled))
        {
            if (body.Length + length > options.LargestAnswer)
            {
                return null;
            }

            body.Write(part, 0, length);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    // By these the server can say that nothing has changed.
    private sealed record Unchanged(EntityTagHeaderValue? Tag, DateTimeOffset? Modified, bool Trouble);
}

/// <summary>What came of asking.</summary>
/// <param name="Trouble">Null where it is not known, and then there is a reason.</param>
/// <param name="After">When it may be asked again, where the server says so.</param>
internal sealed record Answer(bool? Trouble, string? Why = null, TimeSpan? After = null)
{
    public static Answer None(string why, TimeSpan? after = null) => new(null, why, after);
}
