using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Answers;

namespace SupportBot.Core.Understanding.Texts;

/// <summary>Everything in a guide that people may type.</summary>
internal static class GuideWords
{
    // Words of English that stand in no phrase but look like one that does.
    private const string Others =
        "the and for not you her him his its was are had has but all any can did get got how let may new now off old one our out " +
        "own put run saw say see set she sit six ten tap too top try two use war way who why win yes yet age ago aid air ant arm " +
        "art ask ate bad bag ban bar bat bed bee bet bid big bin bit box boy bug bus buy cab cap car cat cop cow cry cup cut dad " +
        "day den dew die dig dim din dip dog dot dry due dug dye ear eat egg ego end era eve eye fan far fat fed fee few fig fin " +
        "fit fix fly foe fog fox fry fun fur gap gas gem gin gum gun gut guy gym hat hay hen hid hip hit hog hop hot hub hug hut " +
        "ice icy ill ink inn ion ivy jab jam jar jaw jet job jog joy jug key kid kit lab lad lag lap law lay led leg lid lie lip " +
        "lit log lot low mad man map mat men met mid mix mob mom mud mug mum nap net nod nor nut oak oar odd oil opt ore owe owl " +
        "pad pal pan pat paw pay pea pen pet pie pig pin pit pod pop pot pub pup rag ram ran rap rat raw ray red rib rid rim rip " +
        "rob rod rot row rub rug rum rye sad sap sat sea sew sex shy sin sip sir ski sky sly sob son sow soy spa spy sum sun tab " +
        "tag tan tar tax tea tie tin tip toe ton toy tub tug van vet via vow wag wax web wed wet wig wit won woo zip zoo gig gigs " +
        "meg app mac vpn dns mdm ios ssd usb sim lte sos faq pro max " +
        "changing brought fifth besides prevent booking decided spell rates places loan yours ride metal doors drink showed larger reside rooms " +
        "shipping boring funds located discover decides unblock customers earnings decide serve reminder dough ginger loads sorts swift match march " +
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
        "twenty thirty forty fifty hundred thousand mini plus half quarter couple dozen " +
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
        "stores store stored strange charm charity phase prone stone drone factory picture pictures battery fat flat bat cat rat hat mat " +
        "shopping fees score transfer transfers schedule chase taxes traveling savings topping expect rent sell male table tablet " +
        "fuel applied pound pounds shots freeze spend cards bill miles mines meal provide topped tire tires accent fiat flights " +
        "flight facts mailed wells refer kinds tank post prove stole whens decline placed cake damaged damage rating edit event " +
        "healthy beef cats dates dogs john freezer task lights movie movies route booked improve issued issue jokes joke kevin " +
        "machine hurt hurts pork receiver rules ounces states steak speak advise bake lunch resolve root thai baking rice price " +
        "shipped banks clean dial feet letting oven spare butter forms james pasta putting shoes trash bags dave eight flour fund " +
        "hill landing mary passed rest shower smart trace trade wanting west alternative carl dish fair fries june lisa math " +
        "nearby park quiet rule tomorrows wine alter brad caused charles chips cooking cross employer gold lands master neat " +
        "outlet star teach thousand tickets ticket toss wings rings north orange plane shark sprint temp wages wild bell billing " +
        "holiday honey meat mike ought plants plans refund resident snow steven typed texts yards cold disable empire grand greek " +
        "hall indian lord meals minus paint paso payed phrase returns road skins stating staying tacos tired transferred wash " +
        "washing adam advance alarm alarms blur coke curious earning ending ensure factor forth fried gate grade halt hurry march " +
        "mower nine owed pleased police prices repairs sears stew streets sunny torn tracked warnings whom wire wrote lives " +
        "living alive wired fired hired fires rain raining weather bedroom kitchen garden train trains driving drive drives " +
        "driver drinks dinner coffee friend friends husband wife mother father sister brother cousin uncle aunt grandma grandpa " +
        "neighbour neighbor doctor nurse hospital school college teacher student office boss colleague team game games song music " +
        "story book books letter paper pencil window door floor roof wall walls street town city village country river sea lake " +
        "beach mountain trees flower flowers grass animals horse horses bird birds fish monkey elephant green brown yellow purple " +
        "white pink silver golden midnight starlight graphite spring summer autumn winter monday tuesday wednesday thursday " +
        "friday saturday sunday january february april july august september october november december morning evening afternoon " +
        "someone somebody anyone anybody everyone everybody nobody everything anything something nothing wherever whatever " +
        "whenever however therefore otherwise anyway anyhow almost always never often seldom rarely usually sometimes maybe " +
        "perhaps mostly mainly partly fairly rather quite pretty barely hardly happy sad glad angry mad calm busy free late early " +
        "young older elder eldest younger tall short fast faster quick quicker slower louder softer softly bored boring funny " +
        "strange odd weird normal usual special simple easy easier harder difficult tricky clever stupid silly crazy lovely nicer " +
        "nicest lucky unlucky sorry excuse pardon welcome hello goodbye cheers bless dear sweet honest honestly frankly truly " +
        "literally basically actually certainly obviously clearly evidently apparently supposedly allegedly identical unchanged " +
        "halfway entirely wholly middle corner edge left right upper lower above below beside inside outside front behind between " +
        "across along around through during while since until unless although though because trying tries bring brings bringing " +
        "carry carries holding holds keeping laugh laughing smile smiling crying walking sitting standing sleeping eating " +
        "drinking reading writing playing singing dancing shouting whispering waiting watching listening hearing looking seeing " +
        "finding losing winning buying selling paying spending lending borrowing owing owning answer answers answered answering " +
        "asks asked asking tells telling told says saying speaks spoke spoken talks talked talking means meant meaning hope hopes " +
        "hoped hoping wish wishes wished";

    /// <summary>Words that are no slips, whether the guide has them or not.</summary>
    public static IReadOnlyCollection<string> English { get; } = [.. Others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(Signals.AllWords).Distinct(StringComparer.Ordinal)];

    public static IEnumerable<string> Of(Guide guide)
    {
        foreach (var word in English)
        {
            yield return word;
        }

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
