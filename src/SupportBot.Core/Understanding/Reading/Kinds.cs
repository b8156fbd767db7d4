using SupportBot.Core.Guides;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>How symptoms rank against each other where a message tells of several.</summary>
internal static class Kinds
{
    public const string Safety = "account-safety";
    public const string Person = "talk-to-human";
    public const string Unknown = "unknown-cause";
    public const string OutOfScope = "out-of-scope";
    public const string Chitchat = "chitchat";
    public const string TriedMuch = "settings-conflict";
    public const string Off = "backup-switched-off";
    public const string Greyed = "button-greyed-out";
    public const string Storage = "icloud-storage-full";
    public const string PhoneStorage = "phone-storage-full";
    public const string Wish = "wants-local-backup";

    // The hard blocks first, then the others, each in the order of the help articles' sections.
    private static readonly string[] order =
    [
        Off, "wifi-connection", Storage, "sign-in-verification", Greyed, "restore-in-progress", "not-charging", "phone-storage-full", "apple-servers-down",
        "phone-glitch", "settings-conflict", "outdated-ios", "restricted-network", "stuck-or-slow",
    ];

    private const int HardBlocks = 4;

    /// <summary>A symptom that tells something of the cause.</summary>
    public static bool IsSpecific(string id) => Array.IndexOf(order, id) >= 0;

    public static bool IsHard(string id) => Array.IndexOf(order, id) is >= 0 and < HardBlocks;

    public static bool IsSoft(string id) => Array.IndexOf(order, id) >= HardBlocks;

    /// <summary>The less, the sooner it leads.</summary>
    public static int Rank(string id) => Array.IndexOf(order, id) is >= 0 and var rank ? rank : order.Length;

    /// <summary>The causes without which the symptom would be pointless: a person who rules them out does not mean it.</summary>
    public static IEnumerable<Cause> MainCauses(Symptom symptom)
    {
        var most = symptom.Means.IsEmpty ? 0 : symptom.Means.Max(effect => effect.Times);
        return symptom.Means.Where(effect => effect.Times >= most).Select(effect => effect.Cause);
    }
}
