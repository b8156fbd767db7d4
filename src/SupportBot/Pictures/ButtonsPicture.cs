using System.Xml.Linq;
using SupportBot.Core.Guides;
using static SupportBot.Pictures.Svg;

namespace SupportBot.Pictures;

/// <summary>Draws an iPhone from the front, with rings around the buttons to press, and numbers where they are pressed in turn.</summary>
internal static class ButtonsPicture
{
    private const int Height = 372;
    private const int Left = 95;
    private const int Right = 225;
    private const int Upper = 48;

    public static string Draw(string place, string description, Picture.Buttons picture) => Document(Height, place, description,
    [
        // A ground of its own, so that a PNG can be seen on a dark one too.
        Box("page", 0, 0, Width, Height, 24),
        .. AllOf(picture.Body).Select(button => Button(button, picture.Pressed.Any(pressed => Includes(pressed, button)))),
        .. Body(picture.Body),
        .. picture.Pressed.SelectMany((button, index) => Mark(button, picture.Together ? null : index + 1)),
    ]);

    private static IEnumerable<XElement> Body(PhoneBody body)
    {
        yield return Box("card", Left, Upper, Right - Left, 284, body == PhoneBody.NoHomeButton ? 30 : 24).Outlined("frame", 3);
        if (body == PhoneBody.NoHomeButton)
        {
            yield return Box("page", Left + 9, Upper + 9, 112, 266, 22).Outlined("rule", 1.5);
            yield return Box("frame", 142, Upper + 18, 36, 10, 5);
        }
        else
        {
            yield return Box("page", Left + 9, Upper + 42, 112, 192, 4).Outlined("rule", 1.5);
            yield return Box("frame", 146, Upper + 19, 28, 5, 2);
            yield return Circle("card", 160, Upper + 259, 16).Outlined("frame", 2.5);
        }
    }

    private static IEnumerable<PhoneButton> AllOf(PhoneBody body) =>
        new[] { PhoneButton.Side, PhoneButton.Top, PhoneButton.VolumeUp, PhoneButton.VolumeDown }.Where(button => body.Has(button));

    private static bool Includes(PhoneButton pressed, PhoneButton button) =>
        pressed == button || (pressed == PhoneButton.EitherVolume && button is PhoneButton.VolumeUp or PhoneButton.VolumeDown);

    private static XElement Button(PhoneButton button, bool isPressed)
    {
        var (x, y, width, height) = Place(button);
        return Box(isPressed ? "mark" : "frame", x, y, width, height, 3);
    }

    private static (int X, int Y, int Width, int Height) Place(PhoneButton button) => button switch
    {
        PhoneButton.Side => (Right, 116, 8, 54),
        PhoneButton.Top => (172, Upper - 8, 38, 8),
        PhoneButton.VolumeUp => (Left - 8, 116, 8, 36),
        PhoneButton.VolumeDown => (Left - 8, 168, 8, 36),
        PhoneButton.EitherVolume => (Left - 8, 116, 8, 88),
        _ => (144, Upper + 243, 32, 32),
    };

    // The ring, and beside it a number, or an arrow that presses.
    private static IEnumerable<XElement> Mark(PhoneButton button, int? number)
    {
        var (x, y, width, height) = Place(button);
        yield return Ring(x - 8, y - 6, width + 16, height + 12, button == PhoneButton.Home ? 25 : 12);
        var middle = y + (height / 2);
        if (number is not null)
        {
            var at = button == PhoneButton.Side ? 270 : 50;
            yield return Circle("mark", at, middle, 15);
            yield return Words("on-mark", at, middle + 6, 17, $"{number}", "middle", bold: true);
        }
        else
        {
            yield return Stroke("mark", 4, button switch
            {
                PhoneButton.Side => $"M290 {middle}H254M263 {middle - 9}l-9 9l9 9",
                PhoneButton.Top => "M191 6V26M182 17l9 9l9 -9",
                PhoneButton.Home => "M160 366V348M151 357l9 -9l9 9",
                _ => $"M30 {middle}H66M57 {middle - 9}l9 9l-9 9",
            });
        }
    }
}
