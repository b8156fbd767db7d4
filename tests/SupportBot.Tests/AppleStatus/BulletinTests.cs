using System.Text;
using System.Text.Json.Nodes;
using SupportBot.AppleStatus;

namespace SupportBot.Tests.AppleStatus;

public sealed class BulletinTests
{
    [Fact]
    public void OnlyWhatGoesOnNowAtBackupOrSignInIsTrouble()
    {
        Assert.False(Trouble(Feeds.Healthy));
        Assert.False(Trouble(Feeds.HealthyWithOldEvents));
        Assert.False(Trouble(Feeds.MaintenanceUpcoming));
        Assert.False(Trouble(Feeds.TroubleElsewhere));
        Assert.True(Trouble(Feeds.Outage));
        Assert.True(Trouble(Feeds.SignInOutage));
        Assert.True(Trouble(Feeds.Of(("iCloud Account & Sign In", ["Ongoing"]), ("iCloud Backup", []))));
    }

    [Fact]
    public void WhatStandsAroundTheBracesIsPassedOver()
    {
        Assert.True(Trouble($"jsonCallback({Feeds.Outage});"));
        Assert.False(Trouble($"\uFEFF  {Feeds.Healthy}\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("}{")]
    [InlineData("[]")]
    [InlineData("""{"services":{}}""")]
    [InlineData("""{"services":[]}""")]
    [InlineData("""{"services":[null,1,"iCloud Backup"]}""")]
    [InlineData("""{"services":[{"serviceName":5,"events":[]}]}""")]
    [InlineData("""{"services":[{"serviceName":"iCloud Backup"},{"serviceName":"Apple Account","events":[]}]}""")]
    [InlineData("""{"services":[{"serviceName":"iCloud Backup","events":null},{"serviceName":"Apple Account","events":[]}]}""")]
    [InlineData("""{"services":[{"serviceName":"iCloud Backup","events":[7]},{"serviceName":"Apple Account","events":[]}]}""")]
    [InlineData("""{"services":[{"serviceName":"iCloud Backup","events":[{"eventStatus":"investigating"}]},{"serviceName":"Apple Account","events":[]}]}""")]
    [InlineData("<html><script>if (a) { b }</script><body>Sorry</body></html>")]
    [InlineData("{\"services\":[{\"serviceName\":\"\\ud800\",\"events\":[]}]}")]
    public void WhatIsNotTheFeedTellsNothing(string text) => Assert.Null(Trouble(text));

    [Theory]
    [InlineData("iCloud Backup")]
    [InlineData("iCloud Account & Sign In")]
    public void AFeedWithoutOneOfTheLinesIsNoGoodNews(string line) => Assert.Null(Trouble(Feeds.Of((line, []), ("Photos", []))));

    [Fact]
    public void AFeedThatIsCutOffAnywhereIsNeverGoodNews()
    {
        var whole = Feeds.HealthyWithOldEvents;
        for (var length = 0; length < whole.Length - 1; length++)
        {
            Assert.Null(Trouble(whole[..length]));
        }
    }

    [Fact]
    public void OneByteThatChangedNeverThrows()
    {
        var bytes = Encoding.UTF8.GetBytes(Feeds.Outage);
        var dice = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var changed = bytes.ToArray();
            changed[dice.Next(changed.Length)] = (byte)dice.Next(256);
            Bulletin.Trouble(changed);
        }
    }

    [Fact]
    public void ADeepFeedTellsNothing() => Assert.Null(Trouble(string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000)));

    [Fact]
    public void OtherThingsBesideAreNobodysBusiness()
    {
        var feed = JsonNode.Parse(Feeds.Outage)!.AsObject();
        feed["drMessage"] = null;
        feed["services"]!.AsArray().Insert(0, new JsonObject { ["serviceName"] = "New", ["events"] = "none" });

        Assert.True(Trouble(feed.ToJsonString()));
    }

    private static bool? Trouble(string text) => Bulletin.Trouble(Encoding.UTF8.GetBytes(text));
}
