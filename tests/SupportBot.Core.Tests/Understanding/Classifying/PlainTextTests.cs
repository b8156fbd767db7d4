using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Core.Tests.Understanding.Classifying;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("It's FULL", "its full")]
    [InlineData("won’t, don`t", "wont dont")]
    [InlineData("Wi-Fi 5.5GB", "wi fi 5 5gb")]
    [InlineData("noooo", "no")]
    [InlineData("free still 1000", "free still 1000")]
    [InlineData("Café naïve Ångström Straße", "cafe naive angstrom strase")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("ba\u200Bck\uFEFFup", "backup")]
    [InlineData("why?? 100%", "why ? ? 100 %")]
    [InlineData("ok👍🏽👍", "ok 👍 👍")]
    [InlineData("❤️", "❤")]
    [InlineData("\uD83D hi", "hi")]
    [InlineData("…—“”", "")]
    public void ATextIsReadAsPlainWords(string text, string plain)
    {
        var room = new char[PlainText.Room];

        Assert.Equal(plain, new string(room, 0, PlainText.Write(text, room)));
    }
}
