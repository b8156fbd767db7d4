using System.Globalization;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>Takes in what a message says of the case, and says back what was understood.</summary>
internal static class Hearing
{
    public const string English = "en";

    private const double Sure = 0.5;

    /// <summary>Takes a message that tells of a trouble; false where nothing was understood.</summary>
    public static bool Take(Talk talk, Understood said, Answer? answer = null)
    {
        var news = TakeFacts(talk, said);
        if (said.Symptom is { Reply: { } reply } fixedReply)
        {
            Reply(talk, fixedReply, reply);
            return true;
        }

        if (said.Symptom is { } unsure && said.Score < Sure && said.Facts.Message is null && said.Symptoms.Length > 1)
        {
            Clarify(talk, said, unsure);
            return true;
        }

        if (said.Symptom is null && !news)
        {
            return false;
        }

        if (said.Symptom is { } symptom)
        {
            TakeSymptom(talk, symptom);
            foreach (var other in Others(said))
            {
                TakeSymptom(talk, other);
            }
        }

        SayBack(talk, said, answer);
        if (said.Symptom?.Wants is { } wanted)
        {
            Waterfall.Begin(talk, talk.Guide.Remedies[wanted]);
        }
        else
        {
            Next.Plan(talk);
        }

        return true;
    }

    /// <summary>Notes the facts of a message, whatever it answers; true where any was new.</summary>
    public static bool TakeFacts(Talk talk, Understood said)
    {
        var before = talk.Log.Count;
        if (said.Facts.Model is { } model && model.Id != talk.Phone.Model?.Id)
        {
            talk.Add(EntryKind.Model, model.Id);
        }

        if (said.Facts.Ios is { } ios && ios != talk.Phone.Ios)
        {
            talk.Add(EntryKind.Ios, "ios", ios.ToString(CultureInfo.InvariantCulture));
        }

        if (said.Facts.Message is { } message && message != talk.Case.Message)
        {
            TakeMessage(talk, message);
        }

        // "Since yesterday" tells when the trouble began rather than when it last backed up.
        if (said.Facts.Since is { TotalDays: >= 2 } since)
        {
            TakeSince(talk, since);
        }

        if (said.Facts.Storage is { } storage)
        {
            TakeStorage(talk, storage);
        }

        if (said.Facts.BackupSize is { } size && talk.Guide.Facts.FirstOrDefault(fact => fact.AmountOf == AmountOf.Backup) is { } next)
        {
            Facts.TakeAmount(talk, next, size);
        }

        foreach (var told in said.Told.Where(told => talk.Case.Value(told.Fact) is null))
        {
            talk.Learn(told);
            talk.Add(EntryKind.Consent, Next.BroughtUp(told.Fact));
            if (told.Fact.Options[told.Value].ByHand)
            {
                // From now on only a night can show that it is mended.
                talk.Add(EntryKind.Consent, Checking.OnlyAtNight);
            }
        }

        foreach (var cause in said.RuledOut.Where(cause => !talk.Case.RuledOut.Contains(cause)))
        {
            talk.Add(EntryKind.RuledOut, cause.Id);
        }

        foreach (var remedy in said.Tried.Where(remedy => !talk.Case.HasTriedBefore(remedy)))
        {
            talk.Add(EntryKind.TriedBefore, remedy.Id);
        }

        return talk.Log.Count > before;
    }

    public static void TakeSymptom(Talk talk, Symptom symptom)
    {
        talk.Add(EntryKind.Symptom, symptom.Id);
        Imply(talk, symptom.Learns);
    }

    public static void TakeMessage(Talk talk, KnownMessage message)
    {
        talk.Add(EntryKind.Message, message.Id);
        talk.Add(EntryKind.Symptom, message.Symptom.Id);

        // What the iPhone says now counts more than what was seen before.
        foreach (var fact in message.Learns)
        {
            talk.Learn(fact, EntryKind.Implied);
        }
    }

    private static void Imply(Talk talk, IEnumerable<Known> facts)
    {
        foreach (var fact in facts.Where(fact => talk.Case.Value(fact.Fact) is null))
        {
            talk.Learn(fact, EntryKind.Implied);
        }
    }

    private static void TakeSince(Talk talk, TimeSpan since)
    {
        var days = (int)Math.Max(1, Math.Round(since.TotalDays));
        talk.Add(EntryKind.Since, "since", days.ToString(CultureInfo.InvariantCulture));
        if (talk.Guide.Facts.FirstOrDefault(fact => fact.Kind == FactKind.Age) is { } age)
        {
            talk.Learn(new Known(age, age.Options.First(option => option.Below is null || since.TotalDays < option.Below).Id));
        }
    }

    private static void TakeStorage(Talk talk, SaidStorage storage)
    {
        var room = storage.Owner == StorageOwner.Phone ? AmountOf.Phone : AmountOf.ICloud;
        var free = storage.Free ?? (storage.Of is { } all && storage.Used is { } used && all >= used ? all - used : null);
        if (storage.Owner == StorageOwner.Backup)
        {
            (room, free) = (AmountOf.Backup, storage.Used ?? storage.Of ?? storage.Free);
        }

        if (free is { } gigabytes && talk.Guide.Facts.FirstOrDefault(fact => fact.AmountOf == room) is { } fact)
        {
            Facts.TakeAmount(talk, fact, gigabytes);
        }
    }

    private static void Reply(Talk talk, Symptom symptom, Wording reply)
    {
        if (talk.Guide.ToAPerson == symptom)
        {
            Endings.HandOverAsAsked(talk);
            return;
        }

        talk.SayText(talk.For(reply));
        talk.Ask();
    }

    private static void Clarify(Talk talk, Understood said, Symptom leading)
    {
        var near = said.Symptoms.Select(guess => guess.Symptom).Where(symptom => symptom.Reply is null).Take(3).Select(symptom => symptom.Id).ToList();
        talk.At = talk.At with { Stage = Stage.Clarify, Offered = near.Count > 0 ? [.. near] : [leading.Id], Puzzled = 0 };
        talk.Ask();
    }

    // "So: iPhone 12, no backup for 3 weeks. It sounds like iCloud storage is full. I'll leave Wi-Fi aside."
    private static void SayBack(Talk talk, Understood said, Answer? answer)
    {
        var words = talk.Words;
        var heard = new List<string>();
        if (said.Facts.Model is { } model)
        {
            heard.Add(model.Name);
        }

        if (said.Facts.Ios is { } ios)
        {
            heard.Add($"iOS {ios}");
        }

        if (talk.Case.SinceDays is { } days && said.Facts.Since is { TotalDays: >= 2 })
        {
            heard.Add(words.Say("heard-since", ("time", words.Days(days))));
        }

        if (said.Facts.Message is { } message)
        {
            heard.Add(words.Say("heard-message", ("message", talk.For(message.Title))));
        }

        var sentences = new List<string>();
        if (talk.Replies.Count == 0 || talk.Before.TurnNumber == 0)
        {
            sentences.Add(words.Say(Lead(said, answer)));
        }

        if (heard.Count > 0)
        {
            sentences.Add(words.Say("heard", ("what", words.List(heard))));
        }

        var symptoms = Symptoms(said);
        if (symptoms.Count > 0)
        {
            sentences.Add(words.Say("heard-symptom", ("symptom", words.List([.. symptoms.Select(symptom => talk.For(symptom.Title))]))));
        }
        else if (said.Told.Any(told => told.Fact.Options[told.Value].ByHand))
        {
            sentences.Add(words.Say("heard-by-hand"));
        }
        else if (said.Symptom is { Wants: null } && said.Facts.Message is null)
        {
            sentences.Add(words.Say("heard-unknown"));
        }

        if (said.Tried.Length > 0)
        {
            sentences.Add(words.Say("heard-tried", ("what", words.List([.. said.Tried.Select(remedy => talk.For(remedy.Title))]))));
        }

        if (said.RuledOut.Length > 0)
        {
            sentences.Add(words.Say("heard-ruled-out", ("what", words.List([.. said.RuledOut.Select(cause => cause.Topic).Distinct()]))));
        }

        if (sentences.Count > 0)
        {
            talk.SayText(string.Join(" ", sentences));
        }
    }

    private static string Lead(Understood said, Answer? answer) => answer switch
    {
        _ when said.Language != English => "other-language",
        _ when said.Symptom?.Wants is not null => "heard-wish",
        { Meaning: Meaning.Worried } when !answer.Has(Meaning.Partly) => "heard-worried",
        _ when answer?.Has(Meaning.Angry) == true && !answer.Has(Meaning.Thanks) => "heard-angry",
        _ => "heard-lead",
    };

    // A message is said back by its own words; a trouble that could be anything needs no name.
    private static List<Symptom> Symptoms(Understood said)
    {
        var all = said.Symptom is { } leading && said.Facts.Message is null ? [leading, .. Others(said)] : Others(said);
        return [.. all.Where(symptom => symptom.Wants is null && symptom.Means.Any(effect => effect.Times != 1) && symptom != said.Facts.Message?.Symptom)];
    }

    private static IEnumerable<Symptom> Others(Understood said) =>
        said.Symptoms.Skip(1).Where(guess => guess.Score >= Sure && !guess.Symptom.Means.IsEmpty).Select(guess => guess.Symptom);
}
