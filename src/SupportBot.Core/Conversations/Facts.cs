using System.Globalization;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Conversations;

/// <summary>Takes answers to the question for a fact.</summary>
internal static class Facts
{
    /// <summary>False where the answer is none; true where it is known now, or known that the person cannot tell.</summary>
    public static bool Take(Talk talk, Fact fact, Answer answer)
    {
        // "Estimating time remaining" is a message here, and no sign of patience; "iPhone Storage Full" is not the button with nearly the same words.
        if (fact.Kind == FactKind.Message && answer.Understood.Facts.Message is not null)
        {
            return TakeUnknownMessage(talk, fact, answer);
        }

        switch (answer.Meaning)
        {
            case Meaning.Model when fact.Kind == FactKind.Model && talk.Guide.Phones.Models.Has(answer.Value ?? ""):
                if (talk.Phone.Model?.Id != answer.Value)
                {
                    talk.Add(EntryKind.Model, answer.Value!);
                }

                return true;
            case Meaning.Ios or Meaning.Option when fact.Kind == FactKind.Ios && Version(talk, answer.Value) is { } version:
                if (talk.Phone.Ios?.ToString(CultureInfo.InvariantCulture) != version)
                {
                    talk.Add(EntryKind.Ios, "ios", version);
                }

                return true;
            case Meaning.Storage when fact.Kind == FactKind.Amount && Gigabytes(answer.Value) is { } gigabytes:
                TakeAmount(talk, fact, gigabytes);
                return true;
            case Meaning.Option when fact.Kind == FactKind.Message && talk.Guide.Messages.Has(answer.Value ?? ""):
                Hearing.TakeMessage(talk, talk.Guide.Messages[answer.Value!]);
                return true;
            case Meaning.Option when fact.Options.TryGet(answer.Value ?? "", out var option):
                Take(talk, fact, option);
                return true;

            // "It says 40 minutes remaining" where it was asked whether it starts.
            case Meaning.InProgress when fact.Options.FirstOrDefault(option => option.ByHand) is { } runs:
                Take(talk, fact, runs);
                return true;
            case Meaning.Yes or Meaning.No when Says(fact, answer.Meaning == Meaning.Yes ? "yes" : "no") is { } option:
                Take(talk, fact, option);
                return true;

            // Not sure: first how to look, then on without it.
            case Meaning.Unsure or Meaning.Missing when talk.At.Explained || fact.Trust == Trust.ReadOut || fact.How.IsEmpty:
            case Meaning.Skip:
                talk.Add(answer.Meaning == Meaning.Skip ? EntryKind.Skipped : EntryKind.Unsure, fact.Id);
                talk.Say("never-mind");
                return true;
            case Meaning.Unsure or Meaning.Missing:
            case Meaning.How when !talk.At.Explained && fact is { Trust: Trust.Word, How.IsEmpty: false }:
                talk.At = talk.At with { Explained = true };
                talk.Say("how-to-see");
                talk.Ask();
                return true;
        }

        // In their own words they may have read the very message out.
        if (fact.Kind == FactKind.Message && answer.Meaning is Meaning.Other or Meaning.Symptom)
        {
            return TakeUnknownMessage(talk, fact, answer);
        }

        return false;
    }

    /// <summary>Notes an amount, exact and as the option that it falls under.</summary>
    public static void TakeAmount(Talk talk, Fact fact, double gigabytes)
    {
        var option = fact.Options.First(one => one.Below is null || gigabytes < one.Below);
        talk.Learn(new Known(fact, option.Id));
        talk.Add(EntryKind.Amount, fact.Id, gigabytes.ToString(CultureInfo.InvariantCulture));
    }

    private static void Take(Talk talk, Fact fact, FactOption option)
    {
        talk.Learn(new Known(fact, option.Id));
        if (option.ByHand)
        {
            // From now on only a night can show that it is mended.
            talk.Add(EntryKind.Consent, Checking.OnlyAtNight);
            talk.Say("starts-by-hand");
        }
    }

    private static bool TakeUnknownMessage(Talk talk, Fact fact, Answer answer)
    {
        if (answer.Understood.Facts.Message is { } message)
        {
            if (talk.Case.Message != message)
            {
                Hearing.TakeMessage(talk, message);
            }
        }
        else if (answer.Understood.Symptom is { Means.IsEmpty: false } symptom)
        {
            talk.Add(EntryKind.Symptom, symptom.Id);
            talk.Add(EntryKind.Unsure, fact.Id);
        }
        else
        {
            talk.Add(EntryKind.Unsure, fact.Id);
            talk.Say("unknown-message");
        }

        return true;
    }

    private static FactOption? Says(Fact fact, string word) =>
        fact.Options.FirstOrDefault(option => option.Says.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string? Version(Talk talk, string? value)
    {
        var digits = value?.StartsWith("ios-", StringComparison.Ordinal) == true ? value[4..] : value;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var ios) && talk.Guide.Phones.IosVersions.Contains(ios) ? digits : null;
    }

    private static double? Gigabytes(string? value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var gigabytes) ? gigabytes : null;
}
