using SupportBot.Core.Guides;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Everything in a guide that people may type.</summary>
internal static class GuideWords
{
    // Words of English that stand in no phrase but look like one that does.
    private const string Others =
        "that than then them they these those what when where which while with will would well went were able about above after " +
        "again against also away been before being below best better both bring came case come could  " +
        "down each early else even ever every face fact feel felt find first five four from full gave give goes gone good half " +
        "hand hard have head hear heard help here high hold home hope hour hours house idea into just keep kept kind knew know  " +
        "last late lead least left less life like line list live lock long look lost made make many mean mind mine more most much " +
        "must name near need next nice none note nothing once only open other ours over part past plan play please point pull " +
        "push  " +
        "quick quite read real really right room said same says seem seems send sent set seven should show side since size slow " +
        "some soon sort stay step still such sure take talk tell test thank their there thing think this three time told took  " +
        "true turn twice under until upon used very wait walk want watch week weird whole whose wide wish word words work world " +
        "worse worst wrong year your black lack buck pack beck hacked lacked packed tacked bored board cloudy clouds storm  " +
        "stores store stored strange charm charity phase prone stone drone factory picture pictures battery fat flat bat cat rat hat mat";

    public static IEnumerable<string> Of(Guide guide)
    {
        yield return Others;
        foreach (var symptom in guide.Symptoms)
        {
            foreach (var phrase in symptom.Phrases)
            {
                yield return phrase;
            }
        }

        foreach (var text in guide.Messages.SelectMany(message => message.Texts)
            .Concat(guide.Phrases.Meanings.SelectMany(phrases => phrases))
            .Concat(guide.Phrases.Buttons)
            .Concat(guide.Answers.SelectMany(answer => answer.Questions))
            .Concat(guide.Facts.SelectMany(fact => fact.Options).SelectMany(option => option.Says.Prepend(option.Button.Text)))
            .Concat(guide.Phones.Models.Select(model => model.Name)))
        {
            yield return text;
        }
    }
}
