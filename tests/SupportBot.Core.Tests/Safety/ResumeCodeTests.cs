using SupportBot.Core.Safety;
using SupportBot.Core.Tests.Guides.Content;

namespace SupportBot.Core.Tests.Safety;

public sealed class ResumeCodeTests
{
    [Fact]
    public void ACodeHasFortyBits()
    {
        Assert.Equal(1024, ResumeWordList.All.Distinct().Count());
        Assert.Equal(40, ResumeCode.Words * Math.Log2(ResumeWordList.All.Length));
        Assert.Equal(40, ResumeCode.Bytes * 8);
    }

    [Fact]
    public void EveryBitOfTheRandomnessCounts()
    {
        var codes = new HashSet<string> { ResumeCode.Make(new byte[5]) };
        for (var bit = 0; bit < 40; bit++)
        {
            var bytes = new byte[5];
            bytes[bit / 8] = (byte)(1 << (bit % 8));
            Assert.True(codes.Add(ResumeCode.Make(bytes)));
        }
    }

    [Fact]
    public void TooLittleRandomnessIsRefused() => Assert.Throws<ArgumentException>(() => ResumeCode.Make([1, 2, 3, 4]));

    [Fact]
    public void EveryWordIsFourToNineSmallLetters() =>
        Assert.All(ResumeWordList.All, word => Assert.True(word.Length is >= 4 and <= 9 && word.All(char.IsAsciiLetterLower), word));

    [Fact]
    public void NoWordIsOneSlipAwayFromAnother()
    {
        for (var one = 0; one < ResumeWordList.All.Length; one++)
        {
            for (var other = one + 1; other < ResumeWordList.All.Length; other++)
            {
                Assert.False(ResumeWords.IsOneSlipAway(ResumeWordList.All[one], ResumeWordList.All[other]), ResumeWordList.All[one] + ResumeWordList.All[other]);
            }
        }
    }

    [Theory]
    [InlineData("maple-river-candle-otter")]
    [InlineData("Maple River Candle Otter")]
    [InlineData("MAPLE.RIVER.CANDLE.OTTER")]
    [InlineData("mapleriver candleotter")]
    [InlineData("maplerivercandleotter")]
    [InlineData("my code is maple river candle otter please go on")]
    [InlineData("\"maple-river-candle-otter\"")]
    [InlineData("**maple–river–candle–otter**")]
    [InlineData("maple, river, candle, otter")]
    [InlineData("maple dash river dash candle dash otter")]
    [InlineData("maple river candle and otter")]
    [InlineData("mapel river candle otter")]
    [InlineData("maple river candel ottter")]
    [InlineData("map1e river candle otter")]
    [InlineData("maple-river-\u200Bcandle-otter\n")]
    [InlineData("maple-river-candle-otter maple-river-candle-otter")]
    [InlineData("ｍａｐｌｅ river candle otter")]
    public void ACodeIsReadHoweverItIsTyped(string text) => Assert.Equal("maple-river-candle-otter", ResumeCode.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("maple river candle")]
    [InlineData("maple river candle otter basket")]
    [InlineData("maple river my candle otter")]
    [InlineData("mapel rivre candel otter")]
    [InlineData("maple river candle otter or basket lemon velvet garlic")]
    [InlineData("my iphone won't back up")]
    [InlineData("maple-42-river")]
    public void WhatIsNoCodeIsNotTakenForOne(string? text) => Assert.Null(ResumeCode.Parse(text));

    [Fact]
    public void EveryCodeIsReadBackInAnyDress()
    {
        var random = new Random(3);
        var bytes = new byte[ResumeCode.Bytes];
        for (var round = 0; round < 2_000; round++)
        {
            random.NextBytes(bytes);
            var code = ResumeCode.Make(bytes);

            Assert.Equal(code, ResumeCode.Parse(code));
            Assert.Equal(code, ResumeCode.Parse("my code: " + code.Replace('-', ' ').ToUpperInvariant() + "!"));
            // Words may run together in another way as well; then it is refused, never misread.
            Assert.Contains(ResumeCode.Parse(code.Replace("-", "", StringComparison.Ordinal)), new[] { code, null });
        }
    }

    [Fact]
    public void ASlipIsPutRightOrRefusedButNeverMisread()
    {
        var random = new Random(4);
        var bytes = new byte[ResumeCode.Bytes];
        var read = 0;
        const int rounds = 2_000;
        for (var round = 0; round < rounds; round++)
        {
            random.NextBytes(bytes);
            var code = ResumeCode.Make(bytes);

            var parsed = ResumeCode.Parse(WithSlip(random, code));

            // A slip may make another word of the list only where two words are two letters apart, and one letter cannot do that.
            Assert.Contains(parsed, new[] { code, null });
            read += parsed == code ? 1 : 0;
        }

        Assert.InRange(read, rounds * 95 / 100, rounds);
    }

    [Fact]
    public void NothingThatPeopleSayInAChatIsACode()
    {
        var guide = ShippedGuide.Guide;
        var said = guide.Symptoms.SelectMany(symptom => symptom.Phrases).Concat(guide.Phrases.Meanings.SelectMany(meaning => meaning)).ToList();

        Assert.DoesNotContain(said, phrase => ResumeCode.Parse(phrase) is not null);
        var talk = said.SelectMany(phrase => phrase.ToLowerInvariant().Split(' ')).ToHashSet();
        Assert.InRange(ResumeWordList.All.Count(talk.Contains), 0, 10);
    }

    [Fact]
    public void AnEndlessTextIsNoCode() => Assert.Null(ResumeCode.Parse(string.Concat(Enumerable.Repeat("maple-river-candle-otter ", 10_000))));

    [Fact]
    public void TheHashIsTheSameForTheSameCodeOnly()
    {
        var hash = ResumeCode.Hash("maple-river-candle-otter");

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, ResumeCode.Hash(ResumeCode.Parse("Maple river CANDLE otter")!));
        Assert.NotEqual(hash, ResumeCode.Hash("maple-river-candle-basket"));
    }

    private static string WithSlip(Random random, string code)
    {
        int at;
        do
        {
            at = random.Next(code.Length);
        }
        while (code[at] == '-');

        var letter = (char)('a' + random.Next(26));
        return random.Next(3) switch
        {
            0 => code.Remove(at, 1),
            1 => code.Insert(at, letter.ToString()),
            _ => code.Remove(at, 1).Insert(at, letter.ToString()),
        };
    }
}
