using System.Diagnostics;
using SupportBot.Core.Guides.Outward;

namespace SupportBot.Core.Tests.Guides.Outward;

/// <summary>Whatever a chat window would make a link of is found, and only those to the hosts of the list may be shown.</summary>
public sealed class LinksTests
{
    private static readonly string[] hosts = ["apple.com"];

    [Theory]
    [InlineData("https://support.apple.com")]
    [InlineData("https://support.apple.com/en-us/108770")]
    [InlineData("HTTPS://Support.Apple.com/")]
    [InlineData("https://apple.com:443/")]
    [InlineData("support.apple.com")]
    [InlineData("getsupport.apple.com/topics?id=a@b")]
    [InlineData("apple.com")]
    [InlineData("someone@apple.com")]
    public void ALinkToAHostOfTheListMayBeShown(string link)
    {
        var found = Assert.Single(Links.Find($"Go to {link}, please."));

        Assert.Equal((6, link), (found.Start, found.Written));
        Assert.True(found.IsAllowed(hosts));
    }

    [Theory]
    [InlineData("http://support.apple.com")]
    [InlineData("https://evil.example/help")]
    [InlineData("https://support.apple.com.evil.example/")]
    [InlineData("https://notapple.com")]
    [InlineData("https://apple.com@evil.example")]
    [InlineData("https://apple.com:443@evil.example/")]
    [InlineData("https://apple.com\\@evil.example")]
    [InlineData("evil.example\\@apple.com")]
    [InlineData("https://evil.example\\.apple.com")]
    [InlineData("https://evil.example#.apple.com")]
    [InlineData("https://evil.example?.apple.com")]
    [InlineData("https://apple.com:8443/")]
    [InlineData("https://аpple.com")]
    [InlineData("https://xn--pple-43d.com")]
    [InlineData("https://192.0.2.1/")]
    [InlineData("evil.example")]
    [InlineData("www.evil.example/a")]
    [InlineData("evil.sh")]
    [InlineData("evil.md")]
    [InlineData("evil.zip")]
    [InlineData("аpple.com")]
    [InlineData("help@evil.example")]
    [InlineData("help@apple.com@evil.example")]
    [InlineData("mailto:help@evil.example")]
    [InlineData("tel:+448000480408")]
    [InlineData("sms:12345")]
    [InlineData("facetime:help")]
    [InlineData("javascript:alert")]
    [InlineData("javascript://apple.com/%0aalert")]
    [InlineData("data:text/html,x")]
    [InlineData("itms-services://apple.com")]
    [InlineData("evil。example")]
    public void AnyOtherLinkMayNot(string link) => Assert.Contains(
        Links.Find($"Go to {link} please."),
        found => found.Start == 6 && !found.IsAllowed(hosts));

    [Theory]
    [InlineData("")]
    [InlineData("Tap Settings. Then tap General.")]
    [InlineData("e.g. this, i.e. that, at 5 p.m. or so")]
    [InlineData("see guide.yaml and demo/remedies/*.yaml")]
    [InlineData("A§7, E-cause 7")]
    [InlineData("iOS 17.4.1, 1.5 GB, 0.36")]
    [InlineData("iPhone 12... then wait")]
    [InlineData("level: data")]
    [InlineData("Wi-Fi/cellular, and/or")]
    [InlineData("**{backup-switch}**")]
    [InlineData("{ios: 15, data: 3}")]
    public void WhatIsNoLinkIsLeftAlone(string text) => Assert.Empty(Links.Find(text));

    [Fact]
    public void WhatEndsTheSentenceIsNotPartOfTheLink() => Assert.Equal(
        ["https://apple.com/a", "support.apple.com", "apple.com"],
        Links.Find("(see https://apple.com/a), **support.apple.com**; \"apple.com\".").Select(link => link.Written));

    [Theory]
    [InlineData("1")]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a.b.")]
    [InlineData("a-")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("a+")]
    [InlineData("x.yy;")]
    [InlineData("a:")]
    [InlineData("tel:")]
    [InlineData("://")]
    [InlineData("a.b ")]
    public void AMegabyteIsReadInAMoment(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));
        var clock = Stopwatch.StartNew();

        _ = Links.Find(text).Count(link => link.IsAllowed(hosts));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
