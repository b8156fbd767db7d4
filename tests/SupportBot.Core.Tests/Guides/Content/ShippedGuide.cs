using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides.Content;

/// <summary>The guide in dialogs/, read once for all tests.</summary>
internal static class ShippedGuide
{
    private static readonly Lazy<GuideReading> reading = new(() => GuideReader.Read(Repository.Path("dialogs")));

    public static GuideReading Reading => reading.Value;

    public static Guide Guide => Assert.Single(Reading.Guides, guide => guide.Id == "icloud-backup");
}
