using System.Collections.Immutable;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>What several parts of one answer mean together.</summary>
internal static class Combining
{
    // What is asked for goes before what is told: each of these keeps a "yes" in the same message from being taken for consent.
    private static readonly ImmutableArray<Meaning> wishes =
    [
        Meaning.Person, Meaning.Worried, Meaning.Stop, Meaning.Restart,
    ];

    private static readonly ImmutableArray<Meaning> moves =
    [
        Meaning.Back, Meaning.Skip, Meaning.Missing, Meaning.How, Meaning.Why, Meaning.Later, Meaning.Repeat, Meaning.Summary, Meaning.Help, Meaning.AlreadyTried, Meaning.Partly, Meaning.InProgress,
        Meaning.Done,
    ];

    private static readonly ImmutableArray<Meaning> notYes =
    [
        Meaning.No, Meaning.Unsure, Meaning.How, Meaning.Missing, Meaning.Worse, Meaning.Worried, Meaning.Later, Meaning.Skip, Meaning.Back, Meaning.Restart, Meaning.Stop, Meaning.Person, Meaning.Why, Meaning.AlreadyTried,
        Meaning.Repeat, Meaning.Help, Meaning.Summary,
    ];

    public static (Meaning Meaning, ImmutableArray<Meaning> Also) Of(IReadOnlyList<Said> said, bool corrects, bool asks, bool goesOn)
    {
        var meanings = said.Select(one => one.Meaning).Where(meaning => meaning != Meaning.Other).Distinct().ToList();
        if (meanings.Count == 0)
        {
            return (Meaning.Other, []);
        }

        var main = Main(said, meanings, corrects, asks, goesOn);
        var also = meanings.Where(meaning => meaning != main && !Contradicts(main, meaning)).ToImmutableArray();
        return (main, also);
    }

    private static Meaning Main(IReadOnlyList<Said> said, List<Meaning> meanings, bool corrects, bool asks, bool goesOn)
    {
        var isOver = said.Any(one => one.Meaning == Meaning.Fixed);
        foreach (var wish in wishes)
        {
            // "Never mind, it works now": nothing needs to be stopped or asked any more.
            if (meanings.Contains(wish) && !(isOver && wish is Meaning.Stop or Meaning.Restart) && !(wish == Meaning.Worried && said[0] is { Meaning: Meaning.No, IsResult: false } && said[0].Sure > 0.9 && !asks))
            {
                return wish;
            }
        }

        // The result that is said last; but as long as it runs it isn't finished.
        var results = said.Where(one => (one.IsResult && one.Meaning is not Meaning.InProgress) || one.Meaning == Meaning.Fixed || (one.Meaning == Meaning.Worse && one.Sure >= 0.6)).Select(one => one.Meaning).ToList();
        if (results.Count > 0)
        {
            return results[^1] == Meaning.Fixed && meanings.Contains(Meaning.InProgress) ? Meaning.InProgress : results[^1];
        }

        if (meanings.Contains(Meaning.Unsure) && !said.Any(one => one.Meaning is Meaning.How or Meaning.Later or Meaning.Skip || (one.Meaning == Meaning.Missing && one.Sure >= 0.85)))
        {
            return Meaning.Unsure;
        }

        // "No, next": not this one.
        if (goesOn && meanings.Contains(Meaning.Done) && (meanings.Contains(Meaning.No) || meanings.Contains(Meaning.Skip)))
        {
            return Meaning.Skip;
        }

        var moved = moves.Where(meanings.Contains).ToArray();
        if (moved.Length > 0)
        {
            return moved.MaxBy(move => said.Where(one => one.Meaning == move).Max(one => Math.Round(one.Sure, 1)));
        }

        if (meanings.Contains(Meaning.Yes) && meanings.Contains(Meaning.No))
        {
            return corrects ? said.Last(one => one.Meaning is Meaning.Yes or Meaning.No).Meaning : Meaning.Unsure;
        }

        return meanings.Contains(Meaning.Yes) ? Meaning.Yes : meanings.Contains(Meaning.No) ? Meaning.No : meanings[0];
    }

    private static bool Contradicts(Meaning main, Meaning other) => other switch
    {
        Meaning.Yes => notYes.Contains(main) || main is Meaning.InProgress or Meaning.Done or Meaning.Partly,
        Meaning.No => main is Meaning.Fixed or Meaning.Yes or Meaning.InProgress or Meaning.Unsure,
        Meaning.Fixed => main is Meaning.No or Meaning.Worse or Meaning.InProgress or Meaning.Unsure or Meaning.Partly,
        Meaning.Done => main is Meaning.Yes,
        _ => false,
    };
}
