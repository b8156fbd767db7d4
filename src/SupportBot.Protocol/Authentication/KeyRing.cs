using System.Text.Json;

namespace SupportBot.Protocol.Authentication;

/// <summary>
/// The keys that an issuer publishes. They are fetched when first needed, again every day, and when a token names a key
/// that is not among them, at most once an hour. Where they cannot be had, the last good ones stay; an unknown key is refused.
/// </summary>
internal sealed class KeyRing(Uri metadata, HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan day = TimeSpan.FromDays(1);
    private static readonly TimeSpan afterUnknownKey = TimeSpan.FromHours(1);
    private static readonly TimeSpan afterFailure = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private IReadOnlyDictionary<string, SigningKey>? keys;
    private Task? fetching;
    private bool lastFetchFailed;
    private DateTimeOffset staleAt = DateTimeOffset.MinValue;
    private DateTimeOffset unknownKeyMayFetchAt = DateTimeOffset.MinValue;
    private DateTimeOffset nextTryAt = DateTimeOffset.MinValue;

    /// <summary>For the log.</summary>
    public string WhyUnknown
    {
        get
        {
            lock (gate)
            {
                return lastFetchFailed ? $"the token's key is not known, and {metadata.Host} has no usable keys at the moment" : "the token's key is not known";
            }
        }
    }

    public async Task<SigningKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (Find(keyId, out var fetch) is { } key)
        {
            // Daily news are fetched behind the caller's back: nobody waits for them.
            return key;
        }

        if (fetch is null)
        {
            return null;
        }

        await fetch.WaitAsync(cancellation);
        lock (gate)
        {
            return keys?.GetValueOrDefault(keyId);
        }
    }

    private SigningKey? Find(string keyId, out Task? fetch)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var key = keys?.GetValueOrDefault(keyId);
            var isUnknown = keys is not null && key is null && now >= unknownKeyMayFetchAt;
            if (fetching is null && now >= nextTryAt && (now >= staleAt || isUnknown))
            {
                // The first fetch, and the daily one, are nobody's unknown key.
                fetching = Task.Run(() => RefreshAsync(isUnknown && now < staleAt));
            }

            fetch = fetching;
            return key;
        }
    }

    private async Task RefreshAsync(bool becauseOfUnknownKey)
    {
        IReadOnlyDictionary<string, SigningKey> fresh = new Dictionary<string, SigningKey>();
        try
        {
            fresh = await FetchAsync();
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or JsonException or UriFormatException)
        {
            // Down, slow or talking nonsense: the same to us.
        }
        finally
        {
            Keep(fresh, becauseOfUnknownKey);
        }
    }

    private void Keep(IReadOnlyDictionary<string, SigningKey> fresh, bool becauseOfUnknownKey)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            fetching = null;
            lastFetchFailed = fresh.Count == 0;
            if (lastFetchFailed)
            {
                nextTryAt = now + afterFailure;
                return;
            }

            keys = fresh;
            staleAt = now + day;
            if (becauseOfUnknownKey)
            {
                unknownKeyMayFetchAt = now + afterUnknownKey;
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>> FetchAsync()
    {
        var document = await GetAsync(metadata);
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("jwks_uri", out var where) || where.ValueKind != JsonValueKind.String)
        {
            throw new JsonException("The metadata does not say where the keys are.");
        }

        // From https there is no way back to http.
        return Uri.TryCreate(where.GetString(), UriKind.Absolute, out var address) && address.Scheme == metadata.Scheme
            ? SigningKey.ReadAll(await GetAsync(address))
            : throw new UriFormatException("The metadata points the keys to no fit address.");
    }

    private async Task<JsonElement> GetAsync(Uri address)
    {
        var bytes = await http.GetByteArrayAsync(address);
        if (Wellformed.ProblemOf(bytes) is { } problem)
        {
            throw new JsonException(problem);
        }

        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}
