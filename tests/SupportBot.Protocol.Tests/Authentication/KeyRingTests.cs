using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

public sealed class KeyRingTests : IDisposable
{
    private static readonly SigningPair first = SigningPair.Make("first");
    private static readonly SigningPair second = SigningPair.Make("second");

    private readonly SkippingClock clock = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024 };

    [Fact]
    public async Task KeysAreFetchedOnceAndKept()
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        var ring = Ring(metadata);

        for (var i = 0; i < 20; i++)
            Assert.NotNull(await FindAsync(ring, "first"));

        Assert.Equal(1, metadata.Fetches);
    }

    [Fact]
    public async Task ManyCallersAtOnceFetchTheKeysOnce()
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        var ring = Ring(metadata);

        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FindAsync(ring, "first")));

        Assert.All(found, Assert.NotNull);
        Assert.Equal(1, metadata.Fetches);
    }

    [Fact]
    public async Task ARotatedKeyIsPickedUpWithoutARestart()
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        var ring = Ring(metadata);
        Assert.NotNull(await FindAsync(ring, "first"));
        Assert.Equal(1, metadata.Fetches);

        metadata.KeySet = MetadataServer.Set(second.ToJwk());

        Assert.NotNull(await FindAsync(ring, "second"));
        Assert.Null(await FindAsync(ring, "first"));
        Assert.Equal(2, metadata.Fetches);
    }

    [Fact]
    public async Task UnknownKeysFetchAtMostOnceAnHour()
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        var ring = Ring(metadata);
        Assert.NotNull(await FindAsync(ring, "first"));

        for (var i = 0; i < 100; i++)
            Assert.Null(await FindAsync(ring, $"made-up-{i}"));

        Assert.Equal(2, metadata.Fetches);
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(await FindAsync(ring, "made-up"));
        Assert.Equal(3, metadata.Fetches);
    }

    [Fact]
    public async Task KeysAreRefreshedDaily()
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        var ring = Ring(metadata);
        Assert.NotNull(await FindAsync(ring, "first"));
        metadata.KeySet = MetadataServer.Set(second.ToJwk());
        clock.Advance(TimeSpan.FromHours(25));

        // The old key serves this caller, while the new ones are fetched behind its back.
        Assert.NotNull(await FindAsync(ring, "first"));
        await UntilAsync(() => metadata.Fetches == 2);
        await UntilAsync(async () => await FindAsync(ring, "first") is null);
    }

    [Fact]
    public async Task WithoutTheServerNothingIsKnownAndItRecovers()
    {
        await using var metadata = await MetadataServer.StartAsync(null);
        var ring = Ring(metadata);

        for (var i = 0; i < 20; i++)
            Assert.Null(await FindAsync(ring, "first"));

        // A broken connection may be tried again by the client itself, but twenty callers are not twenty fetches.
        Assert.Contains("no usable keys", ring.WhyUnknown);
        metadata.KeySet = MetadataServer.Set(first.ToJwk());
        Assert.Null(await FindAsync(ring, "first"));
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull(await FindAsync(ring, "first"));
        Assert.DoesNotContain("no usable keys", ring.WhyUnknown);
    }

    [Fact]
    public async Task WhereNobodyListensNothingIsKnownAndItRecovers()
    {
        var placeholder = await MetadataServer.StartAsync(null);
        var address = new Uri(placeholder.Url);
        await placeholder.DisposeAsync();
        var ring = new KeyRing(new Uri(address, "/channel"), http, clock);
        Assert.Null(await FindAsync(ring, "first"));

        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()), address.Port);
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.NotNull(await FindAsync(ring, "first"));
    }

    [Fact]
    public async Task TheLastGoodKeysStayWhenTheServerGoes()
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        var ring = Ring(metadata);
        Assert.NotNull(await FindAsync(ring, "first"));
        metadata.KeySet = null;

        for (var days = 0; days < 3; days++)
        {
            clock.Advance(TimeSpan.FromHours(25));
            Assert.NotNull(await FindAsync(ring, "first"));
            Assert.Null(await FindAsync(ring, "second"));
        }

        metadata.KeySet = MetadataServer.Set(second.ToJwk());
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull(await FindAsync(ring, "second"));
    }

    public static TheoryData<string, string> Nonsense => new()
    {
        { "metadata", "" },
        { "metadata", "null" },
        { "metadata", "[]" },
        { "metadata", "{}" },
        { "metadata", """{"jwks_uri":5}""" },
        { "metadata", """{"jwks_uri":"file:///etc/passwd"}""" },
        { "metadata", """{"jwks_uri":"/keys"}""" },
        { "metadata", """{"jwks_uri":"https://localhost:1/keys"}""" },
        { "metadata", """{"jwks_uri":"http://localhost:1/keys"}""" },
        { "metadata", """{"jwks_uri":"\ud800"}""" },
        { "keys", "" },
        { "keys", "<html>" },
        { "keys", "[]" },
        { "keys", """{"keys":null}""" },
        { "keys", """{"keys":[]}""" },
        { "keys", """{"keys":[null,{},{"kid":"first"},{"kid":"first","kty":"RSA","n":"AA","e":"AA"}]}""" },
        { "keys", new string('[', 10_000) },
        { "keys", "{\"padding\":\"" + new string('x', 2_000_000) + "\"}" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task NonsenseIsNoKey(string where, string body)
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        if (where == "keys")
            metadata.KeySet = body;
        else
            metadata.Metadata = body;

        var ring = Ring(metadata);
        Assert.Null(await FindAsync(ring, "first"));

        (metadata.KeySet, metadata.Metadata) = (MetadataServer.Set(first.ToJwk()), null);
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull(await FindAsync(ring, "first"));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task AnAnswerThatIsNotOkIsNoKey(int status)
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        metadata.Status = status;

        Assert.Null(await FindAsync(Ring(metadata), "first"));
    }

    [Fact]
    public async Task WhoeverGivesUpWaitingDoesNotStopTheFetch()
    {
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(first.ToJwk()));
        var ring = Ring(metadata);
        using var impatient = new CancellationTokenSource();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ring.FindAsync("first", impatient.Token));

        Assert.NotNull(await FindAsync(ring, "first"));
        Assert.Equal(1, metadata.Fetches);
    }

    public void Dispose() => http.Dispose();

    private KeyRing Ring(MetadataServer metadata) => new(metadata.In(Cloud.Public).ChannelMetadata, http, clock);

    private static Task<SigningKey?> FindAsync(KeyRing ring, string keyId) => ring.FindAsync(keyId, TestContext.Current.CancellationToken);

    private static Task UntilAsync(Func<bool> done) => UntilAsync(() => Task.FromResult(done()));

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var i = 0; i < 500 && !await done(); i++)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        Assert.True(await done());
    }
}
