using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Pictures;

namespace SupportBot.Tests.Pictures;

/// <summary>Every picture that the shipped guide can show, on every iOS.</summary>
public sealed class DrawingTests
{
    private static readonly Guide guide = GuideReader.Read(Repository.Path("dialogs")).Guides.Single();
    private static readonly List<Illustration> all = [.. Illustration.AllOf(guide)];

    private static readonly Dictionary<int, string> saidOn = guide.Phones.IosVersions.Append(0).ToDictionary(ios => ios, SaidOn);

    public static TheoryData<string> Places => [.. guide.Places.Where(place => place.Picture is not null).Select(place => place.Id)];

    [Theory]
    [InlineData("icloud-backup")]
    [InlineData("icloud-storage")]
    [InlineData("wifi")]
    [InlineData("software-update")]
    [InlineData("reset-network")]
    [InlineData("reset-all")]
    [InlineData("buttons-side-and-volume")]
    [InlineData("button-on-the-side")]
    [InlineData("button-on-top")]
    [InlineData("shut-down")]
    [InlineData("force-volumes-then-side")]
    [InlineData("force-side-and-volume-down")]
    [InlineData("force-home-and-power")]
    public void PeopleLookAtThisPlaceOnEveryIos(string place) =>
        Assert.All(guide.Phones.IosVersions, ios => Assert.Contains(all, one => one.Place == place && one.Ios == ios));

    [Fact]
    public void EveryPictureOfTheGuideIsShownSomewhere() =>
        Assert.Empty(guide.Places.Where(place => place.Picture is not null).Select(place => place.Id).Except(all.Select(one => one.Place)));

    [Theory]
    [MemberData(nameof(Places))]
    public void ItIsAPictureAndNothingElse(string place) => Assert.All(Drawings(place), drawn =>
    {
        var root = XDocument.Parse(drawn.Svg).Root!;
        Assert.NotEmpty(root.Elements().Single(one => one.Name.LocalName == "title").Value);
        Assert.NotEmpty(root.Elements().Single(one => one.Name.LocalName == "desc").Value);
        Assert.All(root.DescendantsAndSelf(), one =>
        {
            Assert.Contains(one.Name.LocalName, (string[])["svg", "title", "desc", "style", "rect", "circle", "path", "text"]);
            Assert.DoesNotContain(one.Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "href" or "style");
        });
        Assert.DoesNotMatch(@"url\(|@import|javascript:|https?://(?!www\.w3\.org/2000/svg)", drawn.Svg);
        Assert.InRange(drawn.Svg.Length, 1000, 6000);
    });

    [Theory]
    [MemberData(nameof(Places))]
    public void EveryWordInItStandsInTheGuideForThatIos(string place) => Assert.All(Drawings(place), drawn =>
    {
        var said = saidOn[drawn.Of.Ios];
        Assert.All(drawn.Texts.Where(text => !Regex.IsMatch(text, @"^(\d|\d\.\d GB)$")), text =>
            Assert.True(said.Contains(text, StringComparison.OrdinalIgnoreCase), $"'{text}' stands nowhere in the guide for iOS {drawn.Of.Ios}."));
    });

    [Theory]
    [MemberData(nameof(Places))]
    public void ItIsSaidInWordsTooAndSoIsItsRing(string place) => Assert.All(Drawings(place), drawn =>
    {
        Assert.StartsWith("Drawing of ", drawn.Of.Alt);
        Assert.DoesNotContain("{", drawn.Of.Alt);
        Assert.Equal(!drawn.Of.Rings.IsEmpty, drawn.Of.Alt.Contains("With a ring around: ", StringComparison.Ordinal));
        var rings = Regex.Count(drawn.Svg, "<rect class=\"mark-line\"");
        Assert.Equal(guide.Places[place].Picture is Picture.Buttons buttons ? buttons.Pressed.Length : drawn.Of.Rings.Length, rings);
    });

    [Theory]
    [InlineData("icloud-backup.15.1", "iCloud Backup")]
    [InlineData("icloud-backup.16.1", "Back Up This iPhone")]
    [InlineData("reset-network.14.3", "Reset")]
    [InlineData("reset-network.15.2", "Transfer or Reset iPhone")]
    public void ThePictureSpeaksThePersonsIos(string name, string words) =>
        Assert.Contains(XDocument.Parse(Gallery.Draw(guide, name)!).Descendants(), one => one.Name.LocalName == "text" && one.Value == words);

    [Theory]
    [InlineData("nowhere.17.0")]
    [InlineData("about.17.0")]
    [InlineData("icloud-backup")]
    [InlineData("icloud-backup.17")]
    [InlineData("icloud-backup.19.0")]
    [InlineData("icloud-backup.017.0")]
    [InlineData("icloud-backup.-1.0")]
    [InlineData("icloud-backup.17.9")]
    [InlineData("icloud-backup.17.8")]
    [InlineData("icloud-backup.17.01")]
    [InlineData("icloud-backup.17.1\n")]
    [InlineData("icloud-backup.17.111111111")]
    [InlineData("icloud-backup.99999999999.1")]
    [InlineData("icloud-backup.١٧.1")]
    [InlineData("button-on-top.17.1")]
    [InlineData("../icloud-backup.17.1")]
    [InlineData("<script>.17.1")]
    [InlineData("")]
    public void AnotherNameIsNoPicture(string name) => Assert.Null(Gallery.Draw(guide, name));

    // WCAG: 4.5 for words, 3 for what is drawn.
    [Theory]
    [InlineData("text", "page", 4.5)]
    [InlineData("text", "card", 4.5)]
    [InlineData("soft", "page", 4.5)]
    [InlineData("soft", "card", 4.5)]
    [InlineData("link", "card", 4.5)]
    [InlineData("on-mark", "mark", 4.5)]
    [InlineData("mark", "card", 3)]
    [InlineData("mark", "page", 3)]
    [InlineData("frame", "page", 3)]
    [InlineData("frame", "card", 3)]
    [InlineData("on", "card", 3)]
    [InlineData("used-1", "card", 3)]
    [InlineData("used-2", "card", 3)]
    [InlineData("used-3", "card", 3)]
    public void ItCanBeReadInLightAndDark(string colour, string on, double least)
    {
        var (above, below) = (Palette.Colours.Single(one => one.Class == colour), Palette.Colours.Single(one => one.Class == on));
        Assert.InRange(Contrast(above.Light, below.Light), least, 21);
        Assert.InRange(Contrast(above.Dark, below.Dark), least, 21);
    }

    private static IEnumerable<(Illustration Of, string Svg, IEnumerable<string> Texts)> Drawings(string place) =>
        from one in all
        where one.Place == place
        let svg = Gallery.Draw(guide, one.Name)!
        select (one, svg, XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));

    private static string SaidOn(int ios)
    {
        var phone = new Phone(Ios: ios == 0 ? null : ios);
        var wordings = guide.Places.SelectMany(place => place.Path.For(phone.MenusOf).Append(place.Title).Append(place.Shows));
        var lines = guide.Remedies.SelectMany(remedy => remedy.Steps.OfType<DoStep>()).SelectMany(step => step.Variants.All).Concat(guide.Facts.Select(fact => fact.How));
        return string.Join('\n', wordings.Select(wording => wording.For(phone)).Concat(lines.SelectMany(one => one.For(phone)))).Replace("**", "", StringComparison.Ordinal);
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. new[] { 1, 3, 5 }
            .Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
