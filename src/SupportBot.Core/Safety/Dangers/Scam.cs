using System.Text.RegularExpressions;

namespace SupportBot.Core.Safety.Dangers;

/// <summary>"A pop-up with a number says my iCloud backup was blocked", "they want gift cards".</summary>
internal static partial class Scam
{
    private const string Some = "([^ .]+ ){0,5}";
    private const string Shown = "(pop ?ups?|pop up|alert|warning|window|banner|page|website|site|safari|screen|message|text|sms|email|e mail|mail|voicemail|ad|it|notification)";
    private const string Firm = "(apple|apples|icloud|microsoft|apple support|apple security|tech support|apple care|applecare)";
    private const string Stranger = "(they|he|she|hes|shes|theyre|who|that|it|someone|somebody|caller|man|guy|woman|lady|person|agent|technician|tech|support|apple|expert|specialist|helper|employee|representative|rep)";
    private const string Remote =
        "(anydesk|any desk|teamviewer|team viewer|rustdesk|ultraviewer|quicksupport|quick support|logmein|screenconnect|zoho assist|remote access|remote control|screen sharing app)";

    public static bool Shows(string words)
    {
        var said = Innocent().Replace(words, " ");
        return Popup().IsMatch(said) || Caller().IsMatch(said) || Wants().IsMatch(said) || Bait().IsMatch(said) || AlreadyGiven().IsMatch(said);
    }

    // A call that the person asked for, and a helpdesk of one's own.
    [GeneratedRegex(
        " (called|rang|phoned|calling) me back | (my|our|the) (own )?(it|work|company|schools?) (guy|department|support|team|admin|helpdesk|person|people) | call (i|that i|id) (had )?(scheduled|booked|requested|asked for)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Innocent();

    [GeneratedRegex(
        " " + Shown + " ([^ .]+ ){0,14}(call|calling|ring|dial|to phone|please phone|must phone) (them |us )?(on |at |to )?(a |an |the |this |that |some |apple |support |tech support |toll free |free |phone |telephone |us )*(number|hotline|helpline|immediately|right away|at once|urgently)"
        // A number that is written out, as in "call 1-888-…".
        + "| " + Shown + " ([^ .]+ ){0,14}(call|calling|ring|dial|phone|text|contact|reach) ([^ .]+ ){0,5}(1 )?([0-9]{7,}|[0-9]{3,4} ([0-9]{3,4} |[0-9]{6,}))"
        + "| " + Shown + " ([^ .]+ ){0,14}(text|contact|reach) (([^ .]+ ){0,3}(on|at|under) )?number "
        + "| pop ?ups? ([^ .]+ ){0,10}(hacked|virus|viruses|infected|compromised|breach|breached|malware|trojan|suspended|blocked|phone number|telephone number|toll free|a number)"
        + "| (pop ?up|popup|message|warning|website) with (a|the|this) (phone |telephone |support )?number "
        + "| fake (apple|icloud) (call|caller|popup|pop up|email|e mail|mail|text|message|support)"
        + "| (phone |telephone |toll free |support )?number (popped|came|comes|pops|keeps popping|shows|appeared|appears) (up|on)"
        + "| (icloud|iphone|apple id|phone|backup|account|device) ([^ .]+ ){0,4}(hacked|infected|virus|viruses|blocked|locked|suspended|compromised|breach) ([^ .]+ ){0,8}(call|ring|dial|phone) ([^ .]+ ){0,4}(number|support|apple|microsoft)"
        + "| (call|ring|dial) ([^ .]+ ){0,3}number ([^ .]+ ){0,6}(unlock|unblock|blocked|hacked|virus|infected|suspended|restore my backup)"
        + "| (icloud )?breach call ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Popup();

    [GeneratedRegex(
        " (from |with |at |claiming to be |claims to be |pretending to be |pretended to be |says he is |says shes |says hes |saying he was |said he was |said she was |said they were |says they are |saying they are |saying they were )(from |with |at )?" + Firm
        + " (support |security |care )?([^ .]+ ){0,2}(just |has |have |keeps? )?(called|rang|phoned|telephoned|calling|calls|ringing|rings|on the phone|wants|wanted|asked|asks|told|texted|messaged|contacted)"
        + "| (someone|somebody|a man|a guy|a woman|a lady|a person|a caller|some guy|some man|people|they) ([^ .]+ ){0,5}(claiming|claims|claimed|pretending|pretended|says|said|saying) ([^ .]+ ){0,3}(from|with|at|be|is|was|were) (from )?" + Firm + " "
        + "| " + Firm + " (support |security |care )?(just |has |have |had |keeps? |keep )?(called|rang|phoned|calling|telephoned|ringing|rings|calls) (me|us|my) "
        + "| " + Firm + " (support |security |care )?(called|rang|phoned|telephoned) (about|and|saying|to say|today|yesterday|asking|out of)"
        + "| (got|get|getting|received|receive|had|keep getting|keep having|take|took|answered) (an? |some |these |this |those |many |lots of |weird |strange |random |constant )*(phone |robo |spam |automated |recorded )?(calls?|voicemails?|robocalls?) ([^ .]+ ){0,3}(from|about|saying|claiming) ([^ .]+ ){0,4}(apple|icloud|microsoft)"
        + "| (called|rang|phoned) me (from|claiming|saying|about|and said|and says|and told me|and asked) ([^ .]+ ){0,8}(apple|icloud|microsoft|hacked|virus|password|passcode|gift|verification code)"
        + "| (man|woman|guy|lady|person|someone|somebody|caller|he|she|they) ([^ .]+ ){0,4}(from|is from|with) " + Firm + " ([^ .]+ ){0,4}(code|password|passcode|card) "
        + "| (he|she|they|someone|some guy|a guy|a man|caller) (wants?|wanted|asked|asks|told) me to (read|share|tell|give|send) ([^ .]+ ){0,2}(the|my|a|that) ([^ .]+ )?(code|passcode|password) "
        + "| (they|he|she|someone) (asked|asks|are asking|is asking) (me )?for my (bank|card|credit card|account) (details|number) "
        + "| (caller|stranger|scammer) (wants|wanted|asks|asked|told|says|said|claims|needs) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Caller();

    [GeneratedRegex(
        " " + Stranger + " ([^ .]+ ){0,2}(want|wants|wanted|ask|asks|asked|asking|demand|demands|demanded|demanding|need|needs|insist|insists|told|tells|tell|made|make|makes) ([^ .]+ ){0,8}(gift ?cards?|bitcoins?|crypto|western union|wire transfer) "
        + "| (asked|told|asking|telling|want|wants) me to (pay|buy|send|get|scratch) ([^ .]+ ){0,5}(gift ?cards?|bitcoins?|crypto) "
        + "| gift ?cards? ([^ .]+ ){0,2}to (unlock|unblock|release|fix|restore|get (it|my|the)) "
        + "| (said|says|say) ([^ .]+ ){0,4}(buy|pay|send) ([^ .]+ ){0,6}gift ?cards? "
        + "| " + Stranger + " ([^ .]+ ){0,2}(want|wants|wanted|ask|asks|asked|asking|told|tells|tell|made|makes|said|says|need|needs|insist|insists) ([^ .]+ ){0,8}" + Remote + " "
        + "| (asked|told|asking|telling|want|wants|made) me (to )?(install|download|open|use|run|start|get|give|allow) ([^ .]+ ){0,4}" + Remote + " "
        + "| (let|gave|give|giving|allowed|letting) (him|her|them|someone|somebody|a man|a guy|the man|the guy|a technician|the technician|the caller|a caller|a stranger) " + Some + "(" + Remote + "|control of my|access to my|into my (phone|iphone|computer|account)) "
        + "| (installed|downloaded) ([^ .]+ ){0,2}" + Remote + " ([^ .]+ ){0,4}(he|she|they|caller|technician|guy|man|someone) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Wants();

    [GeneratedRegex(
        " (email|e mail|mail|text|sms|message|imessage) " + "([^ .]+ ){0,12}(unless i (click|pay|verify|update|confirm|log|sign|call)|card details|bank details|credit card (number|details)|click (on )?(a|the|this|that|here)( link)? ([^ .]+ ){0,6}(deleted|lose|blocked|suspended|closed|verify|keep))"
        + "| (email|e mail|text|sms|message) ([^ .]+ ){0,3}with (a|an|some|this) (weird |strange |odd )?link ([^ .]+ ){0,8}(deleted|closed|suspended|blocked|locked|expire|expires|terminated)"
        + "| (is|are|if) (this|that|the|these|an) (email|e mail|mail|text|sms|message|call|caller|pop up|popup|number|website|link|page)( [^ .]+){0,4} (a )?(real|legit|legitimate|genuine|fake|scam|phishing|fraud|spam) "
        + "| is (it|this|that) (a |really a )?(scam|phishing|fraud) "
        + "| (got|been|getting|being|was|am|were) (i )?(scammed|phished|defrauded) | (scammer|scammers) ",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Bait();

    [GeneratedRegex(
        " (gave|give|given|told|read|sent|handed) ((my |the |a )?([^ .]+ ){0,4}(password|passcode|code|card number|card details|apple id) ([^ .]+ ){0,2}to )?(someone|somebody|a caller|the caller|a stranger|(the|a|this|that|some) (guy|man|woman|lady|technician|agent|person) (on the phone|who called|that called|over the phone|from)) "
        + "| (gave|told|sent|given) (him|her|them|someone|somebody|a caller|the caller|a stranger|(the|a|this|that|some) (guy|man|woman|lady|technician|agent|person)( on the phone| who called)?) (my|the|a) ([^ .]+ ){0,3}(password|passcode|verification code|code|card number|card details) "
        + "| clicked (on )?(a|the|this|that|some) (link|email|text) ([^ .]+ ){0,6}(entered|typed|gave|put|filled)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AlreadyGiven();
}
