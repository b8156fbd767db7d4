using SupportBot.Core.Guides.Outward;

namespace SupportBot.Core.Guides.Linting;

/// <summary>No telephone number and no foreign link stands anywhere in a guide, comments included.</summary>
internal static class OutwardRules
{
    public static IEnumerable<Diagnostic> Find(string file, string text, IReadOnlyCollection<string> hosts)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            foreach (var diagnostic in InLine(line, hosts))
            {
                yield return diagnostic with { At = new Source(file, number, diagnostic.At.Column) };
            }
        }
    }

    // Most lines hold neither a digit nor a dot or colon inside a word; they are passed over without a closer look.
    private static bool MayHold(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (char.IsNumber(line[at]) || char.IsSurrogate(line[at])
                || (line[at] is '.' or ':' && at + 1 < line.Length && line[at + 1] != ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Diagnostic> InLine(string line, IReadOnlyCollection<string> hosts)
    {
        if (!MayHold(line))
        {
            yield break;
        }

        foreach (var (start, length) in TelephoneNumbers.Find(line))
        {
            yield return new Diagnostic(
                new Source("", 0, start + 1), Codes.TelephoneNumber,
                $"'{line.Substring(start, length)}' looks like a telephone number; say where the official one stands instead");
        }

        foreach (var link in Links.Find(line).Where(link => !link.IsAllowed(hosts)))
        {
            yield return new Diagnostic(
                new Source("", 0, link.Start + 1), Codes.ForeignLink,
                $"the link '{link.Written}' is not on the allow-list of guide.yaml ({string.Join(", ", hosts)}, over https)");
        }
    }
}
