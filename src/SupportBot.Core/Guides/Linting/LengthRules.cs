namespace SupportBot.Core.Guides.Linting;

/// <summary>A worried person reads six lines and sixty words, no more.</summary>
internal static class LengthRules
{
    public const int MostLines = 6;
    public const int MostWords = 60;

    public static IEnumerable<Diagnostic> Check(Remedy remedy, Phones phones) =>
        remedy.Steps.SelectMany(step => step switch
        {
            WarnStep warn => Words(warn.At, [warn.Text], phones),
            ChooseStep choose => Words(choose.At, [choose.Text], phones),
            DoStep todo => todo.Variants.All.SelectMany(variant => Check(todo.At, variant, todo.Tip, phones)).Distinct(),
            _ => [],
        });

    /// <summary>Instructions with what is said beside them in the same message.</summary>
    public static IEnumerable<Diagnostic> Check(
        Source at, System.Collections.Immutable.ImmutableArray<Instruction> instructions, Wording? beside, Phones phones)
    {
        var longest = phones.IosVersions
            .Select(version => new Phone(Ios: version))
            .Select(phone => (
                Lines: instructions.For(phone).Count(),
                Words: instructions.For(phone).Sum(Count) + (beside is null ? 0 : Count(beside.For(phone)))))
            .Aggregate((one, other) => (Math.Max(one.Lines, other.Lines), Math.Max(one.Words, other.Words)));
        if (longest.Lines > MostLines)
        {
            yield return Warning(at, Codes.TooManyLines, $"{longest.Lines} lines of instructions, the way to the place included; at most {MostLines} can be followed at once");
        }

        if (longest.Words > MostWords)
        {
            yield return Warning(at, Codes.TooManyWords, $"{longest.Words} words in one message; at most {MostWords} are read");
        }
    }

    public static IEnumerable<Diagnostic> Words(Source at, IEnumerable<Wording?> said, Phones phones)
    {
        var texts = said.OfType<Wording>().ToList();
        var words = phones.IosVersions.Max(version => texts.Sum(text => Count(text.For(new Phone(Ios: version)))));
        return words > MostWords ? [Warning(at, Codes.TooManyWords, $"{words} words in one message; at most {MostWords} are read")] : [];
    }

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Diagnostic Warning(Source at, string code, string message) => new(at, code, message, Severity.Warning);
}
