using System.Text.RegularExpressions;

namespace SupportBot.Core.Safety.Dangers;

/// <summary>"My husband reads my messages", "my ex has my Apple ID", "he'll be angry if he notices".</summary>
internal static partial class Coercion
{
    private const string Ex = "(my )?(abusive |crazy |controlling )?(ex|exs|stalker|abuser)( husband| wife| boyfriend| girlfriend| partner)?";
    private const string Partner =
        "(my |the )?(abusive |controlling |jealous )?(husband|wife|boyfriend|girlfriend|bf|gf|partner|spouse|fiance|fiancee|stepdad|stepfather|roommate|flatmate)";
    private const string They = "(" + Ex + "|" + Partner + "|my (dad|father|mum|mom|mother|brother)|he|she|hes|shes|theyre|someone|somebody|someones|somebodys)";
    private const string Still = "( is| was| are| has been| keeps| keep| always| still| secretly| constantly| also| has| just| might be| may be| could be){0,3}";
    private const string Mine = "(all |everything in |everything on )?(of )?my( private| personal| whole)?";
    private const string Find = "(notices?|finds? (out|this|it|anything)|knows?|sees?|catch(es)?|realises?|realizes?|hears?)";

    public static bool Shows(string words)
    {
        var said = Innocent().Replace(words, " ");
        return Watches().IsMatch(said)
            || HasAccess().IsMatch(said)
            || Fear().IsMatch(said)
            || Forces().IsMatch(said)
            // Whose back it is behind decides: "read her messages without her knowing" is no cry for help.
            || (Unnoticed().IsMatch(said) && !NotTheirs.Shows(words));
    }

    // Read aloud, or in a search for a lost phone.
    [GeneratedRegex(" (reads?|reading) my (messages|texts|emails|screen)( out| aloud| out loud)? (to|for) me ", RegexOptions.ExplicitCapture)]
    private static partial Regex Innocent();

    [GeneratedRegex(
        " " + They + Still + " ((reads?|reading|checks|checking|goes through|going through|looks through|looking through|monitors?|monitoring|spies on|spying on|snoops? (through|on|in)|snooping (through|on|in)) "
        + Mine + " (messages|message|texts|text messages|chats|whatsapp|dms|emails|mails|location|calls|conversations|photos|icloud)"
        + "|(goes through|going through|looks through|looking through|monitors?|monitoring|controls?|controlling|spies on|spying on|snoops? (through|on|in)|snooping (through|on|in)|tracks?|tracking|watches|watching) "
        + Mine + " (iphone|phone|location|icloud|every move|activity|movements|account|accounts|apple id|life)"
        + "|(tracks|tracking|stalks|stalking|spies on|spying on|watches|watching|monitors|monitoring|following|controls|controlling) me"
        + "|(controls?|controlling|tracks?|tracking|monitors?|monitoring|watches|watching|sees|can see|reads|knows) (everything|all) (i|that i) "
        + "|(sees|can see|reads|can read|monitors|watches) everything(thats)? "
        + "|(always )?knows where i (am|was|go|have been)"
        + "|tracking my"
        + "|(put|installed|hid|hidden|planted) (an? |some )?(airtag|tracker|tracking app|spy app|spyware|stalkerware|keylogger|hidden app))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Watches();

    [GeneratedRegex(
        " " + Ex + "( still| also){0,2}( (has|have|had|knows|got|can see|can get into|can read|sees|gets into|uses|logs into|gets in|controls|changed|keeps changing))( still| full| access to| into| in to| all of| all){0,3} my (apple id|apple account|icloud|account|accounts|password|passwords|passcode|login|messages|photos|location|phone|texts|emails|backups?|everything)"
        + "| " + Ex + "( is|s)?( still| keeps| keep){0,2} (logged|logging|signed|signing|hacked|hacking|got|getting|gets|hacks|breaks|breaking) (in |in to |into |on to |onto |back into )?(to )?my "
        + "| (hacked|watched|tracked|followed|monitored|spied on|stalked|controlled) by (my )?" + Partner + " "
        + "| (hacked|watched|tracked|followed|monitored|spied on|stalked|controlled) by " + Ex + " ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex HasAccess();

    [GeneratedRegex(
        " (angry|mad|furious|violent|kill me|hurt me|hit me|beat me|freak out|lose it|flip out|go crazy|punish me) (at me )?(if|when|once|should) (he|she|they|my [a-z]+|his|her) (ever )?" + Find + " "
        + "| if (he|she|my [a-z]+) (ever )?" + Find + "( out| this| that| it| about this| about it| what im doing)? (he|she|hell|shell|ill|im|i)( will| would| might| could| gets?| am| be){0,3} (angry|mad|furious|violent|kill|killed|hurt|hit|beat|dead|punish|in danger|in trouble|not safe)"
        + "| (afraid|scared|terrified|frightened|fear) of (him|her|my (abusive )?(husband|wife|boyfriend|girlfriend|ex|partner|stepdad|dad|father)) "
        + "| (afraid|scared|terrified|frightened|worried) (that )?(he|she|hell|shell|my (husband|wife|boyfriend|girlfriend|ex|partner))( will| would| might| may| can| could| is going to| ll)? (see|sees|notice|notices|find out|finds out|hurt|hurts|track|tracks|tracking|watching|reading|reads|know|knows)"
        + "| (he|she|husband|wife|boyfriend|girlfriend|ex|partner) (controls|tracks|watches|monitors) ([^ .]+ ){0,12}(scared|afraid|terrified) "
        + "| (checks|goes through|takes|takes away) my (phone|iphone) ([^ .]+ ){0,8}(afraid|scared|terrified)"
        + "| (he|she|husband|wife|boyfriend|girlfriend|ex|partner|dad|stepdad) (has |keeps |is )?(threatens|threatened|threatening|hits|hit|beats|hurts|abuses|abused|blackmails|blackmailed|blackmailing) (to [a-z]+ )?me "
        + "| (domestic (violence|abuse)|restraining order|stalkerware|my stalker|a stalker|my abuser|abusive (husband|wife|boyfriend|girlfriend|ex|partner|relationship|marriage)) "
        + "| (im|i am|i feel|i dont feel|i do not feel) (not )?(un)?safe (at home|with him|with her|around him|around her)"
        + "| (im|i am|being|am i being|been) (being )?(stalked|blackmailed|spied on) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Fear();

    [GeneratedRegex(
        " (he|she|my (husband|wife|boyfriend|girlfriend|ex|partner|dad|father|stepdad)) (must not|mustnt|cant|cannot|can not|shouldnt|should not|may not|must never|can never) (find out|notice|know|see (this|that|it)|learn|hear)( |$)"
        + "| (back ?up|leave|escape|hide|get away|chat|talk|write|change|delete|turn off|stop|do (this|that|it)) ([a-z0-9]+ ){0,6}without (him|her|my (husband|wife|boyfriend|girlfriend|ex|partner|stepdad)) (noticing|finding out|knowing|seeing) "
        + "| (hide|hiding) (this|it|my [a-z]+|everything) (chat |conversation |page )?from (him|my (husband|wife|boyfriend|girlfriend|ex|partner|stepdad)) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Unnoticed();

    [GeneratedRegex(
        " (he|she|my (husband|wife|boyfriend|girlfriend|ex|partner|stepdad)) (always |keeps? )?(makes|made|forces|forced|forcing|making) me (to )?(share|give|show|unlock|hand over|tell|turn on|keep|install) "
        + "| (he|she|my (husband|wife|boyfriend|girlfriend|ex|partner|stepdad)) (wont|will not|doesnt|does not|never|refuses to) (let|lets|allow|allows) me (to )?(use|have|change|touch|call|talk|text|see|contact|leave|go|own) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Forces();
}
