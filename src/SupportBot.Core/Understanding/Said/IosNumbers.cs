using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>Finds which iOS version a message names.</summary>
internal sealed class IosNumbers(Phones phones)
{
    private static readonly WordSet names = new("ios ipados iso iios isos");
    private static readonly WordSet lead = new("version software update updated upgraded running v on to from the my beta latest");
    private static readonly WordSet units = new("gb gbs gig gigs g mb mbs meg megs tb percent mbps kbps hours hrs hour days weeks inch ghz of");

    /// <summary>The first number of the last version named: "17.4.1" is 17.</summary>
    /// <param name="asked">Whether this answers "Which iOS version?": then a bare "17" is one.</param>
    public int? Find(ImmutableArray<Clause> clauses, bool asked = false)
    {
        int? found = null;
        var clausesLeft = clauses.AsSpan();
        foreach (var clause in clausesLeft)
        {
            for (var at = 0; at < clause.Count; at++)
            {
                if (Version(clause, at, asked) is { } version && phones.IosVersions.Contains(version))
                {
                    found = version;
                }
            }
        }

        return found;
    }

    private static int? Version(Clause clause, int at, bool asked)
    {
        // "16,7" is typed for "16.7".
        var word = clause[at].Replace(',', '.');
        var dots = word.Count(letter => letter == '.');
        var whole = Numbers.Whole(dots > 0 ? word[..word.IndexOf('.')] : word);
        if (whole is null || IsDenied(clause, at))
        {
            return null;
        }

        if (names.Has(clause[at - 1]) || (names.Has(clause[at - 2]) && clause[at - 1] is "version" or "v" or "beta" or "is"))
        {
            return whole;
        }

        if (units.Has(clause[at + 1]) || clause[at - 1] is "iphone" or "se" or "under" or "of")
        {
            return null;
        }

        // Three numbers are a version, two are one behind a word that leads there: "running 16.6".
        if (dots == 2 || (dots == 1 && (lead.Has(clause[at - 1]) || clause[at + 1] is "beta" or "update") && whole >= 9))
        {
            return whole;
        }

        return dots == 0 && ((clause[at - 1] is "version" or "software") || asked) || (asked && dots == 1) ? whole : null;
    }

    private static bool IsDenied(Clause clause, int at) => clause[at - 1] is "not" || (names.Has(clause[at - 1]) && clause[at - 2] is "not");
}
