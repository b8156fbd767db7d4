using System.Net;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

/// <summary>A bot without an app id.</summary>
public sealed class LocalDoorTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("127.0.0.1", "LOCALHOST:3978")]
    [InlineData("127.0.0.2", "127.0.0.1:3978")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1")]
    public async Task ThisMachineMaySpeak(string address, string host)
    {
        var verdict = await JudgeAsync(new Caller(null, IPAddress.Parse(address), host, IsForwarded: false), "http://localhost:56150/_connector");

        Assert.False(Assert.IsType<Verdict.Allowed>(verdict).ReplyTo.IsVouched);
    }

    [Theory]
    [InlineData("203.0.113.7", "localhost:3978")]
    [InlineData("192.168.1.20", "localhost:3978")]
    [InlineData("::ffff:203.0.113.7", "localhost")]
    [InlineData("fe80::1", "localhost")]
    [InlineData(null, "localhost")]
    [InlineData("127.0.0.1", null)]
    [InlineData("127.0.0.1", "")]
    [InlineData("127.0.0.1", "bot.example")]
    [InlineData("127.0.0.1", "bot.example:3978")]
    [InlineData("127.0.0.1", "localhost.evil.example")]
    [InlineData("127.0.0.1", "evil-localhost")]
    [InlineData("127.0.0.1", "localhost@evil.example")]
    [InlineData("127.0.0.1", "localhost/.evil.example")]
    [InlineData("127.0.0.1", "localhost, evil.example")]
    [InlineData("127.0.0.1", "localhost:3978:80")]
    [InlineData("127.0.0.1", "localhost\n")]
    [InlineData("127.0.0.1", "0.0.0.0:3978")]
    [InlineData("127.0.0.1", "10.0.0.1")]
    public async Task ElsewhereMayNot(string? address, string? host)
    {
        var caller = new Caller(null, address is null ? null : IPAddress.Parse(address), host, IsForwarded: false);

        Assert.Equal(401, Assert.IsType<Verdict.Refused>(await JudgeAsync(caller, "http://localhost:50000")).Status);
    }

    [Fact]
    public async Task BehindAProxyNobodyIsLocal() =>
        Assert.Equal(401, Assert.IsType<Verdict.Refused>(await JudgeAsync(Local with { IsForwarded = true }, "http://localhost:50000")).Status);

    [Fact]
    public async Task ATokenThatNobodyCanCheckIsRefused() =>
        Assert.Equal(401, Assert.IsType<Verdict.Refused>(await JudgeAsync(Local with { Authorization = "Bearer x.y.z" }, "http://localhost:50000")).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("http://192.168.1.20:50000")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://evil.example#localhost")]
    [InlineData("http://evil.example?localhost")]
    [InlineData("http://evil.example\\@localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//localhost/")]
    [InlineData("http://0.0.0.0:50000/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public async Task RepliesStayOnThisMachine(string? serviceUrl) =>
        Assert.Equal(403, Assert.IsType<Verdict.Refused>(await JudgeAsync(Local, serviceUrl)).Status);

    [Theory]
    [InlineData("http://localhost:50000")]
    [InlineData("http://127.0.0.1:50000/")]
    [InlineData("http://[::1]:50000/_connector")]
    [InlineData("https://localhost/")]
    public async Task AnyAddressOfThisMachineWillDo(string serviceUrl) =>
        Assert.IsType<Verdict.Allowed>(await JudgeAsync(Local, serviceUrl));

    [Fact]
    public async Task TheDangerousSwitchOpensTheDoorButNotTheWayOut()
    {
        var stranger = new Caller(null, IPAddress.Parse("203.0.113.7"), "bot.example", IsForwarded: true);
        var rules = new InboundRules { DangerouslyAcceptCallersWithoutToken = true };

        Assert.IsType<Verdict.Allowed>(await JudgeAsync(stranger, "http://localhost:50000", rules));
        Assert.IsType<Verdict.Refused>(await JudgeAsync(stranger, "https://evil.example/", rules));
    }

    [Fact]
    public async Task TheDangerousSwitchIsNothingToARegisteredBot()
    {
        var identity = new BotIdentity { Kind = AppKind.ManagedIdentity, AppId = Forge.AppId, TenantId = Forge.TenantId };
        var rules = new InboundRules { DangerouslyAcceptCallersWithoutToken = true };

        Assert.IsType<Verdict.Refused>(await JudgeAsync(Local, "http://localhost:50000", rules, identity));
    }

    private static Caller Local => new(null, IPAddress.Loopback, "localhost:3978", IsForwarded: false);

    private static async Task<Verdict> JudgeAsync(Caller caller, string? serviceUrl, InboundRules? rules = null, BotIdentity? identity = null)
    {
        using var validator = new TokenValidator(identity ?? BotIdentity.None, rules ?? new InboundRules(), new ServiceHosts(), new SkippingClock());
        return await validator.JudgeAsync(
            caller,
            new Activity { Type = ActivityTypes.Message, ChannelId = "emulator", ServiceUrl = serviceUrl },
            TestContext.Current.CancellationToken);
    }
}
