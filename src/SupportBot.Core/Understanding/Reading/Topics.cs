using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>What a clause speaks of, as far as people say that it is fine.</summary>
internal enum Topic
{
    Storage,
    PhoneStorage,
    Wifi,
    Signal,
    Power,
    Switch,
    Outage,
    Version,
    Account,
    Blocker,
    Managed,
    Restore,
}

/// <summary>A topic in a clause: its words stand from At to End.</summary>
internal readonly record struct Mention(Topic Topic, int At, int End);

/// <summary>Finds the topics of a clause.</summary>
internal static class Topics
{
    private static readonly WordSet storage = new("storage space room gigs gigabytes quota storge strorage stoarge storrage capacity");
    private static readonly WordSet phone = new("phone phones iphone iphones device handset mobile ipad internal local memory");
    private static readonly WordSet wifi = new("wifi internet network broadband router wlan wify wfi wireless connection");
    private static readonly WordSet power = new("power charger charging charge charged plugged cable battery plug outlet mains");
    private static readonly WordSet backupSwitch = new("switch toggle slider");
    private static readonly WordSet outage = new("servers server outage status down");
    private static readonly WordSet version = new("ios software update updates version firmware os");
    private static readonly WordSet account = new("account password login signin appleid credentials");
    private static readonly WordSet blocker = new("vpn vpns proxy adblocker adblock pihole adguard dns");
    private static readonly WordSet managed = new("profile profiles mdm managed supervised restrictions restriction restricted screentime");
    private static readonly WordSet restore = new("restore restoring restored");

    /// <summary>The topic that a word of a clause belongs to.</summary>
    public static Mention? At(Clause clause, int at)
    {
        var word = clause[at];
        if (storage.Has(word))
        {
            return new Mention(OnPhone(clause, at) ? Topic.PhoneStorage : Topic.Storage, at, at + 1);
        }

        if (word is "icloud" or "cloud" && clause[at + 1] is "is" or "isnt" or "has" or "got" && !clause.Has("down") && !clause.Has("up"))
        {
            // "iCloud isn't full", "iCloud has loads of room"
            return new Mention(Topic.Storage, at, at + 1);
        }

        if (word is "full" && clause[at + 1] is "bars" || word is "signal" or "bars" or "reception")
        {
            return new Mention(Topic.Signal, at, at + 1);
        }

        if (wifi.Has(word) && clause[at + 1] is not "calling")
        {
            return new Mention(Topic.Wifi, at, at + 1);
        }

        if (word is "screen" && clause[at + 1] is "time" || word is "work" && clause[at + 1] is "phone")
        {
            return new Mention(Topic.Managed, at, at + 2);
        }

        if (word is "ad" or "content" or "dns" && clause[at + 1] is "blocker" or "blockers")
        {
            return new Mention(Topic.Blocker, at, at + 2);
        }

        if (word is "backup" or "backups" && !clause.Has("now") && clause[at + 1] is "is" or "was" or "are" or "enabled" or "turned" or "switched" or "on")
        {
            return new Mention(Topic.Switch, at, at + 1);
        }

        Topic? topic = word switch
        {
            _ when power.Has(word) => Topic.Power,
            _ when backupSwitch.Has(word) => Topic.Switch,
            _ when outage.Has(word) => Topic.Outage,
            _ when version.Has(word) => Topic.Version,
            _ when account.Has(word) || (word is "apple" && clause[at + 1] is "id") => Topic.Account,
            _ when blocker.Has(word) => Topic.Blocker,
            _ when managed.Has(word) => Topic.Managed,
            _ when restore.Has(word) => Topic.Restore,
            _ => null,
        };
        return topic is { } found ? new Mention(found, at, at + 1) : null;
    }

    private static bool OnPhone(Clause clause, int at)
    {
        if (clause.Has("icloud") || clause.Has("cloud"))
        {
            return false;
        }

        // "phone storage", "space on my phone", "the phone has loads of room"; but "room for my phone's backup" is room in iCloud.
        return phone.Has(clause[at - 1]) || phone.Has(clause[at - 2]) && clause[at - 1] is "has" or "s"
            || (clause[at + 1] is "on" or "in" && (phone.Has(clause[at + 2]) || phone.Has(clause[at + 3])))
            || (at > 2 && phone.Has(clause[0]) && clause[1] is "has" or "got") || (phone.Has(clause[1]) && clause[2] is "has" or "got");
    }
}
