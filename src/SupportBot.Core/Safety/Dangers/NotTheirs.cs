using System.Text.RegularExpressions;

namespace SupportBot.Core.Safety.Dangers;

/// <summary>
/// A phone that was found, an account looked into behind somebody's back. Helping with somebody's phone is not among them.
/// </summary>
internal static partial class NotTheirs
{
    private const string Other =
        "(my |the )?(husbands|wifes|wives|boyfriends|girlfriends|bfs|gfs|partners|spouses|exs|ex|ex (husband|wife|boyfriend|girlfriend)s?|fiances|fiancees|neighbours|neighbors|roommates|flatmates|coworkers|colleagues|bosss|bosses|employees|crushs)";
    private const string Stranger = "(someone elses|somebody elses|some one elses|someones|somebodys|anyones|anothers|another persons|other peoples|a strangers|strangers)";
    private const string Private = "(messages|texts|text messages|icloud|icloud account|icloud backup|apple id|apple account|account|chats|whatsapp|emails|dms|location|photos|call history|phone|iphone|passcode|password|backup|backups|snapchat)";
    private const string Person = "(him|her|them|his|their|my (husband|wife|boyfriend|girlfriend|partner|ex|son|daughter|kid|kids|child|teen|parents|mum|mom|dad|roommate|boss)|the owner|anyone|anybody)";

    public static bool Shows(string words)
    {
        var said = AtHome().Replace(words, " ");
        return BehindTheirBack().IsMatch(said)
            || Found().IsMatch(said)
            || (LooksInto().IsMatch(said) && !InGoodFaith().IsMatch(said));
    }

    // One's own phone turns up in a drawer.
    [GeneratedRegex(
        " found ([^ .]+ ){0,5}(iphone|phone|ipad) ([^ .]+ ){0,3}(in|at|from|under|behind) (my|our|a|the|an old|his|her) (old |kitchen |desk |moving )?(drawer|closet|attic|house|garage|basement|cupboard|box|home|bedroom|room|bag|couch|sofa|desk|apartment|flat|loft|storage) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AtHome();

    [GeneratedRegex(
        " (found|picked up|find) (this |an? |some |the |someones |somebodys |some ones |a lost |a locked )(locked |lost |black |white )*(iphone|phone|iphone [0-9a-z]+( pro| plus| mini| max)*|cell ?phone|smartphone) (\\.|$|on the|on a|in the|in a|at the|at a|outside|near|lying|and (its|it is|its|want|how|i want|need|can|would like|it)|that (is|was|its|somebody|someone)|how|its|can|which|with no owner|yesterday|today|locked)"
        + "| iphone (i|we|that i|my (son|friend|brother|cousin|uncle)) (found|picked up|stole) (on|in|at|outside|\\.|yesterday|today)"
        + "| unlock an? (iphone|phone) (i|that i|we) found "
        + "| (i|we) (stole|nicked|swiped|snatched) (an?|this|the|my|his|her|someones) ([^ .]+ ){0,2}(iphone|phone) "
        + "| (have|got|bought|selling|sell) (a |this )stolen (iphone|phone)| (iphone|phone) is stolen (and|but|how|can)| stolen (iphone|phone) unlock",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Found();

    [GeneratedRegex(
        " (" + Other + "|" + Stranger + "|his|her|their|my (daughters|sons|kids|childs|moms|mums|dads|parents|sisters|brothers|friends|teens)) ([^ .]+ ){0,10}(without " + Person + " (knowing|noticing|finding out|knowledge|consent|permission|realising|realizing|seeing)|behind (his|her|their) back|secretly|so (he|she|they) (dont|doesnt|does not|wont|cant|will not) (know|notice|find out|see))"
        + "| (secretly|sneakily|covertly) ([^ .]+ ){0,3}(read|see|access|look|check|open|get into|back up|backup|copy|download|log|track|watch|view) ([^ .]+ ){0,3}(" + Other + "|" + Stranger + "|his|her|their|my (daughters|sons|kids|moms|mums|dads|parents|sisters|brothers|friends)) "
        + "| (spy|spying|snoop|snooping|eavesdrop) on (" + Other + "|my (husband|wife|boyfriend|girlfriend|partner|spouse|ex|son|daughter|kid|kids|employees?|boss|neighbour|neighbor|roommate)|someone|somebody|him|her|them|his|their) "
        + "| (hack|hacking|hack into|break into|breaking into|sneak into) (into )?(" + Other + "|" + Stranger + "|his|her|their|someone|somebody|my (daughters|sons|friends|sisters|brothers|moms|mums|dads)) ([^ .]+ )?" + Private + " "
        + "| (spy|spying|snoop|snooping) on (husband|wife|boyfriend|girlfriend|partner) "
        + "| (hack|hacking|hack into) (an? )?(icloud|apple id|icloud account|apple account) "
        + "| (see|check|find out|know|prove) (if|whether|that) (he|she|my (husband|wife|boyfriend|girlfriend|partner)) (is |was )?(cheating|cheats|cheated) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex BehindTheirBack();

    [GeneratedRegex(
        " (unlock|unlocking|get into|getting into|log into|logging into|log in to|sign into|sign in to|break into|get access to|gain access to|access|accessing|open) (" + Stranger + "|" + Other + ") ([^ .]+ )?" + Private + " "
        + "| (read|reading|see|look at|look through|look into|view|check|get|download) (" + Other + "|" + Stranger + ") ([^ .]+ )?(messages|texts|text messages|chats|whatsapp|emails|dms|location|call history|icloud|icloud backup|snapchat|passcode|password) "
        + "| (use|delete|wipe|erase|restore|download) " + Stranger + " (iphone|phone|icloud|account|apple id|backup|backups) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex LooksInto();

    [GeneratedRegex(
        " (asked me|asks me|asking me|wants me to|wanted me to|told me to|with (his|her|their) (permission|ok|okay|consent)|(he|she|they) (said|says) (i can|its ok|its fine|yes)|for (him|her|them)|(help|helping) (him|her|them|my|out)|(he|she) (is|s) (here|next to me|right here|beside me|sitting)|shes here|hes here|next to me|died|passed away|deceased|late (husband|wife|mother|father)|we share|i share|shared) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex InGoodFaith();
}
