using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Words that by themselves say how a person feels or when they will go on, in sentences that are like no phrase.</summary>
internal static class Moods
{
    private static readonly WordSet thanks = new(
        "thanks thank thx thanx thnx tnx ty tysm cheers appreciate appreciated appreciative merci danke gracias grazie obrigado 🙏 ❤");

    private static readonly WordSet angry = new(
        "ffs wtf fuck fucking fucks shit shitty bullshit crap damn damned dammit goddamn useless stupid idiot idiotic ridiculous " +
        "annoying annoyed frustrating frustrated furious hopeless pathetic rubbish garbage hate sucks  " +
        "moron dumb joke unbelievable outrageous ugh grr argh aargh bloody nuisance christ hell sodding freaking frigging nonsense 😡 🤬 😠");

    private static readonly Sayings furious = new(
        "gods sake", "fed up", "sick of|and", "had enough", "waste of", "wasting my", "pulling my hair", "drives|driving me", "at my wits", "gave me nothing", "losing patience|it", "lost patience", "no use", "what a joke|nuisance|mess|pain|shame|nightmare|disaster", "so annoying|slow|bad|useless", "this sucks", "oh come on", "come on man");

    // Things of the settings: "there is no bar", "I have no such switch".
    private static readonly Sayings absent = new(
        "no|any such", "no bar|button|option|switch|toggle|slider|number|menu|row|entry|line|page|tab|link|list|item|setting|settings|arrow|icon|tick|checkbox", "not any bar|button|option|switch|toggle|slider|menu|row|entry|setting",
        "doesnt|dont|didnt show|appear|come|pop up|me|anything|any|for|that|there|in|on", "doesnt|dont|didnt appear|exist", "does|do|did not appear|exist|show", "not appearing|showing|visible|displayed|offered|present|available|listed|shown", "isnt|arent visible|displayed|offered|present|listed|available|showing",
        "cant|cannot|couldnt|dont|didnt spot|discover|reach|access|open|get to", "have|has|got no idea where", "only|just see|shows|have|says|get other|two|three|one|a|general", "looks different", "different on mine|my", "unable to find|see|locate|open|access", "nowhere to be");

    private static readonly Sayings later = new(
        "later", "tonight", "tomorrow", "this evening|afternoon|weekend", "next week|time", "after work|dinner|lunch|school",
        "in the evening|morning", "when i get|am|have|come", "when im", "once im|i", "at work", "at the office",
        "on the train|bus|road", "not at home", "im busy", "am busy", "no time", "gotta go", "have to go", "got to go|run",
        "need to go|leave", "in a meeting", "ill|will|gonna let|leave it", "run overnight", "see in the", "im driving", "come back to", "be back");

    private static readonly Sayings missing = new(
        "cant|cannot|couldnt|dont|didnt find|see|locate", "no such", "not there", "isnt there", "doesnt exist", "isnt shown", "not shown",
        "not listed", "isnt listed", "nowhere", "wont let|open", "doesnt let|open|show", "its locked|missing|disabled|hidden",
        "is missing|locked|disabled|hidden");

    public static IEnumerable<string> AllWords => new[] { later, missing, absent, furious }.SelectMany(sayings => sayings.Words).Concat(angry.Words);

    public static bool IsAngry(Clause clause) => clause.HasAny(angry) || clause.Has(furious);

    /// <summary>Whether something is said not to be there, or not to open.</summary>
    public static bool IsMissing(Clause clause) => !clause.Asks && (clause.Has(missing) || clause.Has(absent)) && !clause.Has("anymore");

    public static Meaning? Of(Clause clause) =>
        IsAngry(clause) ? Meaning.Angry
        : IsMissing(clause) ? Meaning.Missing
        : !clause.Asks && clause.Has(later) && clause.Count <= 12 ? Meaning.Later
        : clause.HasAny(thanks) ? Meaning.Thanks
        : null;
}
