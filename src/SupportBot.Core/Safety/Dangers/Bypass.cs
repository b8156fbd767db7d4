using System.Text.RegularExpressions;

namespace SupportBot.Core.Safety.Dangers;

/// <summary>"Bypass Activation Lock", "how do I get around Screen Time", "it's locked to the owner".</summary>
internal static partial class Bypass
{
    private const string Around =
        "(bypass|bypassing|bypassed|get around|getting around|get past|getting past|get round|get by|go around|circumvent|circumventing|crack|cracking|hack|hacking|defeat|override|overriding|beat|trick|fool|sneak past|sneak around|work around|jailbreak)";
    private const string Lock =
        "(activation lock|activation|icloud lock|icloud locked|icloud activation|screen ?time|screentime|passcode|lock ?screen|find my lock|parental (controls?|locks?|restrictions?)|parent controls?|restrictions?|mdm|remote management|supervision|downtime|app limits?|time limits?|the lock|owner lock|lock)";
    private const string Owner = "(owners?|seller|sellers|user|users)";

    public static bool Shows(string words)
    {
        var said = Innocent().Replace(words, " ");
        return WayAround().IsMatch(said) || LockedToOther().IsMatch(said);
    }

    // A locked screen during a backup, and a carrier's lock.
    [GeneratedRegex(" (beat|trick|fool|hack) (is|to|that|for|about|the battery)[^ ]* ", RegexOptions.ExplicitCapture)]
    private static partial Regex Innocent();

    [GeneratedRegex(
        " " + Around + " (the |this |that |an? |my |his |her |their |my (moms|mums|dads|parents|sons|daughters|schools) |iphones? |apples? |ios |icloud |apple id |old |ipads? |phones? )*" + Lock + " "
        + "| " + Lock + " (bypass|hack|crack|unlocker|bypasser|removal tool|remover)"
        + "| (activation lock|icloud lock|screen ?time|mdm|remote management|parental controls?) ([^ .]+ ){0,8}(get around|getting around|get past|getting past|bypass|circumvent|work around) "
        + "| (remove|removing|delete|get rid of|break|unlock|disable) (the |an? |this |that )?(icloud|activation|owner|find my) lock "
        + "| (remove|removing|delete|get rid of|disable) (the |this |that |an? )?(mdm|remote management|supervision)( profile| lock)? ([^ .]+ ){0,6}(without|secretly|bought|ebay|used|second hand)"
        + "| (unlock|unlocking|get into|getting into|open|break into|hack into) (an? |this |the |that |my )?(locked |disabled |used |second hand |found |stolen |old )*(iphone|phone|ipad)( [0-9a-z]+)? (without|with out) (knowing |having )?(the |a |his |her |their |any )?(passcode|password|code|pin|face id|owner)"
        + "| (turn off|remove|disable|get rid of|delete) (the )?(screen ?time|parental controls?|restrictions) (passcode )?(without|secretly|so (my )?(mom|mum|dad|parents))"
        + "| (unlock|unlocking) (an? |this |the )?(icloud|activation) locked (iphone|phone|ipad) "
        + "| (get into|getting into|break into) an? (locked )?(iphone|phone) (\\.|$|without)"
        + "| (get into|getting into|break into) an? locked (iphone|phone) "
        + "| (sign out|remove|delete) (of )?(an? |the |this )?(apple id|icloud|icloud account|apple account) without (knowing )?(the |a )?password"
        + "| (guess|crack|hack|find out) (the |my (moms|mums|dads|parents) |their |his |her )(screen ?time )(passcode|password|code|pin) "
        + "| (turn off|disable|remove|get out of) find my ([^ .]+ ){0,3}without (the |a |his |her |their )?(owners? |apple id )?(password|owner|passcode)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex WayAround();

    [GeneratedRegex(
        " (locked|linked|tied|registered|connected|belongs|locks|logged in|signed in) (to|with|under) (the |its |an? |some )?(previous |old |last |first |original |former |prior |another |other |real )*" + Owner + " "
        + "| (previous|old|former|last|original|first|prior|real|other) owners? (icloud|apple id|apple account|account|password|passcode|email|lock)"
        + "| (asks?|asking|wants?|needs?) (me )?(for |to enter )?(the )?((previous|old|former|last|original|first|prior) (owners?|sellers?|users?)|sellers?) (apple id|icloud|account|password|passcode|email)"
        + "| (iphone|phone|ipad|its|it is) locked to (the )?owner "
        + "| (bought|got|purchased|buying) ([^ .]+ ){0,8}(activation locked|icloud locked|activation lock|icloud lock|owner locked) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex LockedToOther();
}
