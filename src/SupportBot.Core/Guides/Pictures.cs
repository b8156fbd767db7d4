using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>What a place looks like, described by its writer and drawn by the host.</summary>
public abstract record Picture
{
    /// <summary>A page of the phone, from the top down, and the line to look at where the instructions name none.</summary>
    public sealed record Screen(Wording? Title, PerIos<ImmutableArray<ScreenRow>> Rows, Wording? LookAt) : Picture;

    /// <summary>The phone itself, with the buttons to press.</summary>
    public sealed record Buttons(PhoneBody Body, ImmutableArray<PhoneButton> Pressed, bool Together) : Picture;
}

/// <summary>What stands in one line of a screen: its words, and what stands at the line's right end.</summary>
public sealed record ScreenRow(RowKind Kind, Wording Label, Wording? Value)
{
    // In letters of the usual width, at the size that a phone shows them.
    private const int Width = 32;

    /// <summary>How many letters too long it is for its line, on that phone; text below a page is wrapped.</summary>
    public int Excess(Phone phone)
    {
        var room = Kind switch
        {
            RowKind.Text => int.MaxValue,
            RowKind.SwitchOn or RowKind.SwitchOff or RowKind.Network or RowKind.Slider => Width - 8,
            _ => Width,
        };
        return Label.For(phone).Length + (Value is { } value ? value.For(phone).Length + 2 : 0) - room;
    }
}

public enum RowKind
{
    /// <summary>A line that opens another page.</summary>
    Row,
    SwitchOn,
    SwitchOff,
    Button,

    /// <summary>Small print between the lines.</summary>
    Text,

    /// <summary>A coloured bar of what is used.</summary>
    Bar,

    /// <summary>The Wi-Fi network that is in use, with its tick.</summary>
    Network,
    Slider,
}

public enum PhoneBody
{
    NoHomeButton,
    HomeButton,

    /// <summary>With the Home button, and the other one on top.</summary>
    ButtonOnTop,
}

public enum PhoneButton
{
    Side,
    Top,
    Home,
    VolumeUp,
    VolumeDown,
    EitherVolume,
}

public static class PhoneBodies
{
    public static bool Has(this PhoneBody body, PhoneButton button) => button switch
    {
        PhoneButton.Side => body != PhoneBody.ButtonOnTop,
        PhoneButton.Top => body == PhoneBody.ButtonOnTop,
        PhoneButton.Home => body != PhoneBody.NoHomeButton,
        _ => true,
    };
}
