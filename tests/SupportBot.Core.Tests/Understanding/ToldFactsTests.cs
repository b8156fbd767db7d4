namespace SupportBot.Core.Tests.Understanding;

/// <summary>Answers that a message gives before anybody asks.</summary>
public sealed class ToldFactsTests
{
    [Theory]
    [InlineData("im not on wifi", "wifi", "not-connected")]
    [InlineData("I only have mobile data where I live", "wifi", "not-connected")]
    [InlineData("there's no wifi at my place", "wifi", "not-connected")]
    [InlineData("it won't back up on the hotel wifi", "wifi-kind", "public-or-work")]
    [InlineData("i'm using a hotspot", "wifi-kind", "hotspot")]
    [InlineData("i use nordvpn and the backup fails", "vpn", "running")]
    [InlineData("i'm moving to a new iphone and the old one won't back up", "going-away", "new-phone")]
    [InlineData("want a backup before i trade it in", "going-away", "new-phone")]
    [InlineData("i'm about to reset it and there's no backup", "going-away", "repair-or-erase")]
    [InlineData("works by hand, never at night", "back-up-now", "starts")]
    [InlineData("it backs up manually but not overnight", "back-up-now", "starts")]
    [InlineData("my work phone won't back up", "managed", "work-or-school")]
    public void IsTold(string text, string fact, string option) =>
        Assert.Contains(Shipped.Read(text).Told, known => known.Fact.Id == fact && known.Value == option);

    [Theory]
    [InlineData("do i have to be on wifi?")]
    [InlineData("not a work phone")]
    [InlineData("my vpn is off")]
    [InlineData("i don't use a vpn")]
    [InlineData("i'm not moving to a new phone")]
    [InlineData("backup doesn't start when i tap it")]
    [InlineData("my iphone won't back up")]
    public void IsNotTold(string text) => Assert.Empty(Shipped.Read(text).Told);

    [Fact]
    public void RoomAndTheSizeOfTheBackupAreBothKept()
    {
        var facts = Shipped.Read("0.3 gb free and the backup is 7 gb").Facts;

        Assert.Equal((0.3, 7.0), (facts.Storage?.Free, facts.BackupSize));
    }
}
