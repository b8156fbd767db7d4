using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides.Content;

public sealed class ShippedGuideTests
{
    [Fact]
    public void TheShippedGuideHasNoMistakes()
    {
        Assert.Empty(ShippedGuide.Reading.Diagnostics);
        Assert.NotEmpty(ShippedGuide.Reading.Guides);
    }

    // Where phones differ most, and where advice is most often wrong.
    [Theory]
    [InlineData("iPhone SE (1st generation)", "top")]
    [InlineData("iPhone SE (2nd generation)", "side")]
    [InlineData("iPhone SE (3rd generation)", "side")]
    [InlineData("iPhone 8 Plus", "side")]
    [InlineData("iPhone X", "side-and-volume")]
    [InlineData("iPhone 18 Pro Max", "side-and-volume")]
    public void APhoneIsSwitchedOffByItsOwnButtons(string name, string buttons)
    {
        var model = Assert.Single(ShippedGuide.Guide.Phones.Models, model => model.Name == name);

        Assert.Equal(buttons, new Phone(model).Tells(PhoneFeature.Buttons));
    }

    [Theory]
    [InlineData(14, "iCloud Backup")]
    [InlineData(16, "Back Up This iPhone")]
    [InlineData(27, "Back Up This iPhone")]
    [InlineData(9, "iCloud Backup")]
    [InlineData(null, "Back Up This iPhone")]
    public void ASwitchIsCalledAsOnThisPhone(int? ios, string name) =>
        Assert.Contains(name, ShippedGuide.Guide.Names["backup-switch"].Called.For(ios), StringComparison.Ordinal);

    [Fact]
    public void AnUnknownVersionShowsTheMenusOfTheNewestThatTheModelRuns()
    {
        var old = Assert.Single(ShippedGuide.Guide.Phones.Models, model => model.Name == "iPhone 6");

        Assert.Equal(12, new Phone(old).MenusOf);
    }

    [Fact]
    public void NobodyIsSentToAnUpdateTheirPhoneCannotHave()
    {
        var guide = ShippedGuide.Guide;
        var iphone8 = guide.Phones.Models["iphone-8"];

        Assert.Equal("newest", new Phone(iphone8, 16).Tells(PhoneFeature.NewerIos));
        Assert.Equal("newer", new Phone(iphone8, 15).Tells(PhoneFeature.NewerIos));
        Assert.Null(new Phone(iphone8).Tells(PhoneFeature.NewerIos));
    }

    [Fact]
    public void ErasingThePhoneIsNeverARemedy()
    {
        var erasing = ShippedGuide.Guide.Risks["erases-everything"];

        Assert.Equal(RiskLevel.Never, erasing.Level);
        Assert.Contains("Erase All Content and Settings", erasing.Deeds);
        Assert.DoesNotContain(
            ShippedGuide.Guide.Remedies.SelectMany(remedy => remedy.Steps).OfType<DoStep>(), step => step.Risks.Contains(erasing));
    }

    [Fact]
    public void TheFirstWordsSayWhoIsSpeaking()
    {
        var greeting = ShippedGuide.Guide.Greeting.Text;

        Assert.Contains("automated", greeting, StringComparison.Ordinal);
        Assert.Contains("not Apple", greeting, StringComparison.Ordinal);
        Assert.True(greeting.Split(' ').Length <= 40);
    }
}
