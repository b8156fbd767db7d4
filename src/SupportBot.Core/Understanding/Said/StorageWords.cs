using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>Finds how much storage a message speaks of: free, used, or of how much, and whose.</summary>
internal static class StorageWords
{
    private static readonly WordSet free = new("left free available remaining spare unused over");
    private static readonly WordSet used = new("used full taken occupied using uses use usage takes takingup eats gone");
    private static readonly WordSet plan = new(
        "plan total subscription tier quota upgrade upgraded upgrading pay paying paid bought buy purchased package allowance");
    private static readonly WordSet cloud = new("icloud cloud plan subscription apple");
    private static readonly WordSet backup = new("backup backups next");
    private static readonly Sayings needs = new("gb|gigs|mb more", "additional *", "need|needs|want|wants|requires *");

    /// <summary>How much room there is, and how large the next backup is: "0.3 GB free and the backup is 7 GB".</summary>
    public static (SaidStorage? Room, double? BackupSize) Apart(ImmutableArray<Clause> clauses)
    {
        var all = All(clauses, asked: false);
        if (all.Count == 0)
        {
            return (null, null);
        }

        var room = all.Where(said => said.Owner != StorageOwner.Backup).ToArray();
        var backup = all.FirstOrDefault(said => said.Owner == StorageOwner.Backup);
        return room.Length == 0 || backup is null ? (all.Aggregate<SaidStorage, SaidStorage?>(null, Both), null) : (room.Aggregate<SaidStorage, SaidStorage?>(null, Both), backup.Used ?? backup.Of ?? backup.Free);
    }

    public static SaidStorage? Find(ImmutableArray<Clause> clauses, bool asked = false)
    {
        return All(clauses, asked).Aggregate<SaidStorage, SaidStorage?>(null, Both);
    }

    private static List<SaidStorage> All(ImmutableArray<Clause> clauses, bool asked)
    {
        var found = new List<SaidStorage>();
        foreach (var clause in clauses)
        {
            var amounts = Amounts.In(clause, asked);
            for (var index = 0; index < amounts.Length; index++)
            {
                var until = index + 1 < amounts.Length ? Border(clause, amounts[index].End, amounts[index + 1].At) ?? amounts[index + 1].At : clause.Count;
                var from = index > 0 ? Border(clause, amounts[index - 1].End, amounts[index].At) ?? amounts[index - 1].End : 0;
                if (One(clause, amounts[index], from, until) is { } said)
                {
                    found.Add(said);
                }
            }
        }

        return found;
    }

    // "0.3 GB free and the backup is 7 GB": what stands behind the "and" belongs to the second.
    private static int? Border(Clause clause, int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            if (clause[at] is "and" or "but" or "while" or "with" or "then")
            {
                return at;
            }
        }

        return null;
    }

    private static SaidStorage? One(Clause clause, Amount amount, int from, int until)
    {
        if (IsMissing(clause, amount))
        {
            return null;
        }

        var owner = Owner(clause, amount, from, until);
        var behind = NearestBehind(clause, amount.End, until);
        var before = NearestBefore(clause, amount.At, from);
        if (amount.Of is { } of)
        {
            return behind is Role.Free ? new(amount.Gigabytes, null, of, owner) : new(null, amount.Gigabytes, of, owner);
        }

        var role = IsFreePlan(clause, amount) ? Role.Plan : behind is Role.Unsaid ? before : behind;
        if (role is Role.Unsaid or Role.Plan && owner is StorageOwner.Backup)
        {
            role = Role.Used;
        }

        return role switch
        {
            Role.Free => new(amount.Gigabytes, null, null, owner),
            Role.Used => new(null, amount.Gigabytes, null, owner),
            Role.Plan => new(null, null, amount.Gigabytes, owner == StorageOwner.Unsaid ? StorageOwner.ICloud : owner),
            _ => clause.IndexOfAny(free, from) is >= 0 and var at && at < until ? new(amount.Gigabytes, null, null, owner) : new(null, null, amount.Gigabytes, owner),
        };
    }

    // "My free 5 GB are gone": those that Apple gives everybody.
    private static bool IsFreePlan(Clause clause, Amount amount) => amount.Gigabytes == 5 && clause[amount.At - 1] is "free";

    // "needs 7.4 GB more" is neither free nor used.
    private static bool IsMissing(Clause clause, Amount amount) =>
        clause[amount.End] is "more" or "additional" or "short" or "bigger" or "smaller" || clause[amount.At - 1] is "additional" or "another" or "extra"
        || (clause.Find(needs, amount.At) && clause[amount.At - 1] is "need" or "needs");

    private static bool Find(this Clause clause, Sayings sayings, int at) => at > 0 && sayings.LengthAt(clause.Words, at - 1) > 0;

    private static Role NearestBehind(Clause clause, int from, int until)
    {
        for (var at = from; at < Math.Min(until, from + 6); at++)
        {
            if (clause[at] is "and" or "of" && at > from)
            {
                break;
            }

            if (RoleOf(clause[at]) is var role and not Role.Unsaid)
            {
                // "64gb phone", "50gb of icloud storage"
                return role;
            }

            if (clause[at] is "iphone" or "phone" or "storage" or "icloud" && at == from)
            {
                return RoleOf(clause[at + 1]) is var next and not Role.Unsaid ? next : RoleOf(clause[at + 2]) is var then and not Role.Unsaid ? then : Role.Plan;
            }
        }

        return Role.Unsaid;
    }

    private static Role NearestBefore(Clause clause, int at, int from)
    {
        for (var before = at - 1; before >= Math.Max(from, at - 5); before--)
        {
            if (RoleOf(clause[before]) is var role and not Role.Unsaid)
            {
                return role;
            }

            if (clause[before] is "only" or "just" && clause[before - 1] is "have" or "has" or "ive" or "got" or "theres" or "is" or "")
            {
                return Role.Free;
            }
        }

        return Role.Unsaid;
    }

    private static Role RoleOf(string word) => free.Has(word) ? Role.Free : used.Has(word) ? Role.Used : plan.Has(word) ? Role.Plan : Role.Unsaid;

    private static StorageOwner Owner(Clause clause, Amount amount, int from, int until)
    {
        for (var away = 1; away < 10; away++)
        {
            if (OwnerAt(clause, amount.End - 1 + away, amount.End, until) is var behind and not StorageOwner.Unsaid)
            {
                return behind;
            }

            if (OwnerAt(clause, amount.At - away, from, amount.At) is var before and not StorageOwner.Unsaid)
            {
                return before;
            }
        }

        return StorageOwner.Unsaid;
    }

    private static StorageOwner OwnerAt(Clause clause, int at, int from, int until)
    {
        if (at < from || at >= until)
        {
            return StorageOwner.Unsaid;
        }

        // "iCloud Backup" is a backup; "iPhone 12" is a name.
        return clause[at] switch
        {
            var word when backup.Has(word) && !(word == "backup" && clause[at - 1] is "to" or "cant" or "wont") => StorageOwner.Backup,
            var word when cloud.Has(word) && clause[at + 1] is not "backup" => StorageOwner.ICloud,
            "phone" or "phones" or "device" or "ipad" or "handset" or "mobile" or "internal" or "memory" => StorageOwner.Phone,
            "iphone" or "iphones" when Numbers.Whole(clause[at + 1]) is null => StorageOwner.Phone,
            _ => StorageOwner.Unsaid,
        };
    }

    // What is said of iCloud counts before what is said of the backup and of the phone; two amounts of one are put together.
    private static SaidStorage Both(SaidStorage? first, SaidStorage then)
    {
        if (first is null)
        {
            return then;
        }

        if (first.Owner == then.Owner || first.Owner == StorageOwner.Unsaid || then.Owner == StorageOwner.Unsaid)
        {
            var owner = first.Owner == StorageOwner.Unsaid ? then.Owner : first.Owner;
            return new SaidStorage(then.Free ?? first.Free, then.Used ?? first.Used, then.Of ?? first.Of, owner);
        }

        return Rank(then) < Rank(first) ? then : first;
    }

    private static int Rank(SaidStorage said) => said.Owner switch { StorageOwner.ICloud => 0, StorageOwner.Backup => 1, _ => 2 };

    private enum Role
    {
        Unsaid,
        Free,
        Used,
        Plan,
    }
}
