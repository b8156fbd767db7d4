using System.Net;
using System.Net.Http.Json;
using System.Text;
using SupportBot.Tests.DirectLine;

namespace SupportBot.Tests.Messages;

/// <summary>Who asks is whom a trusted proxy names, and nobody else may name anybody.</summary>
public sealed class TrustedProxyTests
{
    private const int Most = 3;

    [Fact]
    public async Task ThroughATrustedProxyTheLimitsArePerPerson()
    {
        await using var bot = await StartAsync("Limits:TrustedProxies:0=127.0.0.1");
        for (var i = 0; i < Most; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await OpenAsync(bot, "203.0.113.7"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await OpenAsync(bot, "203.0.113.7"));

        // What the person wrote before the proxy is the person's own invention.
        Assert.Equal(HttpStatusCode.TooManyRequests, await OpenAsync(bot, "198.51.100.1, 203.0.113.7"));
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(bot, "203.0.113.8"));
    }

    [Fact]
    public async Task NetworksAndSeveralProxiesInARowAreTrustedAsFarAsTheyAreNamed()
    {
        await using var bot = await StartAsync("Limits:TrustedProxies:0=127.0.0.0/8", "Limits:TrustedProxies:1=10.1.0.0/16");
        for (var i = 0; i < Most; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await OpenAsync(bot, $"198.51.100.{i}, 203.0.113.7, 10.1.2.3"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await OpenAsync(bot, "198.51.100.9, 203.0.113.7, 10.1.2.3"));
    }

    [Theory]
    [InlineData("Limits:PerConversation=2")]
    [InlineData("Limits:TrustedProxies:0=192.0.2.1")]
    public async Task WhatAnybodyElseClaimsIsIgnored(string setting)
    {
        await using var bot = await StartAsync(setting);
        for (var i = 0; i < Most; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await OpenAsync(bot, $"203.0.113.{i}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await OpenAsync(bot, "203.0.113.99"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("203.0.113.7")]
    public async Task WhatCameThroughItIsNeverOfThisMachine(string claimed)
    {
        await using var bot = await StartAsync("Limits:TrustedProxies:0=127.0.0.1");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(bot.Opened("a").ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Forwarded-For", claimed);

        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static Task<SupportBotHost> StartAsync(params string[] settings) => SupportBotHost.StartAsync([.. settings, $"DirectLine:ChatsAMinute={Most}"]);

    private static async Task<HttpStatusCode> OpenAsync(SupportBotHost bot, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Chatter.Line}/tokens/generate") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
