using System.Text.RegularExpressions;

namespace SupportBot.Core.Guides.Outward;

/// <summary>Finds links, also those without https://, and tells which may be shown.</summary>
public static partial class Links
{
    public static IEnumerable<Link> Find(string text)
    {
        if (!MayHoldAny(text))
        {
            yield break;
        }

        var walk = new LinkWalk(text);
        for (var start = 0; start < text.Length;)
        {
            var end = walk.EndOf(start);
            if (end == start)
            {
                start++;
                continue;
            }

            var written = text[start..end].TrimEnd('.', ',', ';', ':', '!', '?', ')', '\'', '"', '*', ']', '-', '_');
            if (!FileName().IsMatch(written))
            {
                yield return new Link(start, written);
            }

            start = end;
        }
    }

    // Most lines hold none, and to see that is cheap.
    private static bool MayHoldAny(string text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] is '.' or '。' or '．' or '｡' or ':' && text[at + 1] is not (' ' or '*'))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[a-z0-9*/-]+\.(yaml|json)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}

/// <summary>A link as it stands in a text.</summary>
public readonly record struct Link(int Start, string Written)
{
    /// <summary>Whether it goes over https (or names no scheme) to one of the hosts, or below one.</summary>
    public bool IsAllowed(IEnumerable<string> hosts)
    {
        if (Host is not { } host)
        {
            return false;
        }

        return hosts.Any(allowed => host == allowed || host.EndsWith('.' + allowed, StringComparison.Ordinal));
    }

    private string? Host
    {
        get
        {
            // An address for mail is judged by its host; before a path an @ would hide the true host.
            var at = Written.IndexOf('@');
            if (at >= 0 && Written.IndexOfAny(['/', '\\', ':', '?', '#']) < 0)
            {
                return Ascii(Written[(at + 1)..]);
            }

            var written = Written.Contains("://", StringComparison.Ordinal) ? Written : "https://" + Written;
            return Uri.TryCreate(written, UriKind.Absolute, out var uri)
                && uri is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
                && !Written.Contains('\\')
                && !Written.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                ? Ascii(uri.Host)
                : null;
        }
    }

    private static string? Ascii(string host) => host.All(char.IsAscii) ? host.ToLowerInvariant() : null;
}
