using System.Text;
using SupportBot.Core.Guides.Outward;
using SupportBot.Core.Safety;
using SupportBot.Core.Tests.Guides.Content;

namespace SupportBot.Core.Tests.Safety;

public sealed class OutwardGateTests
{
    private static readonly string[] hosts = ["apple.com"];

    [Theory]
    [InlineData("Call 1-800-555-0199 now.", "Call (number left out) now.")]
    [InlineData("Ring +44 20 7946 0958.", "Ring (number left out).")]
    [InlineData("Call 1-800-MY-APPLE today", "Call (number left out) today")]
    [InlineData("(555) 123 4567", "(number left out)")]
    [InlineData("５５５ １２３ ４５６７", "(number left out)")]
    [InlineData("5\u200B5\u200B5\u200B1\u200B2\u200B3\u200B4", "(number left out)")]
    [InlineData("dial 1234", "(number left out)")]
    public void ATelephoneNumberIsTakenOut(string reply, string clean) => Assert.Equal(clean, OutwardGate.Clean(reply, hosts));

    [Theory]
    [InlineData("See https://support.apple.com.evil.example/x now.", "See (link left out) now.")]
    [InlineData("See http://support.apple.com.", "See (link left out).")]
    [InlineData("See evil.example/help", "See (link left out)")]
    [InlineData("[here](https://evil.example/a)", "[here]((link left out))")]
    [InlineData("javascript:alert", "(link left out)")]
    [InlineData("tel:911", "(link left out)")]
    [InlineData("Write to help@evil.example please", "Write to (link left out) please")]
    [InlineData("https://apple.com@evil.example", "(link left out)")]
    [InlineData("https://notapple.com", "(link left out)")]
    [InlineData("https://аpple.com", "(link left out)")]
    [InlineData("https://apple.com:8443/x", "(link left out)")]
    [InlineData("https://evil.example/18005550199", "(link left out)")]
    public void AForeignLinkIsTakenOut(string reply, string clean) => Assert.Equal(clean, OutwardGate.Clean(reply, hosts));

    [Theory]
    [InlineData("Open https://support.apple.com/102568, then tap **iCloud**.")]
    [InlineData("It stands at support.apple.com (Contact).")]
    [InlineData("Here is your code **maple-42-river**.")]
    [InlineData("Here is your code **maple-river-candle-otter**.")]
    [InlineData("Checked at 10:45 on 2026-07-21.")]
    [InlineData("2026-07-21 10:30")]
    [InlineData("21/07/2026 10:30")]
    [InlineData("07/21/2026")]
    [InlineData("21.07.2026")]
    [InlineData("6.1 GB wanted, 0.2 GB free of 5 GB.")]
    [InlineData("128 256 512 GB")]
    [InlineData("iOS 17.4.1, iPhone 13 Pro Max")]
    [InlineData("1. Open **Settings**. 2. Tap **your name**.")]
    [InlineData("Shall I ask you tomorrow at 9?")]
    [InlineData("")]
    public void WhatIsFineStaysLetterByLetter(string reply)
    {
        var outgoing = OutwardGate.Pass(reply, hosts);

        Assert.Equal(reply, outgoing.Text);
        Assert.True(outgoing.IsUnchanged);
    }

    [Fact]
    public void WhatWasTakenOutIsCounted()
    {
        var outgoing = OutwardGate.Pass("Call 1-800-555-0199 or +44 20 7946 0958, or open evil.example.", hosts);

        Assert.Equal((2, 1), (outgoing.Numbers, outgoing.Links));
    }

    [Fact]
    public void AnotherGuideMayLinkElsewhere() =>
        Assert.Equal("https://help.example/a", OutwardGate.Clean("https://help.example/a", ["help.example"]));

    [Fact]
    public void AnEmptyAllowListLetsNoLinkThrough() => Assert.Equal("(link left out)", OutwardGate.Clean("https://apple.com", []));

    [Fact]
    public void NothingIsAlsoAReply() => Assert.Equal("", OutwardGate.Clean(null, hosts));

    [Fact]
    public void WhateverGoesInNothingDialableOrForeignComesOut()
    {
        string[] crumbs =
        [
            "call", "+1", "800", "555", "0199", "5551234567", "-", " ", ".", "(", ")", "/", "https://", "evil.example", "support.apple.com", "apple.com", "@", ":8443",
            "maple-river", "17.4.1", "5 GB", "128", "2026-07-21", "10:30", "**", "[here]", "\u200B", "５", "٣", "\n", "\uD83D", "😀", "tel:", "(number left out)", "a",
        ];
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var reply = new StringBuilder();
            for (var count = random.Next(1, 10); count > 0; count--)
            {
                reply.Append(crumbs[random.Next(crumbs.Length)]);
            }

            var clean = OutwardGate.Clean(reply.ToString(), hosts);

            Assert.Equal(clean, OutwardGate.Clean(clean, hosts));
            Assert.DoesNotContain(Links.Find(clean), link => !link.IsAllowed(hosts));
        }
    }

    [Fact]
    public void EverythingThatTheGuideSaysPassesUnchanged()
    {
        var guide = ShippedGuide.Guide;
        foreach (var answer in guide.Answers.Select(answer => answer.Answer).Append(guide.Greeting))
        {
            var written = answer.ToString();
            Assert.Equal(written, OutwardGate.Clean(written, guide.Links));
        }
    }
}
