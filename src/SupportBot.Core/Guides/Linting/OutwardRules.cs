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

    private static IEnumerable<Diagnostic> InLine(string line, IReadOnlyCollection<string> hosts)
    {
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
