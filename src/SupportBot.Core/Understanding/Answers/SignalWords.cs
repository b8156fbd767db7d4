using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

// The words that the signals go by.
internal static partial class Signals
{
    private static readonly Sayings hedges = new(
        "not sure", "not * sure", "not * * sure", "never sure", "unsure", "isnt sure", "arent sure", "aint sure", "not certain",
        "not * certain", "uncertain", "not positive", "not convinced",
        "no idea", "no clue", "no * idea", "no * clue", "not a clue", "a clue", "clueless", "dunno", "donno", "idk", "dk", "ion know",
        "dont know", "dont really know", "dont actually know", "do not know",
        "do not really know", "didnt know", "dont quite know", "wouldnt know", "couldnt tell", "couldnt say", "i think", "think so",
        "think its", "think it", "thinks", "i guess", "guess so", "i suppose", "suppose so", "i spose",
        "maybe", "mabye", "mebbe", "perhaps", "probably", "prolly", "probs", "possibly", "might", "could be", "i believe", "believe so",
        "hard to say|tell|know", "tough to say|tell", "difficult to say|tell", "cant tell",
        "cant say", "cant really tell|say", "cannot tell|say", "cant be sure", "cant remember", "dont remember", "dont recall",
        "who knows", "beats me", "it depends", "depends", "i assume", "im assuming",
        "assume so", "i hope", "hope so", "hopefully", "should be", "supposed to be", "presumably", "supposedly", "i imagine", "i reckon",
        "reckon so", "id say so", "as far as i", "afaik", "if i remember", "not that i know",
        "yes and no", "never looked", "havent looked", "havent checked", "didnt check", "didnt look", "how would i know", "you tell me",
        "no way of knowing|telling|saying|checking", "no way to tell|know|check|say", "no means of knowing|telling|checking", "sort|kind of sure|certain", "kinda|sorta|half|fairly|almost|mostly|reasonably sure|certain", "unclear", "not * clear", "not clear", "isnt clear", "undecided", "cant decide", "torn between", "on the fence", "toss up", "couldnt swear", "dont really remember|recall", "cant really remember|recall", "dont quite remember|recall", "slipped my mind", "no memory of", "more or less", "i doubt",
        "in theory", "i would think", "i would guess", "id guess", "wild guess", "just guessing", "guessing",
        "wish i knew", "good question", "who can say", "anyones guess", "dont think", "didnt think", "doubt it",
        "doubtful", "not exactly sure", "idek", "iunno", "shrug", "i forget", "i forgot", "last time i looked|checked|saw", "when i last looked|checked", "used to be", "foggiest", "faintest", "slightest clue|idea|notion", "never checked", "never tried to",
        "couldnt be sure", "wouldnt bet", "50 50", "fifty fifty", "🤷", "🤔", "ツ", "ni idea", "keine ahnung", "no lo se", "je ne sais");

    // Too weak for a yes, but "it seems to be working now" is good news.
    private static readonly Sayings mildHedges = new(
        "looks like it", "seems like it", "seems so", "seems to be", "appears to be", "appears so", "it seems", "looks to be");

    private static readonly Sayings fails = new(
        "still " +
        "not|nothing|fails|failing|fail|failed|wont|doesnt|isnt|same|stuck|grey|gray|greyed|grayed|full|error|errors|broken|no|cant|cannot|wouldnt|didnt|hasnt|have|has|get|getting|gets|the|says|said|shows|there|dead|off|an|a|saying|showing|refuses|unable|unavailable|on|wants|asks|bad|never|doing|giving|gives|like|won|does|persists|happens|happening|present|wont|fucked|waiting|estimating",
        "not working|fixed|solved|resolved|helping|helped|backing|better|worked|successful|completed|gone|sorted|backed",
        "doesnt work|help|seem|change|back|do|start|fix|make|solve|finish|complete",
        "does not work|help|back|change|start|fix|do|finish|complete",
        "didnt work|help|change|do|fix|back|make|solve|start|finish|complete|go|take",
        "did not work|help|change|do|fix|back|make|solve|start|finish|complete",
        "wont back|work|start|backup|finish|complete|go|do|even|let|budge|move|shift|happen|save|upload|sync|run|take|change", "will not back|work|start|backup",
        "isnt working|fixed|backing|better|helping|any|solved|finishing", "wasnt successful|it|fixed|enough",
        "hasnt worked|helped|changed|backed|fixed|done|made", "havent worked|helped",
        "unchanged", "identical", "zero|nil|little|minimal difference|effect|change|changes|improvement|luck|success|progress|help|results|result", "not one bit", "not a bit", "not at all", "not in the slightest|least", "not the slightest|least", "not even slightly", "no * difference|improvement|change|effect", "as before", "just as bad|stuck|broken", "nothing at all", "nowt", "made nothing", "did nothing", "does nothing", "afraid not", "none of that|it|them|those worked|helped|did",
        "no luck|change|changes|difference|improvement|joy|dice|good|avail|success|effect|better|result|results|help|progress|backup|cigar",
        "nothing changed|changes|happened|happens|helped|works|worked|new|different|has",
        "same message|error|thing|problem|issue|result|again|story|as|old|situation|notification|here|screen|warning|popup|outcome|behaviour|behavior",
        "the same", "exact same", "exactly the same", "failed", "fails", "failing", "fail", "unsuccessful", "unsuccessfully", "came back",
        "error again", "message again", "again the", "problem again", "happened again", "is back again", "its back again",
        "error is back", "message is back", "could not be completed", "couldnt be completed", "broken",
        "never works|finishes|worked|finished|backed|completed|starts",
        "keeps failing|saying|showing|stopping|giving|coming", "not backed", "isnt backed", "useless again", "to no avail", "with error|errors", "with an|one error", "finished but", "anything but", "in vain",
        "stopped again", "stuck again", "didnt", "then stops|stopped|fails|failed|error|nothing|crashed|an|died|quit|dropped|froze|gave|cut|hung|stalled", "it died", "conked out", "packed in|up", "it stopped",
        "stopped backing|again|halfway|after|at|working", "quit|quits again|on|working|backing", "ceased working|backing", "errored out",
        "timed out", "gave|gives up again", "bombed out", "crashed again|on|during|while", "hardly|barely works|working|worked",
        "aint working|fixed|backing|done", "wish it", "if only it", "worked before|yesterday|earlier|once", "backup still",
        "date is|still old", "far from", "anything but", "refuses|refused backing|to", "zero change", "nada", "zilch", "worse",
        "negative", "problem remains",
        "issue remains", "error remains", "problem persists", "issue persists", "error persists", "error pops", "got the error",
        "get the error", "getting the error", "gives me an error", "got an error", "an error came", "no cambio", "geht nicht",
        "no funciona", "ne marche pas");

    private static readonly Sayings works = new(
        "works", "working", "worked", "fixed", "solved", "sorted", "resolved", "backed up", "backing up",
        "back up done|finished|complete|completed|successful|worked|works|went",
        "backup done|finished|complete|completed|successful|succeeded|worked|works|went|ran",
        "backup is|has|just|was|finally done|finished|complete|completed|successful|worked|gone|ran|run",
        "backup has|just finally finished|completed", "did the trick", "that did it", "that did the", "did it overnight", "success",
        "went through", "all good", "finished backing", "it finished",
        "it completed", "its finished", "its completed", "it succeeded", "has finished", "has completed", "is finished now",
        "it went fine", "problem gone", "problem is gone", "problems gone", "error is gone", "errors gone", "error gone",
        "message is gone", "messages gone", "no more error|errors|message|messages",
        "good now", "fine now", "ok now", "happy now", "backs up", "it ran", "ran last", "it is done backing", "done backing", "backedup",
        "fixd", "workin", "wrks", "funciona", "funktioniert", "ca marche", "it helped", "that helped",
        "finally completed|finished|worked|ran|succeeded|done", "it made it", "made it through", "got through", "ran through", "came through", "pulled through", "up and running", "sorted itself", "fixed itself", "cured", "cracked it", "bingo", "nailed it",
        "try|one|restart|update|step|reset|reboot did it", "were good", "all set", "good to go", "im good now", "back to normal", "yay",
        "woohoo", "hurray", "hooray", "woo hoo", "whoop", "no more problems|problem|issues|trouble",
        "no problem|problems|issues now|anymore", "succeeded", "green tick", "backed it up", "backup ran",
        "did work|help|finish|complete", "it|now|everything|all|that|backup work now|again|fine|well|ok|okay|good|great|perfect", "that|it|this fix|fixes|solves it|that|everything", "started working", "working again");

    // Before "works" these turn it into something else.
    private static readonly WordSet undo = new(
        "not doesnt dont didnt isnt never nothing no none wont cant cannot wasnt hasnt havent stopped stops stop if whether hope " +
        "hopefully will would until till unless once thought used should before wish neither nor nobody barely hardly  " +
        "why how does did is when only wouldnt couldnt ought supposed aint without failed says can could other another else half " +
        "partly nope nearly almost quit ceased far anything refuses refused yet wifi internet charger charging network " +
        "router vpn ipad mac keep keeps trying tries start unable some somewhat");

    private static readonly WordSet adverbs = new("just already actually really also even successfully properly perfectly completely fully indeed definitely");

    private static readonly Sayings ellipses = new("now it is|does|has|did", "but now it is|does|has|did", "it is|does|has|did now", "it finally is|does|has|did");

    private static readonly WordSet pivots = new("then finally but eventually");

    private static readonly Sayings onlyShortly = new(
        "for a second|sec|minute|bit|moment|while|few", "but", "then failed|stopped|it|fails|stops", "then it",
        "on my ipad|mac|laptop|wifes", "on the ipad|mac|laptop|other", "everything else", "else works", "other apps", "again later",
        "only once|briefly|shortly", "at first", "initially", "briefly", "yesterday", "used to", "was working", "until", "before",
        "except");

    private static readonly Sayings remaining = new(
        "remaining", "time left", "hours left", "hour left", "minutes left", "mins left", "min left", "minute left", "hrs left",
        "seconds left", "to go", "still going", "still running", "still working on", "still backing", "still uploading", "still copying",
        "still downloading", "still loading", "still updating", "still restarting", "still in progress", "in progress",
        "not finished yet", "not done yet", "isnt finished yet", "isnt done yet", "hasnt finished yet", "not complete yet", "almost done",
        "nearly done", "nearly finished", "almost finished",
        "estimating time", "its estimating", "halfway there", "half way through", "bar is moving", "hang on", "hold on", "give me a",
        "one sec", "one moment", "its at *", "is at *", "percent done|complete|now|so|already", "at * percent", "counting down",
        "still counting", "not finished but", "still busy", "is running", "its running", "still processing", "still at it");

    private static readonly Sayings negations = new(
        "not", "no", "nope", "nah", "naw", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "havent", "hasnt", "hadnt",
        "cant", "cannot", "couldnt", "wont", "wouldnt", "never", "none", "neither", "nothing", "aint", "without", "nowhere", "shouldnt",
        "off", "unable", "non", "nein",
        "refuse", "rather not", "grey", "greyed", "gray", "grayed", "missing", "dimmed", "locked", "forgot", "forgotten", "disabled",
        "lost", "wrong");

    private static readonly Sayings dones = new(
        "done", "did it", "did that", "did this", "have done", "finished", "completed", "restarted", "rebooted", "turned it",
        "turned * on|off", "switched it", "plugged it", "deleted it", "updated it", "installed it", "tapped it", "removed it",
        "next step", "whats next", "now what", "ready", "signed in again", "signed back",
        "logged in again", "just did", "i did", "ive done", "im there", "got there", "im in", "that screen|page", "there now",
        "in settings now", "have it open", "opened it", "i opened", "changed it", "i changed", "i switched", "i turned", "i tapped",
        "i deleted", "i pressed", "i selected", "i chose", "cleared it", "i cleared", "entered it", "typed it", "i entered", "swiped",
        "i removed", "i closed", "closed it", "i plugged", "i connected", "connected it");

    private static readonly Sayings worries = new(
        "will|do|would|could|did i lose", "lose my|any|all|anything|everything|photos|data|stuff",
        "is it|this|that safe|dangerous|risky|reversible", "is it|this|that really safe|dangerous", "are you sure", "you sure", "u sure",
        "sure its|this|that|thats safe|ok|okay|fine", "sure this|that|it is safe|ok|okay", "is safe",
        "be deleted|erased|wiped|gone|removed", "gets deleted|erased|wiped", "delete|erase|wipe|remove my|anything|everything|all|any",
        "can i undo", "undo it|this|that", "get it back", "cost me|anything|money|me", "be charged", "scared", "afraid", "worried",
        "nervous", "scary", "dangerous", "risky", "what if it|i|something|that|this", "what happens to|if|with",
        "any risk", "the risk|risks", "is there a|any risk", "go wrong", "goes wrong", "is it going to delete|erase|wipe|cost", "brick",
        "dont want to lose", "sounds risky|dangerous|scary", "safe to", "really safe", "lose photos",
        "will it delete|erase|wipe|cost|remove", "will this delete|erase|wipe|cost|remove", "mess up|anything", "will my",
        "keep my photos");

    private static readonly WordSet affirming = new(
        "yes yeah yep yup yea ya yah yess ye yeh yeap yse aye sure ok okay okey k kk alright fine good great correct right " +
        "exactly true indeed absolutely definitely certainly totally surely agree agreed deal please go lets  " +
        "is it its on do does have has can see there green connected charging plugged available enabled active works that me mine " +
        "i course obviously affirmative perfect 👍 ✅ 👌");

    // "the switch is on", "it's ticked"
    private static readonly Sayings states = new(
        "is|are|its|theyre|thats|im on|connected|plugged|charging|green|enabled|ticked|checked|active|available|lit|activated|visible|present|selected|there|up|shown|listed|offered",
        "is|are|its|theyre switched|turned|plugged|signed|logged on|in|to", "i am connected|plugged|signed|logged", "signed|logged|plugged in", "connected to", "has a|the green|blue|tick|checkmark");

    // "it's off at the moment"
    private static readonly Sayings off = new(
        "is|are|its|theyre|thats off|disabled|unplugged|disconnected|inactive|deactivated|empty|unticked|unchecked", "is|are|its|theyre switched|turned off", "is|are|its not on|connected|plugged|charging|ticked|enabled|active|green",
        "isnt|arent|aint on|connected|plugged|charging|ticked|enabled|active|green|switched|turned");

    // "they are", "it does say that"
    private static readonly Sayings echoes = new("it|they|we|i|that|this|he|she|there is|are|do|does|have|has|can|am|will", "it|they|we|i|that|this does|do|can say|show|have|see");

    // "don't own a computer" is a no; "I don't have that switch" is a step that cannot be done.
    private static readonly Sayings lacking = new("dont|doesnt|didnt|never have|own|use|possess a|an|any|one", "havent|hasnt got a|an|any|one", "do not have|own|use a|an|any|one", "have|got|has no|none");
    private static readonly WordSet screenWords = new("option button switch toggle slider setting settings menu row tab icon page that this line list screen idea clue choice entry link");

    private static readonly Sayings outside = new("no wifi|internet|signal|charger|power|space|room|storage|network|reception|plug|socket|cable");

    private static readonly WordSet targets = new("you your youre u ur bot apple this that so why what how always every again thing crap machine enough");

    private static readonly WordSet endings = new("stop quit cancel end exit bye goodbye enough done finish finished forget give leave close abort questions all out tired bother bothered off never mind nevermind nvm drop terminate wrap");

    private static readonly WordSet abilities = new("help can able commands command capable assist offer abilities ask options good know topics about functions features");

    private static readonly WordSet stateWords = new(string.Join(' ', states.Words) + " bar icon bolt lightning symbol sign mark wall socket mains box line row page");

    private static readonly WordSet offWords = new(string.Join(' ', off.Words) + " moment yet no not nope bar icon bolt lightning symbol sign mark wall socket mains box line row page sadly");

    // With these alone a part may say anything: "I like trains" has an "I".
    private static readonly WordSet weak = new("is it its on do does have has can see there me mine i that works");

    private static readonly WordSet closed = new(
        "a an the my this these those one ones at in to with of here now already always still also we they you he them both all too so " +
        "very just right ours iphone phone wifi backup icloud password passcode code computer mac pc laptop charger cable number " +
        "account device network router home house setting settings switch button option toggle screen say says read reads show shows " +
        "yes yeah sure ok okay am are was got ive im own use using it's id apple id know remember and as well hes shes his her well exactly every " +
        "each tick ticked checked check enough plenty up next beside near by power wall charge thats theres mhm uh huh like look looks want id fine by happy let lets try help agree love would");

    private static readonly WordSet contact = new(
        "apple support call calls phone ring talk speak contact genius store customer service live hotline number real transfer escalate bot people");

    private static readonly WordSet beginnings = new("over beginning begin scratch menu afresh top zero start restart");

    private static readonly WordSet renewals = new("new fresh different another forget clear whole everything reset");

    private static readonly WordSet talks = new("chat conversation one start again everything this talk session problem");

    private static readonly Sayings politely = new("afraid not|no|nothing|still|so|nope|the|same");

    private static readonly WordSet lacks = new(
        "missing greyed grayed grey gray dimmed locked hidden disabled unavailable blank empty gone different another instead only " +
        "where passcode password code restricted vanished disappeared blocked faded asks wants requires find");

    private static readonly WordSet laterWords = new(
        "later tonight tomorrow evening afternoon weekend week month morning after when once soon work dinner lunch school busy " +
        "time sleep bed driving meeting shift hour hours minute minutes day days another going gotta go back come today monday tuesday " +
        "wednesday thursday friday saturday sunday return pause break moment until till wait remind postpone next asap");

    private static readonly WordSet progressWords = new(
        "wait waiting hang hold sec second seconds minute minutes min mins moment moments still going running percent bar progress " +
        "halfway yet almost nearly slow slowly working busy left remaining estimating loading updating downloading uploading restarting " +
        "rebooting installing patience patient bear gimme give charging spinning turning moving counting started starting copying doing looking trying trynna backing preparing takes taking while step");

    private static readonly WordSet doubts = new(
        "know knew sure certain unsure idea clue guess think tell say remember recall maybe perhaps possibly probably might may could either " +
        "depends suppose assume believe hope check checked unknown uncertain understand confused clear wonder whether doubt mystery difference");

    private static readonly WordSet gratitude = new(
        "thanks thank thx thanx thnx tnx ty tysm cheers appreciate appreciated appreciative merci danke gracias grazie obrigado helpful helping help helped " +
        "kind great star legend lifesaver brilliant awesome amazing perfect wonderful nice lovely good bless best 🙏 ❤ 👍");

    private static readonly WordSet phoneWords = new("phone iphone tried restarted rebooted already backup router");

    private static readonly WordSet harm = new(
        "lose losing lost safe unsafe delete deleted deletes deleting erase erased erases wipe wiped wipes risk risky dangerous " +
        "danger harm damage ruin warranty cost costs price expensive money charged gone disappear");

    private static readonly WordSet times = new("already before yesterday twice times earlier last once week weeks");

    private static readonly WordSet losses = new("worse gone broke broken dead disappeared lost black bricked locked even crashed crashing wont");

    private static readonly WordSet people = new(
        "human person agent representative advisor operator someone somebody supervisor manager technician expert");

    private static readonly Sayings partly = new(
        "works|working|worked|helped|helps|better|improved|fixed|done|further a bit|little|partly|somewhat|slightly|partially",
        "partly|partially|half|almost|nearly|kinda|sorta|mostly works|worked|working|done|there|fixed|finished|helped|better",
        "a bit|little better|further|faster|more|of",
        "slightly better|faster|further", "some of it|them|that|the", "not all of", "part of it|them|that|the", "part way", "got further",
        "gets further", "went further", "further than", "more than before", "better but", "better than before",
        "sort of works|working|worked", "kind of works|working|worked", "not everything", "only half|some|part",
        "half of it|them|that", "first half|part|bit|step|two", "made some progress", "some progress", "little progress",
        "starts now but", "started but", "one of the two", "most of it|them|that", "bits of it", "freed up some", "not quite there", "almost|nearly|halfway there", "not entirely|completely|fully|totally|wholly|quite",
        "halfway", "half way", "most of the way", "some * backed|worked|uploaded|finished|saved", "some did", "some of my", "only my|the photos|contacts|apps", "only one|two|some|half|part",
        "but not there|all|everything|finished|quite|completely|entirely|fully|perfect", "its a start", "getting there", "made it further|to", "made progress", "so so", "so far so", "less often", "more often", "some improvement", "slight|small|minor|bit improvement", "an improvement", "improved");

    private static readonly Sayings before = new(
        "already did|tried|done|have|restarted|rebooted|updated|reset|deleted|turned|checked|signed|looked|switched|went|been|told",
        "did|done|tried|restarted|checked that|this|it|those already|before|yesterday|twice|earlier|last",
        "tried that|this|it already|before|yesterday|twice|earlier|last|once|several|many|multiple|three|and|to", "tried that",
        "tried this", "tried it",
        "did|done|tried all that|this|of", "done that before", "been there", "ive tried", "have tried", "weve tried|done|did",
        "tried * times", "did * times", "done * times", "did * * times", "tried * * times", "that already", "it already", "this already", "first thing i",
        "did this yesterday|earlier|before|one", "did that one|yesterday|earlier|before|twice", "not again", "again i did");

    private static readonly Sayings others = new(
        "something else", "another way|one|thing|idea|option|solution|method|suggestion|fix",
        "different way|one|thing|idea|option|solution|method|suggestion|fix",
        "next one|option|suggestion|thing|idea|solution|remedy|fix|tip", "skip", "move on", "not this one", "leave this|that|it out",
        "pass on", "ill pass", "other way|ways|options|ideas|solutions", "anything else", "doesnt apply", "not applicable",
        "not relevant");

    private static readonly Sayings news = new(
        "says something else", "shows something else", "something else broke|happened|is|says",
        "another error|message|problem|issue|one came", "different error|message|problem|one came",
        "something else popped|came|appeared");

    private static readonly WordSet troubles = new(
        "error errors failure failures fail fails failing failed stuck grey gray greyed grayed full frozen wrong problem problems " +
        "issue issues message messages warning warnings popup popups trouble stop stops stopping hang hangs");

    private static readonly WordSet without = new("no not isnt arent never doesnt didnt dont wont without");

    private static readonly WordSet nowadays = new("anymore any now more longer time");

    private static readonly Sayings wentAway = new(
        "is|are|has|have|now gone|disappeared|vanished|cleared", "went away", "gone away|now",
        "errors|error|message|messages|problem|problems|issue|issues gone|disappeared|vanished|cleared");

    private static readonly Sayings wants = new(
        "wants a|my|the|me|an", "asks for", "asks me for", "asking for", "asking me for", "asks a|my|me", "asked for", "needs a|my|the",
        "requires a|my", "want a|my");

    private static readonly WordSet secrets = new("passcode password passwort code pin pw passwd key");

    private static readonly Sayings stale = new("not", "no", "never", "hasnt", "isnt", "wasnt", "still", "failed", "tried", "didnt");

    private static readonly Sayings backups = new("last backup", "last successful", "backed up", "backup was", "last one");

    private static readonly Sayings recently = new(
        "minute|minutes|min|mins|second|seconds|hour ago", "just now", "today", "last night", "this morning", "tonight", "overnight", "moments ago");

    // "last backup: three weeks ago", "it still says never"
    private static readonly Sayings longAgo = new("days|week|weeks|month|months|year|years ago", "never", "last week|month|year", "january|february|march|april|may|june|july|august|september|october|november|december");

    private static readonly Sayings grey = new(
        "grey", "gray", "greyed", "grayed", "dimmed", "unclickable", "not clickable", "cant tap|click|press|select", "wont let me");

    private static readonly Sayings notYet = new(
        "not finished|done|complete|completed|quite yet", "isnt finished|done|complete yet", "hasnt finished|completed yet",
        "still running", "still going", "still backing", "still uploading", "still working on");

    private static readonly Sayings reasons = new(
        "dont know why", "no idea why", "not sure why", "no clue why", "dont know how but", "dunno why", "idk why");

    private static readonly Sayings alreadyGone = new(
        "no more error|errors|message|messages", "error is gone", "message is gone", "no more problems|problem",
        "no problem|problems|error|errors", "doesnt fail", "didnt fail", "not failing|fail", "no longer fails|failing|says",
        "isnt failing", "stopped failing", "without error|errors|failing", "used to fail",
        "didnt say|show|get", "doesnt say|show", "error|message|problem|issue|popup|warning gone|disappeared|vanished",
        "error|message|problem|issue|popup|warning has gone|disappeared|vanished", "error|message|problem|issue|popup|warning is gone",
        "error|message|problem|issue|popup|warning went away", "isnt|not|doesnt|dont stuck|grey|greyed|full|fail|failing|frozen anymore",
        "not|isnt|doesnt|no * anymore", "no longer fails|failing|fail|stuck|grey|greyed|says|full|shows|an|there", "didnt fail",
        "never failed");

    private static readonly WordSet turns = new(
        "not nothing never nobody none zero no stuck failure failed stopped stops wrong without halfway partially ass foot");
}
