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
        "moron dumb joke unbelievable outrageous ugh grr argh aargh 😡 🤬 😠");

    private static readonly Sayings later = new(
        "later", "tonight", "tomorrow", "this evening|afternoon|weekend", "next week|time", "after work|dinner|lunch|school",
        "in the evening|morning", "when i get|am|have|come", "when im", "once im|i", "at work", "at the office",
        "on the train|bus|road", "not at home", "im busy", "am busy", "no time", "gotta go", "have to go", "got to go|run",
        "need to go|leave", "in a meeting", "im driving", "come back to", "be back");

    private static readonly Sayings missing = new(
        "cant|cannot|couldnt|dont|didnt find|see|locate", "no such", "not there", "isnt there", "doesnt exist", "isnt shown", "not shown",
        "not listed", "isnt listed", "nowhere", "wont let|open", "doesnt let|open|show", "its locked|missing|disabled|hidden",
        "is missing|locked|disabled|hidden");

    public static Meaning? Of(Clause clause) =>
        clause.HasAny(angry) ? Meaning.Angry
        : !clause.Asks && clause.Has(missing) ? Meaning.Missing
        : !clause.Asks && clause.Has(later) && clause.Count <= 12 ? Meaning.Later
        : clause.HasAny(thanks) ? Meaning.Thanks
        : null;
}
