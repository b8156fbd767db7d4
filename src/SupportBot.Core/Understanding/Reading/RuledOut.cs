using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Finds the causes that a person rules out: "wifi is fine before you ask", "it's not the storage".</summary>
internal static class RuledOut
{
    private static readonly WordSet fine = new(
        "fine ok okay okey okai good great perfect perfectly strong solid fast stable excellent alright sound working works work " +
        "connected healthy normal correct right sorted checked  " +
        "green plenty loads tons enough lots k gud gr8 amazing brilliant super reliable sufficient ample running reachable");

    private static readonly WordSet much = new("plenty loads lots tons enough ample sufficient heaps masses bags oodles much");
    private static readonly WordSet well = new("good great strong fast stable perfect decent excellent solid reliable super full fine brilliant");
    private static readonly WordSet spoils = new(
        "not no isnt arent wasnt dont doesnt didnt never wont cant cannot nt without havent hasnt hardly barely rarely isn only " +
        "too if unless until when while should slow weak  " +
        "bad rubbish terrible awful poor down out broken drops dropping dodgy flaky lost need needs");

    private static readonly WordSet links = new(
        "is are its s seems looks was be been and also all both too itself really pretty definitely totally completely absolutely " +
        "quite very just still perfectly stuff the my our  " +
        "at a bit checked says shows thats there here connection signal storage space wifi level icloud phone home so as well " +
        "works working im sure i think iphone everything  " +
        "speed switch charger power battery plan left free appears plus in on to connected");

    private static readonly WordSet between = new(
        "the my a an about because of due to related icloud apple apples our his her any phone iphone really probably with do " +
        "caused by even this that phones iphones just some kind lack no at all being  " +
        "home cloud it from down servers server be");

    private static readonly WordSet trouble = new(
        "problem problems issue issues thing cause reason culprit trouble case fault related it either factor matter question blame");

    /// <summary>What the clause says is fine; empty where it asks, complains, or speaks of something else.</summary>
    public static ImmutableArray<Topic> In(Clause clause)
    {
        if (clause.Asks && !clause.Has("ask"))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Topic>(0);
        for (var at = 0; at < clause.Count; at++)
        {
            if (Topics.At(clause, at) is not { } mention)
            {
                continue;
            }

            if (!found.Contains(mention.Topic) && (IsDenied(clause, mention) || IsFine(clause, mention) || HasMuch(clause, mention)))
            {
                found.Add(mention.Topic);
            }
        }

        if (!found.Contains(Topic.Switch) && SaysSwitchIsOn(clause))
        {
            found.Add(Topic.Switch);
        }

        foreach (var (topic, sayings) in FineStates.All)
        {
            var (at, length) = sayings.FindWithLength(clause.Words);
            if (at >= 0 && !Spoiled(clause, at) && !found.Contains(topic) && IsState(clause, topic, at, at + length))
            {
                found.Add(topic == Topic.Storage && clause.HasAny(ownDevice) && !clause.Has("icloud") ? Topic.PhoneStorage : topic);
            }
        }

        return found.DrainToImmutable();
    }

    public static ImmutableArray<Cause> Causes(ImmutableArray<Topic> topics, Guide guide)
    {
        if (topics.IsEmpty)
        {
            return [];
        }

        var ids = topics.SelectMany(Ids).ToHashSet(StringComparer.Ordinal);
        return [.. guide.Causes.Where(cause => ids.Contains(cause.Id))];
    }

    // "the toggle's green", "automatic backups are enabled"
    private static bool SaysSwitchIsOn(Clause clause) =>
        clause.HasAny(switches) && clause.HasAny(switchedOn) && !clause.HasAny(spoils) && !clause.HasAny(deeds) && !clause.HasAny(turns) && clause.Count <= 10;

    private static readonly WordSet switches = new("backup backups switch toggle slider");
    private static readonly WordSet switchedOn = new("enabled green activated active");
    private static readonly WordSet turns = new(
        "off keep goes went back never again get enable enabling activate did do does should can failed fails error problem " +
        "started sorry someone after");

    // "turn backup on", "backup on a stick" and "low data mode on my wifi" don't say that something is as it should be.
    private static bool IsState(Clause clause, Topic topic, int at, int end) => topic switch
    {
        Topic.Switch => !clause.HasAny(deeds) && clause[end] is "" or "already" or "fine" or "every" or "all" or "and" or "for" or "since" or "green" or "too" or "yes" or "still",
        Topic.Wifi or Topic.Power => clause[at] is not "on" || at == 0 || leadsTo.Has(clause[at - 1]),
        Topic.Version or Topic.Account => !clause.HasAny(spoils) && !clause.Has("someone") && !clause.Has("wrong") && !clause.Has("killed") && !clause.Has("broke"),
        _ => true,
    };

    private static readonly WordSet deeds = new(
        "turn switch put how want set get turning switching keeps each time every says show shows tell tells cant wont where");
    private static readonly WordSet leadsTo = new(
        "i im am is its phone iphone and yes always definitely was been already both in locked power charging even though connected left while");
    private static readonly WordSet ownDevice = new("phone iphone phones device handset mobile");

    private static IEnumerable<string> Ids(Topic topic) => topic switch
    {
        Topic.Storage => ["icloud-storage"],
        Topic.PhoneStorage => ["phone-full"],
        Topic.Wifi => ["no-wifi", "weak-wifi"],
        Topic.Signal => ["weak-wifi", "no-wifi"],
        Topic.Power => ["no-power"],
        Topic.Switch => ["backup-off"],
        Topic.Outage => ["outage"],
        Topic.Version => ["old-ios"],
        Topic.Account => ["account"],
        Topic.Blocker => ["blocked-network"],
        Topic.Managed => ["managed"],
        _ => ["restoring"],
    };

    // "it's not the wifi", "nothing to do with storage", "storage isn't the problem", "no wifi issues"
    private static bool IsDenied(Clause clause, Mention mention)
    {
        var before = mention.At - 1;
        while (before >= 0 && between.Has(clause[before]))
        {
            before--;
        }

        var distance = mention.At - before;
        if (before >= 0 && distance <= 6 && Denies(clause, before, distance, mention))
        {
            return true;
        }

        if (clause[mention.At - 1] is "no" or "any" or "out" && trouble.Has(clause[mention.End]) || (clause[before] is "no" && trouble.Has(clause[mention.End])))
        {
            return true;
        }

        var then = mention.End;
        while (clause[then] is "definitely" or "really" or "is" or "thing" or "related" or "storage" or "connection" or "signal" or "probably" or "level" or "itself")
        {
            then++;
        }

        if (clause[then] is "isnt" or "not" or "wasnt" or "aint" or "cant" or "cannot")
        {
            var next = then + 1;
            while (clause[next] is "the" or "a" or "an" or "my" or "be" or "to" or "even" or "really" or "here")
            {
                next++;
            }

            return trouble.Has(clause[next]);
        }

        // "I ruled out wifi", "storage ruled out", "wifi checked"
        return clause[then] is "excluded" or "eliminated" or "checked" or "ruled";
    }

    // "not the wifi" and "not wifi related" deny it, "only data, not wifi" and "isn't charging" complain of it.
    private static bool Denies(Clause clause, int at, int distance, Mention mention)
    {
        var isState = clause[mention.At] is "charging" or "charge" or "charged" or "plugged" or "down" or "restoring" or "restored" or "managed" or "supervised" or "restricted";
        switch (clause[at])
        {
            case "nothing" or "neither" or "nor" or "doubt" or "excluded" or "exclude" or "eliminated" or "ruled" or "rule":
                return clause[at] is not "nothing" || clause[at + 1] is "to" or "wrong";
            case "isnt" or "wasnt" or "aint" when distance > 1:
                return clause[at - 1] is "it" or "that" or "this" or "problem" or "cause" or "" or "issue" or "definitely" or "so" or "reason" or "surely";
            case "cant":
                return clause[at + 1] is "be";
            case "not" when isState && distance == 1 && clause[mention.End] is not ("problem" or "issue" or "related"):
                return false;
            case "not" when distance == 1:
                return at == 0 || trouble.Has(clause[mention.End]) || clause[at - 1] is "its" or "is" or "definitely" or "def" or "thats" or "probably" or "surely" or "and";
            case "not":
                return clause[mention.End] is not ("connected" or "available" or "on" or "enabled" or "working" or "full") && clause[at + 1] is not ("to" or "on" or "in" or "with" or "from");
            default:
                return false;
        }
    }

    // "wifi is fine", "wifi and storage are both ok"
    private static bool IsFine(Clause clause, Mention mention)
    {
        if (Spoiled(clause, mention.At))
        {
            return false;
        }

        for (var at = mention.End; at < clause.Count; at++)
        {
            var word = clause[at];
            if (fine.Has(word))
            {
                // "on" at the end says that it works, "wifi works on my laptop" only says where.
                return !(spoils.Has(clause[at + 1]) || clause[at + 1] is "on" or "at" or "for" or "everywhere" && clause[at + 2] is not ("my" or "the" or "all" or "this") && word is "works" or "working"
                    || clause[at + 1] is "with" or "enough");
            }

            if (!links.Has(word) && Topics.At(clause, at) is null)
            {
                break;
            }
        }

        return well.Has(clause[mention.At - 1]) && !(clause[mention.At - 1] is "full") || (clause[mention.At - 1] is "home" && well.Has(clause[mention.At - 2]));
    }

    // "plenty of storage", "I have enough iCloud space", "there is room left"
    private static bool HasMuch(Clause clause, Mention mention)
    {
        if (mention.Topic is not (Topic.Storage or Topic.PhoneStorage) || Spoiled(clause, mention.At))
        {
            return false;
        }

        for (var before = mention.At - 1; before >= Math.Max(0, mention.At - 5); before--)
        {
            var has = clause[before] is "has" or "have" or "got" or "theres" or "ive" && !clause.HasAny(spoils);
            if (has || much.Has(clause[before]) || (clause[before] is "lot" or "ton" or "load"))
            {
                return true;
            }

            if (!between.Has(clause[before]) && clause[before] is not ("free" or "available" or "more" or "than" or "still" or "empty" or "backup" or "left"))
            {
                return false;
            }
        }

        return false;
    }

    // Up to the word before, nothing may turn it into its opposite: "I never have enough space".
    private static bool Spoiled(Clause clause, int before)
    {
        for (var at = before - 1; at >= Math.Max(0, before - 6); at--)
        {
            if (spoils.Has(clause[at]) && !(clause[at] is "no" && at == 0 && clause.Words[Math.Min(at + 1, clause.Count - 1)].Follows(Gap.Comma)))
            {
                return true;
            }
        }

        return false;
    }
}
