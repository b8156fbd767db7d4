using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Guides.Reading;

/// <summary>What only follows from another mistake is left out: whoever corrects that one would search for this one in vain.</summary>
internal static class Consequences
{
    // Where lines were passed over, what is missing or stands in a strange place may be what stood in them.
    private static readonly string[] ofPassedOverLines =
        [Codes.UnknownStep, Codes.DuplicateKey, Codes.UnknownKey, Codes.MissingKey, Codes.WrongKind];

    // What the writer sees in a line, whatever YAML makes of it.
    private static readonly string[] ofTheLineItself =
        [Codes.Encoding, Codes.Size, Codes.Tab, Codes.YamlFeature, Codes.TelephoneNumber, Codes.ForeignLink];

    public static IEnumerable<Diagnostic> LeftOut(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var file in diagnostics.Distinct().GroupBy(diagnostic => diagnostic.At.File))
        {
            var passedOver = file.Any(diagnostic => diagnostic.Code is Codes.Syntax or Codes.Size);
            var unread = Lines(file, Codes.Syntax, Codes.YamlFeature);
            var tabbed = Lines(file, Codes.Tab);
            var kept = new MistakeList();
            foreach (var diagnostic in file.OrderBy(diagnostic => diagnostic.At.Line).ThenBy(diagnostic => diagnostic.At.Column))
            {
                var (line, code) = (diagnostic.At.Line, diagnostic.Code);
                var follows = (passedOver && ofPassedOverLines.Contains(code))
                    || (code == Codes.Syntax ? tabbed.Contains(line) : unread.Contains(line) && !ofTheLineItself.Contains(code));
                if (!follows)
                {
                    kept.Add(diagnostic);
                }
            }

            var shown = new List<Diagnostic>();
            kept.ReportTo(shown);
            foreach (var diagnostic in shown)
            {
                yield return diagnostic;
            }
        }
    }

    private static HashSet<int> Lines(IEnumerable<Diagnostic> diagnostics, params string[] codes) =>
        [.. diagnostics.Where(diagnostic => codes.Contains(diagnostic.Code)).Select(diagnostic => diagnostic.At.Line)];
}
