using System.Diagnostics;
using SupportBot.Core.Guides.Outward;

namespace SupportBot.Core.Tests.Guides.Outward;

/// <summary>What can be dialled is found however it is written; what people write of phones and backups is left alone.</summary>
public sealed class TelephoneNumbersTests
{
    [Theory]
    [InlineData("Ring 08000480408 now", "08000480408")]
    [InlineData("Ring 0800 048 0408 now", "0800 048 0408")]
    [InlineData("call 800-275-2273", "800-275-2273")]
    [InlineData("(800) 275-2273", "(800) 275-2273")]
    [InlineData("at +1 (800) 275-2273.", "+1 (800) 275-2273")]
    [InlineData("+44 20 7946 0018", "+44 20 7946 0018")]
    [InlineData("+(44) 20 79460018", "+(44) 20 79460018")]
    [InlineData("800.275.2273", "800.275.2273")]
    [InlineData("030/1234567", "030/1234567")]
    [InlineData("555-0123", "555-0123")]
    [InlineData("0800 **048** 0408", "0800 **048** 0408")]
    [InlineData("0800_048_0408", "0800_048_0408")]
    [InlineData("[0800] [048] 0408", "0800] [048] 0408")]
    [InlineData("0800\u00A0048\u20110408", "0800\u00A0048\u20110408")]
    [InlineData("0800\u200B0480408", "0800\u200B0480408")]
    [InlineData("０８００ ０４８ ０４０８", "０８００ ０４８ ０４０８")]
    [InlineData("٠٨٠٠ ٠٤٨ ٠٤٠٨", "٠٨٠٠ ٠٤٨ ٠٤٠٨")]
    [InlineData("⑧⓪⓪②⑦⑤②②⑦③", "⑧⓪⓪②⑦⑤②②⑦③")]
    [InlineData("8️⃣0️⃣0️⃣2️⃣7️⃣5️⃣2️⃣", "8️⃣0️⃣0️⃣2️⃣7️⃣5️⃣2")]
    [InlineData("𝟖𝟎𝟎𝟐𝟕𝟓𝟐", "𝟖𝟎𝟎𝟐𝟕𝟓𝟐")]
    [InlineData("1-800-MY-APPLE", "1-800-MY-APPLE")]
    [InlineData("(800) MYAPPLE", "(800) MYAPPLE")]
    [InlineData("1-800-275-APPLE", "1-800-275")]
    [InlineData("please dial 1234", "dial 1234")]
    [InlineData("Call us at 112", "Call us at 112")]
    [InlineData("Tel: 11880", "Tel: 11880")]
    public void WhatCanBeDialledIsFound(string text, string number)
    {
        var (start, length) = Assert.Single(TelephoneNumbers.Find(text));

        Assert.Equal(number, text.Substring(start, length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("on 2026-07-14 at night")]
    [InlineData("14.07.2026")]
    [InlineData("7/14/2026")]
    [InlineData("iPhones of 2019-2024")]
    [InlineData("2019–2024")]
    [InlineData("ios-versions: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 26, 27]")]
    [InlineData("iOS 8, 9, 10 and 11 to 18")]
    [InlineData("5 GB of 2048 MB")]
    [InlineData("5 GB, 50 GB, 200 GB, 2 TB, 6 TB, 12 TB")]
    [InlineData("1-2 minutes, or 10-15")]
    [InlineData("iPhone 12, iPhone 13 mini, iPhone 14 Pro Max")]
    [InlineData("iOS 17.4.1 or 18.0.1")]
    [InlineData("from: [A§7, E§5, E-cause 7]")]
    [InlineData("prior: 0.36")]
    [InlineData("between 22:00 and 06:00")]
    [InlineData("after 180 days, 100 % safe")]
    [InlineData("Call it a day. The phone is 12 months old.")]
    [InlineData("1. Open Settings 2. Tap your name")]
    [InlineData("¼ of ½")]
    public void WhatPeopleWriteOfPhonesIsLeftAlone(string text) => Assert.Empty(TelephoneNumbers.Find(text));

    [Fact]
    public void TwoNumbersInALineAreTwo() => Assert.Equal(2, TelephoneNumbers.Find("0800 048 0408, or 0800 048 0409").Count());

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData(".")]
    [InlineData("(")]
    [InlineData("+")]
    [InlineData("a")]
    [InlineData("1(")]
    [InlineData("call ")]
    [InlineData("call 1")]
    [InlineData("1-800-")]
    [InlineData("123456 x")]
    [InlineData("call 123 555-0123, ")]
    [InlineData("\uD835")]
    public void AMegabyteIsReadInAMoment(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));
        var clock = Stopwatch.StartNew();

        _ = TelephoneNumbers.Find(text).Count();

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
