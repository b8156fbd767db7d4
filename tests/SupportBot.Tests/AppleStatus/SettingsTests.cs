using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupportBot.AppleStatus;

namespace SupportBot.Tests.AppleStatus;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("AppleStatus:Address=http://www.apple.com/feed")]
    [InlineData("AppleStatus:Address=ftp://127.0.0.1/feed")]
    [InlineData("AppleStatus:Address=feed")]
    [InlineData("AppleStatus:Address=https://who:secret@www.apple.com/feed")]
    [InlineData("AppleStatus:ReadEvery=00:00:01")]
    [InlineData("AppleStatus:ReadEvery=00:00:00")]
    [InlineData("AppleStatus:GoodFor=00:01:00")]
    [InlineData("AppleStatus:Timeout=00:00:00")]
    public async Task AMistakenSettingIsRefusedAtTheStart(string setting)
    {
        var mistaken = await Assert.ThrowsAsync<OptionsValidationException>(() => SupportBotHost.StartAsync(setting));

        Assert.Contains("AppleStatus:", mistaken.Message);
    }

    [Fact]
    public async Task SwitchedOffNothingIsAsked()
    {
        await using var other = await FakeFeed.StartAsync();
        await using var off = await SupportBotHost.StartAsync([.. other.Settings, "AppleStatus:On=false"]);

        await Task.Delay(300, TestContext.Current.CancellationToken);

        Assert.Empty(other.Requests);
        Assert.Null(off.Services.GetRequiredService<LatestStatus>().At(off.Clock.Now));
    }
}
