using Microsoft.Identity.Client;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Connector;

/// <summary>
/// Sends what the bot says. Activities of one conversation go out one after the other, in the order of the calls, and no
/// faster than Teams takes them; conversations do not wait for each other. Because of a network or a server it never throws.
/// </summary>
public sealed class ConnectorClient : IDisposable
{
    private readonly ServiceHosts hosts;
    private readonly OutboundTokens tokens;
    private readonly TimeProvider time;
    private readonly ConnectorOptions options;
    private readonly HttpClient http;
    private readonly ConversationLines lines;
    private readonly Patience patience;

    /// <param name="hosts">Who may see the bot's token.</param>
    /// <param name="tokens">Where it comes from.</param>
    /// <param name="time">What waiting is measured with.</param>
    /// <param name="random">Spreads attempts, so that not all bots come back at the same moment.</param>
    /// <param name="options">How often, and how long.</param>
    public ConnectorClient(ServiceHosts hosts, OutboundTokens tokens, TimeProvider time, Random random, ConnectorOptions? options = null)
        : this(hosts, tokens, time, random, options, CreateHandler())
    {
    }

    internal ConnectorClient(ServiceHosts hosts, OutboundTokens tokens, TimeProvider time, Random random, ConnectorOptions? options, HttpMessageHandler handler)
    {
        this.hosts = hosts;
        this.tokens = tokens;
        this.time = time;
        this.options = options ?? new ConnectorOptions();
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        lines = new ConversationLines(time);
        patience = new Patience(this.options, random);
    }

    /// <summary>Follows no redirect: the token would go along.</summary>
    internal static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // What this bot's own tracing calls a request is nobody else's business.
        ActivityHeadersPropagator = null,
        Proxy = new ProxyForOthers(HttpClient.DefaultProxy),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    public Task<Delivery> SendAsync(ConversationAddress to, Activity activity, CancellationToken cancellation) =>
        SendAsync(to, null, WireJson.Write(activity), cancellation);

    public Task<Delivery> ReplyAsync(ConversationAddress to, string replyToId, Activity activity, CancellationToken cancellation) =>
        SendAsync(to, replyToId, WireJson.Write(activity with { ReplyToId = replyToId }), cancellation);

    /// <summary>Sends an activity as it was written by <see cref="WireJson"/> before.</summary>
    public Task<Delivery> SendAsync(ConversationAddress to, string? replyToId, byte[] activity, CancellationToken cancellation) =>
        InTurnAsync(new Errand(HttpMethod.Post, to, replyToId, activity), cancellation);

    public Task<Delivery> UpdateAsync(ConversationAddress to, string activityId, Activity activity, CancellationToken cancellation) =>
        UpdateAsync(to, activityId, WireJson.Write(activity with { Id = activityId }), cancellation);

    /// <summary>Sends an activity as it was written by <see cref="WireJson"/> before, in place of another.</summary>
    public Task<Delivery> UpdateAsync(ConversationAddress to, string activityId, byte[] activity, CancellationToken cancellation) =>
        InTurnAsync(new Errand(HttpMethod.Put, to, activityId, activity), cancellation);

    public Task<Delivery> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellation) =>
        InTurnAsync(new Errand(HttpMethod.Delete, to, activityId, null), cancellation);

    /// <summary>Tried once, and not at all where others wait: a late sign of typing is worth nothing.</summary>
    public Task<Delivery> TypingAsync(ConversationAddress to, Activity typing, CancellationToken cancellation) =>
        InTurnAsync(new Errand(HttpMethod.Post, to, null, WireJson.Write(typing with { Type = ActivityTypes.Typing })) { IsFleeting = true }, cancellation);

    public void Dispose() => http.Dispose();

    private async Task<Delivery> InTurnAsync(Errand errand, CancellationToken cancellation)
    {
        var service = errand.To.Service;
        if (ConnectorAddresses.Activities(service, errand.To.ConversationId, errand.ActivityId) is not { } address)
        {
            return Refused("the conversation's or the activity's id cannot stand in an address");
        }

        if (service.IsVouched ? !hosts.MaySeeToken(service.Url) : !ServiceHosts.IsThisMachine(service.Url))
        {
            return Refused(service.IsVouched ? $"{service.Url.IdnHost} may not see the bot's token" : $"{service.Url.IdnHost} is not this machine, and no token vouched for it");
        }

        var conversation = $"{service.Url.AbsoluteUri} {errand.To.ConversationId}";
        return await lines.InTurnAsync(conversation, errand.IsFleeting ? 0 : int.MaxValue, line => TryAsync(errand, address, line, cancellation), cancellation);
    }

    private async Task<Delivery> TryAsync(Errand errand, Uri address, ConversationLine line, CancellationToken cancellation)
    {
        var most = errand.IsFleeting ? 1 : options.MostAttempts;
        for (var attempt = 1; ; attempt++)
        {
            var wait = line.WaitAt(time.GetUtcNow());
            if (wait > (errand.IsFleeting ? TimeSpan.Zero : options.LongestDelay))
            {
                return new Delivery(DeliveryOutcome.Failed, Reason: "the conversation has had as much as its channel allows for now", RetryAfter: wait);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }

            line.Pace.Count(time.GetUtcNow());
            var attempted = await AttemptAsync(errand, address, cancellation);
            if (attempted.RetryAfter is { } pause)
            {
                line.NotBefore = time.GetUtcNow() + pause;
            }

            if (!attempted.MayRetryNow || attempt >= most || attempted.RetryAfter > options.LongestDelay)
            {
                return attempted.Delivery;
            }

            // What the channel asks for is waited at the top of the loop; this is what politeness asks for.
            await Task.Delay(patience.After(attempt), time, cancellation);
        }
    }

    private async Task<Attempt> AttemptAsync(Errand errand, Uri address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.AttemptTimeout);
        try
        {
            if (!errand.To.Service.IsVouched)
            {
                return await RequestAsync(errand, address, null, limit.Token);
            }

            if (await tokens.GetAsync(null, limit.Token) is not { } token)
            {
                return Attempt.Refused("the bot has no registration, so it has no token for this service");
            }

            var first = await RequestAsync(errand, address, token, limit.Token);
            if (first.Status != 401 || await tokens.GetAsync(token, limit.Token) is not { } fresh || fresh == token)
            {
                return first;
            }

            return await RequestAsync(errand, address, fresh, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Attempt.Fault($"no answer within {options.AttemptTimeout.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException error)
        {
            return Attempt.Fault($"no connection: {error.HttpRequestError}");
        }
        catch (IOException)
        {
            return Attempt.Fault("the connection broke");
        }
        catch (MsalException error)
        {
            return Attempt.Fault($"no token: {tokens.Problem ?? error.ErrorCode}");
        }
    }

    private async Task<Attempt> RequestAsync(Errand errand, Uri address, string? token, CancellationToken cancellation)
    {
        using var request = errand.ToRequest(address, token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return response.IsSuccessStatusCode
            ? Attempt.Delivered((int)response.StatusCode, await ResponseId.ReadAsync(response, cancellation))
            : Attempt.Answered((int)response.StatusCode, Patience.RetryAfter(response, time.GetUtcNow()));
    }

    private static Delivery Refused(string reason) => new(DeliveryOutcome.Refused, Reason: reason);
}
