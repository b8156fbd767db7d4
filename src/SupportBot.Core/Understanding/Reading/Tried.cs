using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Finds the remedies that a person has been through already.</summary>
internal static class Tried
{
    // What was done, in the past; each clause may tell of several.
    private static readonly ImmutableArray<(string Remedy, Sayings Done)> deeds =
    [
        ("reset-network", new("reset|resetting|reseted network", "reset|resetting the|my|all network", "network reset", "network settings reset", "network settings twice", "reset|resetting wifi settings", "reset|resetting the network")),
        ("reset-all-settings", new("reset|resetting all settings", "reset|resetting all my|the settings", "reset|resetting settings", "reset|resetting my|the settings", "all settings reset", "reset|resetting everything", "settings reset")),
        ("force-restart", new("force|forced|hard restart|restarted|reboot|rebooted|reset|restarting", "force|forced a restart|reboot", "did|done a hard|force reset|restart|reboot")),
        ("restart-router", new("restarted|rebooted|reset|restarting|rebooting|unplugged|replugged the|my|our router|modem|wifi|hub", "router restart|reboot|restarted|rebooted|reset", "restarted|rebooted router|modem|wifi|hub",
            "turned the router off", "switched the router off", "router off and on", "restarted|rebooted * and| router",
            "restarted phone and router", "rebooted both the * and| router", "restarted|rebooted the * and the router")),
        ("sign-out-and-in", new("signed|logged|signing|logging out and|then| back|in|signed|logged|into|again", "signed|logged|signing|logging out of|from", "signed|logged out", "sign|log out and| in", "sign|log out and| back", "signing|logging out",
            "out and back in", "signed|logged back in", "signed|logged off and", "signed|logged off", "new sign in")),
        ("backup-off-and-on", new("toggled|toggling backup|icloud|it|the", "toggled|toggling * backup", "turned|turning|switched|switching backup off", "turned|turning|switched|switching icloud backup off|on", "backup off and|then on|back",
            "turned|turning|switched|switching off backup", "turned|switched the backup off", "backup on and off",
            "disabled|disabling and re|reenabled|enabled", "off and on backup",
            "turned|turning|switched|switching the backup|switch|toggle off and")),
        ("update-ios", new("updated|updating to", "updated|updating ios", "updated|updating the|my phone|iphone|ios|software|it", "updated|updating my|the", "installed|installing the|all|latest|newest|every latest|newest|update|updates|ios|new", "did|done the|an|all update|updates|ios",
            "updated already", "already updated", "updated", "update didnt", "the update", "installed updates", "ios update", "software update")),
        ("fresh-backup", new("deleted|deleting|removed|erased my|the|this|current|icloud|last backup|icloud|existing|phones", "deleted|deleting|removed|erased backup", "deleted|deleting|removed|erased the|my * backup", "deleted|deleting|removed|erased|wiped the|my|this phones backup",
            "deleted|removed this phones|iphones backup", "started a fresh|new backup")),
        ("old-device-backups", new("deleted|deleting|removed|cleared|erased old|older|previous backups|backup|phones|phone|ones", "deleted|deleting|removed|cleared|erased the|my|all|an old|older|other backups|backup|phones|phone|ipad|iphone|devices",
            "deleted|deleting|removed|cleared|erased all|some|the my|old backups", "deleted|deleting|removed|cleared|erased backups")),
        ("more-storage", new("bought|paid|upgraded|purchased|got more|extra|additional|the|for|to|another|my|icloud more|storage|space|extra|plan|50gb|200gb", "bought|got|paid more|extra|additional storage|space|icloud|room", "upgraded|upgrading my|the|our|icloud storage|plan|icloud",
            "upgraded|upgrading to|storage", "bought|purchased * gb|tb|storage|more", "more storage", "bought|purchased|got the * gb|tb")),
        ("photos-and-videos", new("deleted|deleting|removed|cleared|cleaned|offloaded photos|pictures|pics|videos|images", "deleted|deleting|removed|cleared|cleaned * photos|pictures|pics|videos|images", "deleted|deleting|removed|cleared|cleaned * * photos|pictures|pics|videos|images",
            "deleted|deleting|removed * * * photos|pictures|pics|videos|images",
            "deleted|deleting|removed a bunch|lot|ton of photos|pictures|pics|videos|stuff", "cleared out photos")),
        ("free-phone-space", new("deleted|deleting|removed|offloaded|offloading|uninstalled apps|games|app", "deleted|deleting|removed|offloaded|uninstalled * apps|games", "deleted|deleting|removed|offloaded|uninstalled * * apps|games", "freed|cleared|freeing|clearing up|out space|storage|room|some",
            "freed|cleared|freeing|clearing space|storage|room|some|cache|the|up", "freed|cleared|freeing up * space|storage|room")),
        ("leave-apps-out", new("unticked|unchecked|deselected|excluded|unselected apps|some|whatsapp|photos|big|the|everything|all", "turned|switched off apps|whatsapp|photos|photo|some in|from|apps|library|of", "took apps|some|whatsapp|photos out|apps|off",
            "left out apps|some|whatsapp|big|photos")),
        ("change-network", new("tried|used|on|with another|different|other|multiple|several|new|two|three|2|3|my|a|work wifi|network|networks|internet|wifis|different|other|neighbours", "another|different|other wifi|network|networks|internet|router", "changed|switched wifi|network|networks|router|the|to",
            "friends wifi", "new wifi|router", "multiple|several|two|three|2|3 wifi|wifis|network|networks|different",
            "at|from work|another|a|my|different|friends and|place|friends|house")),
        ("other-cable", new("another|different|other|new|second cable|charger|cables|chargers|plug|lead|adapter|charging", "changed|swapped|replaced the|my|a|cable|cables|charger cable|charger|cables|plug|chargers|and", "original|apple cable|charger")),
        ("leave-overnight", new("left|leaving|kept|had it|the|my|phone|plugged on|plugged|overnight|in|charging|phone|iphone|over", "left|leaving it * overnight|night", "left|leaving it overnight|all", "plugged in overnight|all|over|every", "charging overnight|all", "on charge overnight|all",
            "overnight", "over night", "all night", "left it")),
        ("vpn-off", new("turned|turning|switched|disabled|deleted|removed off|the|my|vpn vpn|the|my|adguard", "vpn off|disabled|removed|deleted|uninstalled", "disabled|removed|deleted|uninstalled vpn|the|my", "without|with vpn|the|my vpn|off", "turned the|my vpn off")),
        ("low-data-off", new("low data mode", "low power mode")),
        ("copy-on-computer", new("backed|backing up|it to|up|my my|the|a|mac|pc|itunes|computer|laptop", "backup|copy on|to my|the|a|itunes|mac|pc computer|mac|pc|laptop|macbook", "itunes backup", "backed|backing * * to|on|with * mac|pc|computer|laptop|itunes|macbook")),
        ("apple-status", new("checked apples|apple|the|icloud|system status|system|server|servers|apple", "status page", "system status")),
        ("back-up-now", new("tapped|pressed|hit|clicked|tried|used|tapping|pressing|hitting back|backup|the|on|manual|manually|backing up|now|back|backup|back|backing", "manual backup", "backed|backing up manually", "manually backed|backing|tried")),
        ("apple-support", new("called|contacted|phoned|rang|spoke|talked|chatted|been|went|calling|contacting|chat|calls apple|to|with|the|support|genius|on apple|support|genius|the|apple|store|bar|an|phone", "apple support made|had|told|said|couldnt|cant|already|wasnt|didnt|did", "genius bar did|tried|couldnt|said|looked",
            "called|contacted|phoned|rang apple|support")),
        ("set-date-and-time", new("checked|changed|set|fixed|corrected the|my|date|time date|time|clock", "set|changed|fixed * date|time|clock", "date and time")),
        ("turn-on-backup", new("turned|switched on backup|icloud|the", "turned|switched backup|it on", "turned|switched icloud backup on", "enabled backup|icloud|the", "enabled it")),
        ("connect-to-power", new("plugged it|the|my|phone in|phone|iphone|into|in", "connected it|the|my to|phone|iphone|charger", "connected to power")),
        ("use-cellular", new("backup|back|backing|up over cellular|mobile", "over|with|on cellular", "over|with mobile data")),
        ("stronger-wifi", new("moved|moving|sat|went|standing|stood|put it|closer|nearer|next|right|near|to|the|my closer|next|nearer|to|the|phone|near|by|router", "closer|next to the router", "nearer the router")),
        ("restart", new("restarted", "restarting", "rebooted", "rebooting", "turned|turning|switched|switching it|phone|the|my|iphone off and|phone|iphone|off|then", "turned|turning|switched|switching off and|then| on|back", "off and on again", "off and on", "powered off|down|it", "power cycled|cycle",
            "turned * * off and", "restart didnt", "a restart", "restarts", "did|done restart|reboot", "reboot didnt", "a reboot",
            "restart", "reboot", "rebboted", "restated", "resarted")),
    ];

    private static readonly WordSet wishes = new(
        "should would could can may shall how if want wanna need going gonna plan planning thinking maybe might will ill id " +
        "before dont havent hasnt didnt cant cannot wont never not without let please where");

    private static readonly WordSet already = new(
        "already tried twice times even did done done been after again still yesterday multiple several everything ive have i " +
        "weve we once thrice both all before nothing didnt no nor neither makes doesnt  " +
        "and helped help works luck");

    /// <summary>The remedies that the clauses tell of as done.</summary>
    public static ImmutableArray<Remedy> In(ImmutableArray<Clause> clauses, Guide guide)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var inList = false;
        foreach (var clause in clauses)
        {
            var cause = IsCause(clause);
            inList = clause.Has("tried") || clause.Has("did") || clause.Has("done") || clause.Has("already") || (inList && clause.Count <= 5);
            if (clause.Asks || cause)
            {
                continue;
            }

            Add(clause, inList, found);
        }

        return found.Count == 0 ? [] : [.. guide.Remedies.Where(remedy => found.Contains(remedy.Id))];
    }

    private static void Add(Clause clause, bool inList, HashSet<string> found)
    {
        Span<bool> taken = stackalloc bool[clause.Count];
        foreach (var (remedy, done) in deeds)
        {
            var from = 0;
            while (from < clause.Count)
            {
                var (at, length) = done.FindWithLength(clause.Words, from);
                if (at < 0)
                {
                    break;
                }

                from = at + 1;
                if (!taken.Slice(at, length).Contains(true) && IsDone(clause, at, length, inList))
                {
                    taken.Slice(at, length).Fill(true);
                    found.Add(remedy);
                }
            }
        }
    }

    // "restarted" tells it by its form; "restart" needs "I did a", "tried a", "even a … didn't help".
    private static bool IsDone(Clause clause, int at, int length, bool inList)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 5); before--)
        {
            // "I couldn't sign out" is not done; "I didn't only restart" is rare enough.
            if (wishes.Has(clause[before]) && !(clause[before] is "before" or "not" && clause[before + 1] is "only"))
            {
                return false;
            }
        }

        if (IsPast(clause, at, length))
        {
            return true;
        }

        return inList || clause.IndexOfAny(already) is >= 0 && (clause.Has("tried") || clause.Has("even") || clause.Has("did") || clause.Has("done") || clause.Has("after")
            || clause.Has("already") || clause.Has("didnt") || clause.Has("doesnt") || clause.Has("twice"));
    }

    private static bool IsPast(Clause clause, int at, int length)
    {
        for (var word = at; word < at + length; word++)
        {
            var text = clause[word];
            var isPast = (text.EndsWith("ed", StringComparison.Ordinal) && text is not ("need" or "plugged" or "used" or "based"))
                || text is "bought" or "paid" or "took" or "left" or "went" or "rang" or "spoke" or "been" or "did" or "done" or "kept" or "freed" or "sat" or "stood";
            if (isPast)
            {
                return true;
            }

            // "I've reset the network settings", "reset network settings twice"
            if (text is "reset" or "set" or "put" or "hit" && (word == 0 || clause[word - 1] is "i" or "ive" or "have" or "we" or "weve" or "already" or "and" or "even" or "just" or "also" or "tried" or "then" or "him"))
            {
                return word > 0 || clause.HasAny(already);
            }
        }

        return clause[at - 1] is "tried" or "tryed" && clause[at].EndsWith("ing", StringComparison.Ordinal);
    }

    // "since I updated", "after I signed out it stopped": that is when it began, not what was tried.
    private static bool IsCause(Clause clause)
    {
        var first = clause[0] is "ever" or "and" or "it" or "right" or "just" or "started" or "stopped" or "began" ? 1 : 0;
        for (var at = 0; at <= Math.Min(clause.Count - 1, first + 6); at++)
        {
            if (clause[at] is "since" or "after" or "when" or "whenever" or "once" or "while")
            {
                return !(clause.Has("even") || clause.Has("still") || clause.Has("didnt") || clause.Has("help") || clause.Has("same") || clause.Has("tried"))
                    && !(clause[at] is "once" or "after" or "while" && at > 0 && clause[at - 1] is "even" or "only" or "restarted" or "updated");
            }
        }

        return false;
    }
}
