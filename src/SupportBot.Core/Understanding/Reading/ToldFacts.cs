using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Finds answers to the guide's questions that a message gives before they are asked.</summary>
internal static class ToldFacts
{
    private static readonly ImmutableArray<(string Fact, string Option, Sayings Told)> told =
    [
        ("wifi", "not-connected", new("not on|using wifi", "not on|using a|my|the|any wifi", "not connected to wifi|internet", "not connected to the|a|my|any|our wifi|internet|network", "isnt connected to wifi|internet", "isnt connected to the|a|my|any|our wifi|internet|network", "isnt on wifi", "no wifi at|here|in|anywhere|so|and|or",
            "dont|havent have|got wifi|internet|broadband", "dont|havent have|got any|a wifi|internet|broadband", "only have|got|use mobile|cellular|4g|5g|lte|data", "have|got|use only mobile|cellular|4g|5g|lte|data", "on mobile|cellular data", "wifi is|was off", "wifi turned|switched off", "without wifi", "without any wifi")),
        ("wifi-kind", "public-or-work", new("hotel|hotels|school|schools|work|office|company|university|uni|college|campus|dorm|airport|cafe|library|hospital|train|ship|motel|hostel wifi|network|internet")),
        ("wifi-kind", "hotspot", new("hotspot", "hot spot", "tethering|tethered")),
        ("wifi-strength", "weak", new("weak|bad|poor|slow|patchy|spotty|terrible|awful|dodgy wifi|signal|internet|reception", "wifi|signal|internet|reception is|so|very|really|too|quite|pretty weak|bad|poor|slow|patchy|spotty|terrible|awful|dodgy",
            "wifi|signal|internet|reception in|at|there|here * * is|so|very|really weak|bad|poor|slow|patchy|spotty|terrible|awful|dodgy", "wifi|internet|connection|signal keeps|always|constantly dropping|drops|disconnecting|cutting|failing", "wifi|internet|connection|signal drops|disconnects|cuts|comes", "hardly|barely any wifi|signal|reception")),
        ("vpn", "running", new("vpn is|was|runs|running on|running|active|always|all", "use|using|have|run|got|with a vpn", "use|using|run|running nordvpn|surfshark|expressvpn|protonvpn|mullvad|adguard|cyberghost|warp|vpn", "vpn|nordvpn|surfshark|expressvpn|protonvpn|mullvad|adguard|cyberghost|adblocker|adblock|blocker on|running|active|enabled|installed", "have|got|have|ve|run|running|use|using a|an|my ad|adblocker|adblock blocker")),
        ("low-data", "saving", new("low data mode|saver on|enabled|active", "low data mode|saver is|was|s on|enabled|active", "on|use|using|have low data mode|saver")),
        ("going-away", "new-phone", new("moving|switching|changing|upgrading|migrating|going over|to to|a|my|the new|a|my|another|the iphone|phone|new|one|device", "moving|switching|changing|upgrading|migrating to a|my|the|another new|iphone|phone", "trade|trading it|this|mine|my in|old|iphone|phone", "trade|trading in", "before i switch|move|upgrade|change",
            "getting|buying a|my|the new iphone|phone", "new iphone|phone arrives|comes|coming")),
        ("going-away", "repair-or-erase", new("before i reset|erase|wipe|sell", "about|going|want|need to reset|erase|wipe|sell it|my|the|this", "for|in|to a|for repair|repairs|service", "get|getting|have|having it|my * fixed|repaired|serviced", "send|sending|take|taking it|my|the * for|to repair|repairs|apple|service",
            "selling it|my|this", "factory reset it|my|the|this", "screen replaced|repaired|replacement", "battery replaced|replacement")),
        ("back-up-now", "nothing-happens", new("nothing happens when|if i tap|press|hit|click|touch", "tap|press|hit|click|touch back up now and|but nothing", "tap|press|hit|click|touch it and|but nothing happens", "back up now does|do nothing", "back up now doesnt do anything", "nothing happens at all", "then|but|and nothing happens")),
        ("back-up-now", "starts", new("works|work|worked|runs|run|starts|backs by hand", "works|work|runs|starts|goes manually", "backs up manually|by|if|when", "by hand it|works|is|its|fine|ok", "manually it|works|is|its|fine|ok", "back up now works|starts|runs", "back up now is ok|fine|working", "manual backup|backups works|work|runs|run", "manual backup|backups is|are ok|fine", "when|if i start|do|run|press|tap|trigger it|them|back manually|myself|by|up|now",
            "up|works|fine|ok if|when i tap|press|do|start|run it", "if|when i tap|press|do|start|run it|that it|its works|work|runs|starts|fine|ok", "only manually", "only by hand",
            "by hand it works|runs", "by hand works|runs|is fine|ok", "manually it works|runs", "manually works|runs|is fine|ok", "backs up when|if i", "backs up only when|if i", "works|runs when|if i start|do|tap|trigger|press|run")),
        ("managed", "work-or-school", new("work|company|school|corporate|business phone|iphone|device", "managed|supervised by my|the|our|work|school|company|a", "phone|iphone is|its managed|supervised", "mdm")),
    ];

    private static readonly WordSet turned = new("not never no isnt wasnt arent doesnt dont didnt wont cant off without if when unless sometimes except instead used");

    // "Nothing happens when I tap it" tells of no backup that starts.
    private static readonly WordSet failing = new("nothing fails fail failed failing stops stopped freezes frozen crashes hangs stuck error grey gray greyed grayed");

    public static ImmutableArray<Known> In(ImmutableArray<Clause> clauses, Guide guide)
    {
        var found = ImmutableArray.CreateBuilder<Known>(0);
        foreach (var (id, option, sayings) in told)
        {
            if (Tells(clauses, option, sayings) && guide.Facts.TryGet(id, out var fact) && fact.Options.Has(option) && !found.Any(known => known.Fact.Id == id))
            {
                found.Add(new Known(fact, option));
            }
        }

        return found.DrainToImmutable();
    }

    private static bool Tells(ImmutableArray<Clause> clauses, string option, Sayings sayings)
    {
        foreach (var clause in clauses)
        {
            if (Tells(clause, sayings) && !(option == "starts" && Fails(clauses, clause)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fails(ImmutableArray<Clause> clauses, Clause clause) =>
        clauses.SkipWhile(one => one != clause).Take(2).Any(one => one.HasAny(failing));

    // A question tells nothing, and a "not" before it tells the opposite.
    private static bool Tells(Clause clause, Sayings sayings)
    {
        var (at, length) = sayings.FindWithLength(clause.Words);
        if (at < 0 || clause.Asks)
        {
            return false;
        }

        for (var before = at - 1; before >= Math.Max(0, at - 3); before--)
        {
            if (turned.Has(clause[before]))
            {
                return false;
            }
        }

        return clause[at + length] is not ("off" or "not" or "isnt" or "never");
    }
}
