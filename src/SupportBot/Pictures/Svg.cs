using System.Xml.Linq;

namespace SupportBot.Pictures;

/// <summary>The few shapes that the pictures are made of. All text is put in as text, so that nothing in it can become markup.</summary>
internal static class Svg
{
    public const int Width = 320;

    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    /// <summary>A picture with its title; described in words by whoever shows it.</summary>
    public static string Document(int height, string title, string description, IEnumerable<XElement> shapes) => new XElement(
        svg + "svg",
        new XAttribute("viewBox", $"0 0 {Width} {height}"),
        new XAttribute("width", Width),
        new XAttribute("height", height),
        new XAttribute("role", "img"),
        new XAttribute("lang", "en"),
        new XElement(svg + "title", title),
        new XElement(svg + "desc", description),
        new XElement(svg + "style", Palette.Style),
        shapes).ToString(SaveOptions.DisableFormatting);

    public static XElement Box(string colour, int x, int y, int width, int height, int corner) =>
        Shape("rect", colour, ("x", x), ("y", y), ("width", width), ("height", height), ("rx", corner));

    public static XElement Circle(string colour, int x, int y, int radius) => Shape("circle", colour, ("cx", x), ("cy", y), ("r", radius));

    /// <summary>A line with round ends.</summary>
    public static XElement Stroke(string colour, double width, string path) =>
        Shape("path", $"{colour}-line", ("d", path), ("fill", "none"), ("stroke-width", width), ("stroke-linecap", "round"), ("stroke-linejoin", "round"));

    /// <summary>What is to be tapped has one around it.</summary>
    public static XElement Ring(int x, int y, int width, int height, int corner) =>
        Shape("rect", "mark-line", ("x", x), ("y", y), ("width", width), ("height", height), ("rx", corner), ("fill", "none"), ("stroke-width", 3));

    public static XElement Filled(string colour, string path) => Shape("path", colour, ("d", path));

    public static XElement Words(string colour, int x, int y, int size, string words, string anchor = "start", bool bold = false)
    {
        var text = Shape("text", colour, ("x", x), ("y", y), ("font-size", size), ("text-anchor", anchor));
        if (bold)
        {
            text.SetAttributeValue("font-weight", 600);
        }

        text.Value = words;
        return text;
    }

    public static XElement Outlined(this XElement shape, string colour, double width)
    {
        shape.SetAttributeValue("class", $"{shape.Attribute("class")!.Value} {colour}-line");
        shape.SetAttributeValue("stroke-width", width);
        return shape;
    }

    private static XElement Shape(string name, string colour, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var shape = new XElement(svg + name, new XAttribute("class", colour));
        foreach (var (attribute, value) in attributes)
        {
            shape.SetAttributeValue(attribute, value);
        }

        return shape;
    }
}
