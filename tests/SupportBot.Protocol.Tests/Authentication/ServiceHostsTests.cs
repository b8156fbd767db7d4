using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.TrafficManager.NET/teams")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.directline.botframework.com/")]
    public void TheBotFrameworksHostsMaySeeTheToken(string url) => Assert.True(new ServiceHosts().MaySeeToken(new Uri(url)));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:444/emea/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://xsmba.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/")]
    [InlineData("https://webchat.botframework.us/")]
    [InlineData("https://localhost/")]
    [InlineData("https://webchat.botframework.com./")]
    [InlineData("https://webchat.botframewоrk.com/")]
    public void NobodyElseMay(string url) => Assert.False(new ServiceHosts().MaySeeToken(new Uri(url)));

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("https://webchat.botframework.azure.us/")]
    public void TheGovernmentHasItsOwn(string url)
    {
        Assert.True(new ServiceHosts(Cloud.UsGovernment).MaySeeToken(new Uri(url)));
        Assert.False(new ServiceHosts(Cloud.UsGovernment).MaySeeToken(new Uri("https://smba.trafficmanager.net/")));
    }

    [Fact]
    public void ASettingNamesMore()
    {
        var hosts = new ServiceHosts(more: ["Connector.Example.com", ".example.org"]);

        Assert.True(hosts.MaySeeToken(new Uri("https://connector.example.com/x")));
        Assert.True(hosts.MaySeeToken(new Uri("https://a.b.example.org/")));
        Assert.False(hosts.MaySeeToken(new Uri("https://x.connector.example.com/")));
        Assert.False(hosts.MaySeeToken(new Uri("https://example.org/")));
        Assert.False(hosts.MaySeeToken(new Uri("http://connector.example.com/")));
        Assert.True(hosts.MaySeeToken(new Uri("https://smba.trafficmanager.net/")));
    }

    [Theory]
    [InlineData("connector.example.com", true)]
    [InlineData(".example.org", true)]
    [InlineData("https://example.org", false)]
    [InlineData("example.org/path", false)]
    [InlineData("example.org:443", false)]
    [InlineData("*.example.org", false)]
    [InlineData("..example.org", false)]
    [InlineData(".com", false)]
    [InlineData("com", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    [InlineData("10.0.0.1", false)]
    public void ASettingThatIsNoHostIsReported(string host, bool isFine) => Assert.Equal(isFine, ServiceHosts.ProblemOf(host) is null);
}
