using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding;

public sealed class SaidFactsTests
{
    [Theory]
    [InlineData("my 13 pro won't back up", "iphone-13-pro")]
    [InlineData("iphone 13promax no backup", "iphone-13-pro-max")]
    [InlineData("iPhone13ProMax", "iphone-13-pro-max")]
    [InlineData("SE 2nd gen, no backup", "iphone-se-2")]
    [InlineData("it's an se 2020", "iphone-se-2")]
    [InlineData("the 2020 se doesn't back up", "iphone-se-2")]
    [InlineData("second generation iphone se", "iphone-se-2")]
    [InlineData("iphone se (3rd generation)", "iphone-se-3")]
    [InlineData("se 2022", "iphone-se-3")]
    [InlineData("iphone xs max", "iphone-xs-max")]
    [InlineData("XR backup failed", "iphone-xr")]
    [InlineData("my 12 mini", "iphone-12-mini")]
    [InlineData("iphone X", "iphone-x")]
    [InlineData("iPhone ten", "iphone-x")]
    [InlineData("I have a 16e", "iphone-16e")]
    [InlineData("17 air", "iphone-air")]
    [InlineData("iphone air not backing up", "iphone-air")]
    [InlineData("iphone 6s plus", "iphone-6s-plus")]
    [InlineData("iphone 8+ won't back up", "iphone-8-plus")]
    [InlineData("not the 12, the 13", "iphone-13")]
    [InlineData("actually it's an iPhone 8", "iphone-8")]
    [InlineData("iphone 13, no wait, 12 mini", "iphone-12-mini")]
    [InlineData("my old iphone 8 was fine but the new iphone 15 isn't", "iphone-15")]
    [InlineData("the new iphone 15 fails, my old iphone 8 was fine", "iphone-15")]
    [InlineData("on my 11 nothing happens", "iphone-11")]
    public void AModelIsFoundHoweverItIsNamed(string text, string model) =>
        Assert.Equal(model, Shipped.Read(text).Facts.Model?.Id);

    [Theory]
    [InlineData("the new one doesn't back up")]
    [InlineData("iphone se")]
    [InlineData("the one with the home button")]
    [InlineData("on ios 13 it worked")]
    [InlineData("I have 13 gb left")]
    [InlineData("no backup for 13 days")]
    [InlineData("it stops at 13%")]
    [InlineData("it stopped on the 13th")]
    [InlineData("my iphone 3 weeks no backup")]
    [InlineData("my ipad pro 13 doesn't back up")]
    [InlineData("ipad air won't back up")]
    [InlineData("it costs 12 dollars")]
    [InlineData("i deleted the 12 photos")]
    [InlineData("10 years of photos")]
    public void WhatIsNoModelIsNotTakenForOne(string text) => Assert.Null(Shipped.Read(text).Facts.Model);

    [Theory]
    [InlineData("ios 17.4.1", 17)]
    [InlineData("running on 15.2 and no backup", 15)]
    [InlineData("iOS17", 17)]
    [InlineData("ios 26 beta", 26)]
    [InlineData("updated to 18.3 last night", 18)]
    [InlineData("since 17.5.1 it fails", 17)]
    [InlineData("ipados 18", 18)]
    [InlineData("ios version 16", 16)]
    [InlineData("not ios 16, ios 17", 17)]
    public void TheIosVersionIsItsFirstNumber(string text, int ios) => Assert.Equal(ios, Shipped.Read(text).Facts.Ios);

    [Theory]
    [InlineData("latest ios")]
    [InlineData("ios 19")]
    [InlineData("iphone 17 pro")]
    [InlineData("4.9 of 5 gb")]
    [InlineData("for 17 days")]
    [InlineData("17.5 gb left")]
    public void WhatIsNoIosVersionIsNotTakenForOne(string text) => Assert.Null(Shipped.Read(text).Facts.Ios);

    [Theory]
    [InlineData("like 200 megs left", 0.2, null, null, StorageOwner.Unsaid)]
    [InlineData("4.9 of 5 gb", null, 4.9, 5.0, StorageOwner.Unsaid)]
    [InlineData("4.9/5 gb used", null, 4.9, 5.0, StorageOwner.Unsaid)]
    [InlineData("using 48 of 50", null, 48.0, 50.0, StorageOwner.Unsaid)]
    [InlineData("only 1gb free on icloud", 1.0, null, null, StorageOwner.ICloud)]
    [InlineData("the backup is 6.1 GB", null, 6.1, null, StorageOwner.Backup)]
    [InlineData("the phone has 2 gigs left", 2.0, null, null, StorageOwner.Phone)]
    [InlineData("200mb left in icloud", 0.2, null, null, StorageOwner.ICloud)]
    [InlineData("1,2 GB free", 1.2, null, null, StorageOwner.Unsaid)]
    [InlineData("half a gig left", 0.5, null, null, StorageOwner.Unsaid)]
    [InlineData("I have the 2 TB plan", null, null, 2000.0, StorageOwner.ICloud)]
    [InlineData("I pay for 50gb and have 2 gb left in icloud", 2.0, null, 50.0, StorageOwner.ICloud)]
    [InlineData("1,000 MB free", 1.0, null, null, StorageOwner.Unsaid)]
    public void AmountsAreReadWithTheirRole(string text, double? free, double? used, double? of, StorageOwner owner) =>
        Assert.Equal(new SaidStorage(free, used, of, owner), Shipped.Read(text).Facts.Storage);

    [Theory]
    [InlineData("can I use 5g")]
    [InlineData("tried 5 of 10 times")]
    [InlineData("iphone 12")]
    [InlineData("it needs 7.4 GB more")]
    public void WhatIsNoAmountOfStorageIsNotTakenForOne(string text) => Assert.Null(Shipped.Read(text).Facts.Storage);

    [Theory]
    [InlineData("hasn't backed up in 3 weeks", 21)]
    [InlineData("not for two months", 60)]
    [InlineData("a fortnight without a backup", 14)]
    [InlineData("no backup since last month", 30)]
    [InlineData("it stopped yesterday", 1)]
    [InlineData("hasn't backed up in weeks", 14)]
    [InlineData("couple of days now", 2)]
    [InlineData("over a year ago", 365)]
    [InlineData("half a year", 182)]
    public void HowLongItHasFailedIsRead(string text, int days) =>
        Assert.Equal(days, (int)(Shipped.Read(text).Facts.Since?.TotalDays ?? -1));

    [Theory]
    [InlineData("it says 2 hours remaining")]
    [InlineData("wifi comes in 3 weeks")]
    [InlineData("it tries every 2 days")]
    [InlineData("since tuesday")]
    public void OtherTimesAreNotHowLongItHasFailed(string text) => Assert.Null(Shipped.Read(text).Facts.Since);
}
