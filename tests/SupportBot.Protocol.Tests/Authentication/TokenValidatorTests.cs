using System.Net;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

public sealed class TokenValidatorTests
{
    public static TheoryData<string> Names => [.. TokenMatrix.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ARequestIsJudged(string name)
    {
        var request = TokenMatrix.All[name];
        await using var metadata = await MetadataServer.StartAsync(TokenMatrix.KeySet);
        using var validator = Validator(metadata, request.AcceptEmulator);

        var verdict = await validator.JudgeAsync(
            new Caller(request.Authorization, IPAddress.Parse("203.0.113.7"), "bot.example", IsForwarded: true),
            new Activity { Type = ActivityTypes.Message, ChannelId = request.ChannelId, ServiceUrl = request.ServiceUrl },
            TestContext.Current.CancellationToken);

        var status = verdict is Verdict.Refused refused ? refused.Status : 200;
        Assert.True(request.Expected == status, $"{name}: {verdict}");
        if (verdict is Verdict.Allowed allowed)
        {
            Assert.Equal(request.ServiceUrl, allowed.ReplyTo.ToString(), ignoreCase: true);
            Assert.Equal(request.ServiceUrl == Forge.ServiceUrl, allowed.ReplyTo.IsVouched);
        }
    }

    [Fact]
    public void TheMatrixIsLarge()
    {
        Assert.InRange(TokenMatrix.All.Count, 40, 1000);
        Assert.InRange(TokenMatrix.All.Values.Count(request => request.Expected == 200), 10, 100);
    }

    [Fact]
    public async Task ATokenFromLocalhostIsLookedAtLikeAnyOther()
    {
        await using var metadata = await MetadataServer.StartAsync(TokenMatrix.KeySet);
        using var validator = Validator(metadata, acceptEmulator: false);

        var verdict = await validator.JudgeAsync(
            new Caller(null, IPAddress.Loopback, "localhost:3978", IsForwarded: false),
            new Activity { Type = ActivityTypes.Message, ChannelId = "emulator", ServiceUrl = "http://localhost:50000" },
            TestContext.Current.CancellationToken);

        Assert.Equal(401, Assert.IsType<Verdict.Refused>(verdict).Status);
    }

    [Fact]
    public async Task AReasonNamesNothingThatTheCallerSent()
    {
        await using var metadata = await MetadataServer.StartAsync(TokenMatrix.KeySet);
        foreach (var request in TokenMatrix.All.Values.Where(request => request.Expected == 401))
        {
            using var validator = Validator(metadata, request.AcceptEmulator);
            var verdict = await validator.JudgeAsync(
                new Caller(request.Authorization, null, null, false),
                new Activity { ChannelId = request.ChannelId, ServiceUrl = request.ServiceUrl },
                TestContext.Current.CancellationToken);
            var reason = Assert.IsType<Verdict.Refused>(verdict).Reason;
            Assert.DoesNotContain("evil", reason);
            Assert.DoesNotContain(Forge.AppId, reason);
        }
    }

    [Fact]
    public void ACallerDoesNotWriteItsTokenOut() =>
        Assert.DoesNotContain("secret", new Caller("Bearer secret", IPAddress.Loopback, "localhost", false).ToString());

    [Fact]
    public async Task TheGovernmentsCloudHasItsOwnIssuersAndHosts()
    {
        const string serviceUrl = "https://smba.infra.gov.teams.microsoft.us/teams";
        var pair = SigningPair.Make("gov");
        await using var metadata = await MetadataServer.StartAsync(MetadataServer.Set(pair.ToJwk()));
        using var validator = Validator(metadata, acceptEmulator: true, Cloud.UsGovernment);
        var channel = Forge.Channel(pair).With("serviceurl", $"\"{serviceUrl}\"");

        Assert.Equal(401, await StatusAsync(validator, channel, serviceUrl));
        Assert.Equal(200, await StatusAsync(validator, channel.With("iss", "\"https://api.botframework.us\""), serviceUrl));
        Assert.Equal(403, await StatusAsync(validator, Forge.Channel(pair).With("iss", "\"https://api.botframework.us\""), Forge.ServiceUrl));

        var emulator = Forge.Emulator(pair);
        Assert.Equal(401, await StatusAsync(validator, emulator, "http://localhost:50000"));
        Assert.Equal(200, await StatusAsync(validator, emulator.With("iss", $"\"https://login.microsoftonline.us/{Forge.TenantId}/v2.0\""), "http://localhost:50000"));
        Assert.Equal(200, await StatusAsync(validator, emulator.With("iss", "\"https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/\""), "http://localhost:50000"));
        Assert.Equal(401, await StatusAsync(validator, emulator.With("iss", "\"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/\""), "http://localhost:50000"));
    }

    [Fact]
    public async Task ARotationAndAnOutageAreSurvived()
    {
        var (old, young) = (SigningPair.Make("old"), SigningPair.Make("young"));
        var clock = new SkippingClock();
        await using var metadata = await MetadataServer.StartAsync(null);
        using var validator = Validator(metadata, acceptEmulator: false, clock: clock);

        // Down from the start: closed.
        Assert.Equal(401, await StatusAsync(validator, Forge.Channel(old), Forge.ServiceUrl));
        metadata.KeySet = MetadataServer.Set(old.ToJwk());
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(200, await StatusAsync(validator, Forge.Channel(old), Forge.ServiceUrl));

        // Rotated: the new key is in, the old one is out.
        metadata.KeySet = MetadataServer.Set(young.ToJwk());
        Assert.Equal(200, await StatusAsync(validator, Forge.Channel(young), Forge.ServiceUrl));
        Assert.Equal(401, await StatusAsync(validator, Forge.Channel(old), Forge.ServiceUrl));

        // Down again: what is known stays known, and nothing else gets in.
        metadata.KeySet = null;
        clock.Advance(TimeSpan.FromHours(30));
        var later = clock.GetUtcNow();
        Assert.Equal(200, await StatusAsync(validator, Forge.Channel(young).Lasting(later, later.AddHours(1)), Forge.ServiceUrl));
        Assert.Equal(401, await StatusAsync(validator, Forge.Channel(old).Lasting(later, later.AddHours(1)), Forge.ServiceUrl));
    }

    [Fact]
    public async Task ManyAtOnceAreJudgedAlike()
    {
        await using var metadata = await MetadataServer.StartAsync(TokenMatrix.KeySet);
        using var validator = Validator(metadata, acceptEmulator: false);
        var names = new[] { "a good token", "a payload changed after signing", "signed by a stranger under a good name" };

        var statuses = await Task.WhenAll(Enumerable.Range(0, 600).Select(i => Task.Run(() => JudgeAsync(validator, TokenMatrix.All[names[i % 3]].Authorization, Forge.ServiceUrl))));

        Assert.All(statuses.Index(), status => Assert.Equal(status.Index % 3 == 0 ? 200 : 401, status.Item));
    }

    private static Task<int> StatusAsync(TokenValidator validator, Forge token, string serviceUrl) =>
        JudgeAsync(validator, token.Bearer(), serviceUrl);

    private static async Task<int> JudgeAsync(TokenValidator validator, string? authorization, string serviceUrl)
    {
        var verdict = await validator.JudgeAsync(
            new Caller(authorization, IPAddress.Parse("203.0.113.7"), "bot.example", IsForwarded: true),
            new Activity { Type = ActivityTypes.Message, ChannelId = ChannelIds.Teams, ServiceUrl = serviceUrl },
            TestContext.Current.CancellationToken);
        return verdict is Verdict.Refused refused ? refused.Status : 200;
    }

    private static TokenValidator Validator(MetadataServer metadata, bool acceptEmulator, Cloud cloud = Cloud.Public, TimeProvider? clock = null) => new(
        new BotIdentity { Kind = AppKind.SingleTenant, AppId = Forge.AppId, TenantId = Forge.TenantId, Secret = "s", Cloud = cloud },
        new InboundRules { AcceptEmulatorTokens = acceptEmulator },
        new ServiceHosts(cloud),
        clock ?? new SkippingClock(),
        metadata.In(cloud));
}
