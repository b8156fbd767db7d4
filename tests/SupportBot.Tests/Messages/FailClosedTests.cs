using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using SupportBot.Tests.DirectLine;

namespace SupportBot.Tests.Messages;

/// <summary>Who may speak when nothing is set, and what is wrong with what is set.</summary>
public sealed class FailClosedTests(RunningBot running)
{
    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "support.example.com")]
    [InlineData("Host", "localhost.example.com")]
    public async Task ARequestThatCameByAProxyOrAForeignNameIsNotOfThisMachine(string header, string value)
    {
        var (bot, a) = running.Begin();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(bot.Opened(a).ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await bot.RestAsync();
        Assert.Empty(bot.Channel.Rest(a));
    }

    [Fact]
    public async Task ARequestFromAnotherAddressOfThisMachineIsRefused()
    {
        var address = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken))
            .FirstOrDefault(one => one.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one));
        Assert.SkipWhen(address is null, "This machine has no address but its own.");
        await using var bot = await SupportBotHost.StartAsync("urls=http://0.0.0.0:0");
        var url = $"http://{address}:{new Uri(bot.Address).Port}/api/messages";
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(bot.Opened("a").ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Host = "localhost";

        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("file:///etc/passwd")]
    public async Task WithoutATokenNoReplyGoesElsewhere(string serviceUrl)
    {
        var (bot, a) = running.Begin();
        var opened = bot.Opened(a);
        opened["serviceUrl"] = serviceUrl;

        using var response = await bot.PostAsync(opened);

        Assert.True(response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{response.StatusCode}");
    }

    [Fact]
    public async Task WithAnAppIdNobodyComesInWithoutAToken()
    {
        await using var bot = await SupportBotHost.StartAsync(
            "Bot:Kind=SingleTenant", "Bot:AppId=11111111-2222-3333-4444-555555555555", "Bot:TenantId=11111111-2222-3333-4444-666666666666", "Bot:Secret=not-a-secret");

        using var response = await bot.PostAsync(bot.Opened("a"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("Bot:AppId=11111111-2222-3333-4444-555555555555", "Kind")]
    [InlineData("Bot:Kind=SingleTenant", "AppId")]
    [InlineData("Bot:Kind=Sole", "Kind")]
    [InlineData("Bot:Cloud=7", "Cloud")]
    [InlineData("Bot:ServiceHosts:0=nonsense", "ServiceHosts")]
    public async Task AMistakenRegistrationLetsNobodyInAndLeavesThePage(string setting, string named)
    {
        await using var bot = await SupportBotHost.StartAsync(setting);

        using var refused = await bot.PostAsync(bot.Opened("a"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.DoesNotContain(named, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await bot.Log.WaitForAsync(named);
        var ready = await bot.Http.GetStringAsync("/readyz", TestContext.Current.CancellationToken);
        Assert.StartsWith("ready\n", ready);
        Assert.Contains(named, ready);
        await (await Chatter.OpenAsync(bot)).SayAsync("hello");
    }

    [Theory]
    [InlineData("Limits:LargestBody=5", "LargestBody")]
    [InlineData("Limits:TrustedProxies:0=nginx", "TrustedProxies")]
    [InlineData("Storage:Folder= ", "Storage:Folder")]
    [InlineData("Guides:Folder=/nowhere/at/all", "Guides:Folder")]
    [InlineData("Outbox:LookEvery=00:00:00", "Outbox:LookEvery")]
    public async Task AMistakenSettingStopsTheStartAndSaysWhatToSet(string setting, string named)
    {
        var fault = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => SupportBotHost.StartAsync(setting));

        Assert.Contains(named, fault.Message);
    }
}
