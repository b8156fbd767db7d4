using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Understanding.Reading;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>Sees what is told besides an answer, or instead of one: a new symptom, a fact that corrects what was known.</summary>
internal static class News
{
    private const double NewSymptom = 0.6;

    // A new symptom names one of these; without, a short answer only looks like one.
    private static readonly WordSet domain = new(
        "backup backups icloud storage wifi internet network vpn account password verification update ios servers server charging " +
        "charger battery grey greyed gray grayed restoring supervised restricted estimating space frozen crashes says say message " +
        "error code cable memory verify verified signin login servers outage proxy terms");

    private static readonly WordSet newly = new("now actually new different another instead suddenly just noticed realised realized says wait turns apparently");

    public static Answer Heard(Answer answer, double sure, ImmutableArray<Clause> parts)
    {
        var symptom = answer.Understood.Symptom;
        var isNews = symptom is not null && answer.Understood.Score >= NewSymptom && (answer.Understood.Facts.Message is not null || parts.Any(part => part.HasAny(domain)))
            && (Kinds.IsSpecific(symptom.Id) || symptom.Id is Kinds.Safety || answer.Understood.Facts.Message is not null);

        // "it says not enough storage" is news; with a no before it, it is both.
        var isQuote = answer.Meaning == Meaning.No && answer.Understood.Facts.Message is not null && !parts.Any(part => part.Has("still") || part.Has("same") || part.Words.Any(word => Parts.IsNo(word.Text)));
        if (isNews && isQuote)
        {
            return answer with { Meaning = Meaning.Symptom };
        }

        // "now it wants me to verify my Apple ID", "actually I think it's the VPN": that word tells that it is new.
        var isNew = answer.Understood.Score >= 0.7 && Kinds.IsSpecific(symptom?.Id ?? "") && parts.Any(part => part.HasAny(newly)) && !parts.Any(part => Signals.Works(part) || Signals.IsOld(part));
        if (isNews && isNew && sure < 0.97 && answer.Value is null && answer.Meaning is Meaning.Worse or Meaning.Missing or Meaning.Restart or Meaning.InProgress or Meaning.Unsure or Meaning.Other or Meaning.Worried or Meaning.Yes && !(answer.Meaning == Meaning.Worried && sure >= 0.7))
        {
            return answer with { Meaning = Meaning.Symptom, Also = answer.Meaning is Meaning.Worse or Meaning.Missing ? answer.Also.Insert(0, answer.Meaning) : answer.Also };
        }

        var isWorse = answer.Meaning == Meaning.Worse && symptom is not null && answer.Understood.Score >= 0.75 && !parts.Any(Signals.NamesLoss);
        if (isNews && (sure < 0.97 || isWorse) && !parts.Any(Signals.IsGoing) && answer.Meaning is Meaning.Worse or Meaning.InProgress or Meaning.Later or Meaning.Partly or Meaning.Done or Meaning.Why or Meaning.Repeat or Meaning.Back or Meaning.Restart)
        {
            return answer with { Meaning = Meaning.Symptom };
        }

        // "actually it's an iPhone 8" is a fact, whatever it was said for.
        var told = answer.Understood.Facts;
        if (sure < 0.9 && answer.Meaning is Meaning.Worried or Meaning.Back or Meaning.Later or Meaning.Done or Meaning.Partly or Meaning.InProgress or Meaning.Yes && answer.Value is null && (told.Model is not null || told.Ios is not null))
        {
            return told.Model is { } named
                ? answer with { Meaning = Meaning.Model, Value = named.Id }
                : answer with { Meaning = Meaning.Ios, Value = told.Ios!.Value.ToString(CultureInfo.InvariantCulture) };
        }

        // "there's only 300 MB free" answers a question that comes later.
        if (sure < 0.9 && answer.Meaning is Meaning.Other && answer.Value is null && told.Storage?.Free is { } free && symptom?.Id is not Kinds.OutOfScope)
        {
            return answer with { Meaning = Meaning.Storage, Value = free.ToString("0.######", CultureInfo.InvariantCulture) };
        }

        if (answer.Meaning == Meaning.Other)
        {
            // "it's on ios 16" only names it; "on ios 16 it fails" complains.
            var facts = answer.Understood.Facts;
            var names = facts.Ios is not null && parts is [{ Count: <= 6 } only] && !Signals.Denies(only) && !Signals.Fails(only);
            return symptom is not null && !names && (isNews || (symptom.Id is Kinds.Unknown or Kinds.Wish && parts.Any(part => part.HasAny(domain)) && answer.Understood.Score >= NewSymptom)) ? answer with { Meaning = Meaning.Symptom }
                : symptom?.Id == Kinds.Person && answer.Understood.Score >= NewSymptom && parts.Any(Signals.MayMeanPerson) ? answer with { Meaning = Meaning.Person }
                : facts.Model is { } model ? answer with { Meaning = Meaning.Model, Value = model.Id }
                : facts.Ios is { } ios ? answer with { Meaning = Meaning.Ios, Value = ios.ToString(CultureInfo.InvariantCulture) }
                : answer;
        }

        var isSafety = symptom?.Id is Kinds.Safety && answer.Understood.Score >= 0.8 && sure < 0.99;
        return (answer.Understood.Facts.Message is not null || isSafety) && isNews && answer.Meaning is not (Meaning.Option or Meaning.Fixed) && !answer.Has(Meaning.Symptom)
            ? answer with { Also = answer.Also.Add(Meaning.Symptom) }
            : answer;
    }
}
