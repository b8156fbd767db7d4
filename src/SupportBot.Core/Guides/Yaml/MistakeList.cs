namespace SupportBot.Core.Guides.Yaml;

/// <summary>The mistakes of one file, counted all, kept up to a number that a person would read.</summary>
internal sealed class MistakeList
{
    public const int Most = 100;

    private readonly List<Diagnostic> kept = [];
    private int leftOut;

    public void Add(Diagnostic mistake)
    {
        // One more than is shown is kept: it says where the left-out ones begin.
        if (kept.Count <= Most)
        {
            kept.Add(mistake);
        }
        else
        {
            leftOut++;
        }
    }

    public void Add(MistakeList others)
    {
        others.kept.ForEach(Add);
        leftOut += others.leftOut;
    }

    public void ReportTo(ICollection<Diagnostic> diagnostics)
    {
        Diagnostic[] inOrder = [.. kept.OrderBy(mistake => mistake.At.Line).ThenBy(mistake => mistake.At.Column)];
        foreach (var mistake in inOrder.Take(Most))
        {
            diagnostics.Add(mistake);
        }

        if (inOrder.Length > Most)
        {
            var first = inOrder[Most];
            var more = leftOut + 1;
            diagnostics.Add(first with
            {
                Message = more == 1
                    ? "one more mistake of this file is not listed: correct those above first"
                    : $"{more} more mistakes of this file are not listed: correct those above first",
            });
        }
    }
}
