using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>What one part of an answer says about another.</summary>
internal static class Following
{
    // "It works, but not at night", "worked, then stopped", "everything works except the backup": then it doesn't.
    public static void TakeBack(ImmutableArray<Clause> parts, Said[] said)
    {
        if (said.Length != parts.Length)
        {
            return;
        }

        for (var at = 0; at < said.Length; at++)
        {
            var worked = Array.FindIndex(said, one => one.Meaning == Meaning.Fixed);
            var isOther = worked >= 0 && at != worked && said[at].Meaning is not (Meaning.Fixed or Meaning.InProgress) && !Signals.IsGone(parts[at]) && !Signals.Works(parts[at]) && !Signals.Hedges(parts[at]) && !parts[at].Asks;
            var denies = isOther && at > worked && (Signals.Fails(parts[at]) || (Parts.IsBare(parts[at]) && Parts.IsNo(parts[at][0])) || (parts[at].HasAny(stops) && !Signals.Denies(parts[at])) || (Signals.Denies(parts[at]) && parts[at].HasAny(ours)));
            var isAllBut = isOther && parts[at].Count <= 3 && parts[at].HasAny(ours) && parts[worked].HasAny(all);
            if (denies || isAllBut || (isOther && parts[at].Count == 1 && parts[at].HasAny(all)))
            {
                said[at] = new Said(Meaning.No, true, 0.9);
                said[worked] = new Said(Meaning.Other, false, 0);
            }
        }
    }

    private static readonly WordSet stops = new("stopped stops quit crashed error failed fails");
    private static readonly WordSet ours = new("backup backups it icloud phone always every automatically nights night fully completely really");
    private static readonly WordSet all = new("everything all rest");

    // What follows a bare yes or no usually says the same in other words: "ya, its turned on".
    public static Said[] Elaborated(ImmutableArray<Clause> parts, Said[] said)
    {
        for (var at = 1; at < said.Length; at++)
        {
            var part = parts[at];
            var isPlain = said[at].Sure < (said[at].Meaning is Meaning.Done ? 0.99 : 0.9) && !said[at].IsResult && !part.Asks && !Signals.Hedges(part) && !Signals.Fails(part) && !Signals.IsGoing(part) && !Signals.Worries(part);
            var follows = said[at - 1].Meaning is Meaning.Yes or Meaning.No && Parts.IsBare(parts[at - 1]) && isPlain;
            var yes = said[at - 1].Meaning == Meaning.Yes;
            // "no I don't own one": it is not that something cannot be found.
            var owns = said[at - 1].Meaning is Meaning.No && Parts.IsBare(parts[at - 1]) && said[at].Meaning is Meaning.Missing && !part.Asks && !part.HasAny(lost) && !Signals.Fails(part);
            if (owns)
            {
                said[at] = said[at] with { Meaning = Meaning.No };
            }
            else if (follows && (yes ? !Signals.Denies(part) : said[at].Meaning is Meaning.Yes or Meaning.Done or Meaning.Other || (said[at].Meaning == Meaning.Missing && !part.HasAny(lost))))
            {
                said[at] = said[at] with { Meaning = said[at].Meaning == Meaning.Other ? Meaning.Other : said[at - 1].Meaning };
            }
        }

        return said;
    }

    // "ok, thank you", "wait, what does it mean", "hang on, it works": the first word only opens the mouth.
    public static void Unmuffle(ImmutableArray<Clause> parts, Said[] said)
    {
        for (var at = 0; at + 1 < said.Length && said.Length == parts.Length; at++)
        {
            var then = said[at + 1];
            var opens = parts[at].Count <= 3 && !parts[at].Asks && parts[at].Words.All(word => openers.Has(word.Text));
            // "Restart? Did that yesterday."
            if (parts[at] is { Count: 1, Asks: true } && then.Meaning is Meaning.AlreadyTried or Meaning.Done)
            {
                said[at] = new Said(Meaning.Other, false, 0);
                said[at + 1] = then with { Meaning = Meaning.AlreadyTried };
                continue;
            }

            var waits = opens && parts[at].HasAny(waiting);
            if (opens && (waits ? parts[at + 1].Asks || then.Meaning is Meaning.Fixed or Meaning.No or Meaning.Yes || (then.Meaning == Meaning.Other && parts[at + 1].Count >= 4)
                : then.Meaning is not (Meaning.Other or Meaning.Yes or Meaning.No or Meaning.Done)))
            {
                said[at] = new Said(Meaning.Other, false, 0);
            }
        }
    }

    private static readonly WordSet openers = new("ok okay k alright right well good great fine cool nice wait hang hold on sec a second moment one oh sorry ah hmm so please");
    private static readonly WordSet waiting = new("wait hang hold sec second moment");

    private static readonly WordSet lost = new("find see locate option button menu switch setting grey greyed gray passcode password code");
}
