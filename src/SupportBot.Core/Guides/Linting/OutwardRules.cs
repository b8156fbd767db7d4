using SupportBot.Core.Guides.Outward;
using SupportBot.Core.Guides.Reading;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Linting;

/// <summary>No telephone number and no foreign link stands anywhere in a guide, comments included.</summary>
internal static class OutwardRules
{
    public static IEnumerable<Diagnostic> Find(WriterFile file, IReadOnlyCollection<string> hosts)
    {
        var lines = new YamlFile(file.Path, file.Text);
        for (var line = 0; line < lines.Lines; line++)
        {
            var start = lines.LineStart(line);
            foreach (var (at, code, found) in In(file.Text[start..lines.LineEnd(line)], hosts))
            {
                yield return Report(lines.At(start + at), code, found, hosts);
            }
        }

        // What is put together only by folding, or by escapes in quotes, stands on no line.
        foreach (var text in Texts(file.Top).Where(text => text.Style != YamlTextStyle.Plain))
        {
            foreach (var (_, code, found) in In(text.Value, hosts).Where(found => !file.Text.Contains(found.Found, StringComparison.Ordinal)))
            {
                yield return Report(text.At, code, found, hosts);
            }
        }
    }

    private static IEnumerable<(int At, string Code, string Found)> In(string line, IReadOnlyCollection<string> hosts)
    {
        var links = Links.Find(line).Where(link => !link.IsAllowed(hosts)).ToList();
        var inLinks = links.Select(link => (link.Start, link.Written.Length)).ToList();
        var numbers = TelephoneNumbers.Find(line).Where(number => !inLinks.HasAnyOf(number));
        return links.Select(link => (link.Start, Codes.ForeignLink, link.Written))
            .Concat(numbers.Select(number => (number.Start, Codes.TelephoneNumber, line.Substring(number.Start, number.Length))));
    }

    private static Diagnostic Report(Source at, string code, string found, IReadOnlyCollection<string> hosts) => new(
        at, code, code == Codes.TelephoneNumber
            ? $"'{YamlTexts.Short(found)}' looks like a telephone number; say where the official one stands instead"
            : $"the link '{YamlTexts.Short(found)}' is not on the allow-list of guide.yaml ({string.Join(", ", hosts)}, over https)");

    private static IEnumerable<YamlText> Texts(YamlNode? node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMap map => map.Pairs.SelectMany(pair => Texts(pair.Value).Prepend(pair.Key)),
        _ => [],
    };
}
