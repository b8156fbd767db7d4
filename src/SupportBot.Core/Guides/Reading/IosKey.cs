using System.Globalization;
using System.Text.RegularExpressions;

namespace SupportBot.Core.Guides.Reading;

/// <summary>A key such as <c>any</c>, <c>ios-15</c>, <c>ios-11-to-14</c> or <c>ios-18-on</c>.</summary>
internal static partial class IosKey
{
    public static (int From, int To)? Parse(string key)
    {
        if (key == "any")
        {
            return (0, int.MaxValue);
        }

        var found = Pattern().Match(key);
        if (!found.Success)
        {
            return null;
        }

        var from = int.Parse(found.Groups["from"].Value, CultureInfo.InvariantCulture);
        var to = found.Groups["on"].Success ? int.MaxValue
            : found.Groups["to"].Success ? int.Parse(found.Groups["to"].Value, CultureInfo.InvariantCulture)
            : from;
        return to < from ? null : (from, to);
    }

    [GeneratedRegex(@"^ios-(?<from>[1-9][0-9]?)(-to-(?<to>[1-9][0-9]?)|(?<on>-on))?\z")]
    private static partial Regex Pattern();
}
