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

    private static TokenValidator Validator(MetadataServer metadata, bool acceptEmulator) => new(
        new BotIdentity { Kind = AppKind.SingleTenant, AppId = Forge.AppId, TenantId = Forge.TenantId, Secret = "s" },
        new InboundRules { AcceptEmulatorTokens = acceptEmulator },
        new ServiceHosts(),
        new SkippingClock(),
        metadata.Cloud);
}
