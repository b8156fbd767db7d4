using System.Collections.Immutable;
using static SupportBot.Core.Guides.Reading.Shape;

namespace SupportBot.Core.Guides.Reading;

/// <summary>The shape of a picture: a screen as a list of what stands on it, or the buttons of an iPhone.</summary>
internal static class PictureShapes
{
    public static readonly ImmutableArray<(string Key, RowKind Kind)> Rows =
    [
        ("row", RowKind.Row), ("switch-on", RowKind.SwitchOn), ("switch-off", RowKind.SwitchOff), ("button", RowKind.Button), ("text", RowKind.Text), ("bar", RowKind.Bar),
        ("network", RowKind.Network), ("slider", RowKind.Slider),
    ];

    private static readonly ImmutableArray<(string Word, PhoneBody Body)> bodies =
        [("no-home-button", PhoneBody.NoHomeButton), ("home-button", PhoneBody.HomeButton), ("button-on-top", PhoneBody.ButtonOnTop)];

    private static readonly ImmutableArray<(string Word, PhoneButton Button)> buttons =
    [
        ("side", PhoneButton.Side), ("top", PhoneButton.Top), ("home", PhoneButton.Home), ("volume-up", PhoneButton.VolumeUp),
        ("volume-down", PhoneButton.VolumeDown), ("either-volume", PhoneButton.EitherVolume),
    ];

    private static readonly ListOf pressed = new(new Word([.. buttons.Select(button => button.Word)]), 1, 3);
    private static readonly Field body = new("iphone", new Word([.. bodies.Select(body => body.Word)]), "Which buttons the iPhone in the picture has.", Required: true);

    public static readonly OneOf Picture = new("a picture",
    [
        ("screen", new(
            [new("screen", new MapOf(new Key.Ios(), new ListOf(new OneOf("a line of a screen", [.. Rows.Select(Row)]), 1, 8)), "The page from the top down, by iOS.", Required: true),
            new("title", new Prose(), "What stands at the top, where that is not the place's title."),
            new("look-at", new Prose(), "The line to ring where the instructions name none.")])),
        ("hold", new([new("hold", pressed, "The buttons to hold together.", Required: true), body])),
        ("in-turn", new([new("in-turn", pressed, "The buttons to press one after the other.", Required: true), body])),
    ]);

    public static PhoneBody Body(string word) => bodies.First(body => body.Word == word).Body;

    public static PhoneButton Button(string word) => buttons.First(button => button.Word == word).Button;

    private static (string Key, Fields Fields) Row((string Key, RowKind Kind) row) =>
        (row.Key, new([new(row.Key, new Prose(), "What it says, as on the phone; after a | what stands at its right end.", Required: true)]));
}
