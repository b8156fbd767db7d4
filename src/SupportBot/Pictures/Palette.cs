using System.Collections.Immutable;

namespace SupportBot.Pictures;

/// <summary>The colours of the pictures, by what is painted with them; light, and dark where the browser asks for dark.</summary>
internal static class Palette
{
    public static readonly ImmutableArray<(string Class, string Light, string Dark)> Colours =
    [
        ("page", "#f2f4f9", "#10141c"),
        ("card", "#ffffff", "#232b39"),
        ("text", "#1b2230", "#e9edf5"),
        ("soft", "#566075", "#a9b4c8"),
        ("link", "#2346b8", "#a9bdff"),
        ("frame", "#6b7488", "#8b97ad"),
        ("rule", "#d9deea", "#3b4558"),
        ("on", "#1d8348", "#3fbf74"),
        ("knob", "#ffffff", "#ffffff"),
        ("used-1", "#2f55d4", "#7d9bff"),
        ("used-2", "#1d8348", "#3fbf74"),
        ("used-3", "#b45f06", "#f0a95c"),
        ("mark", "#c2410c", "#ffb066"),
        ("on-mark", "#ffffff", "#1b2230"),
    ];

    /// <summary>A class fills a shape; with -line behind it, it draws its outline.</summary>
    public static string Style { get; } = $$"""
        text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        {{Rules(colour => colour.Light)}}
        @media (prefers-color-scheme:dark){
        {{Rules(colour => colour.Dark)}}
        }
        """.ReplaceLineEndings("\n");

    private static string Rules(Func<(string Class, string Light, string Dark), string> colour) =>
        string.Join('\n', Colours.Select(one => $".{one.Class}{{fill:{colour(one)}}}.{one.Class}-line{{stroke:{colour(one)}}}"));
}
