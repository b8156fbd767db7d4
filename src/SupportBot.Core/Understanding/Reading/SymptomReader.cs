using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Classifying;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>What a clause says, for the choice of the symptom.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="IsAside">Whether it only says what is fine or was tried, so that it is no complaint.</param>
/// <param name="IsTried">Whether it tells of a remedy that was tried.</param>
internal readonly record struct Part(Clause Clause, bool IsAside, bool IsTried);

/// <summary>Chooses the symptoms of a message.</summary>
internal sealed class SymptomReader
{
    // How sure a clause must be for itself before it says more than the whole message.
    private const double SureClause = 0.6;

    private const double WholeWeight = 0.6;

    private const double SureFamiliarity = 0.55;

    // What is said so plainly outweighs that something about it is called fine: "it is plugged in but not charging".
    private const double PlainComplaint = 0.75;

    private const double Mentioned = 0.1;

    private static readonly WordSet otherThings = new(
        "whatsapp mac macbook imac android samsung galaxy pixel huawei xiaomi google onedrive dropbox telegram viber snapchat " +
        "instagram tiktok facebook gmail outlook airpods watch kindle xbox playstation ps5 nintendo switch steam linux chromebook " +
        "machine  " +
        "nas drive notes calendar contacts reminders safari keychain bookmarks albums album mail email emails spotify netflix " +
        "youtube printer tv homepod");

    private readonly Guide guide;
    private readonly ImmutableArray<(string Symptom, ImmutableArray<Cause> Causes)> specific;
    private readonly TextClassifier classifier;

    public SymptomReader(Guide guide)
    {
        this.guide = guide;
        specific = [.. guide.Symptoms.Where(symptom => Kinds.IsSpecific(symptom.Id)).Select(symptom => (symptom.Id, Kinds.MainCauses(symptom).ToImmutableArray()))];
        classifier = TextClassifier.Train([.. Examples(guide)], new TrainingOptions { Words = GuideWords.English });
    }

    public ImmutableArray<SymptomGuess> Read(string text, ImmutableArray<Part> parts, KnownMessage? message, KnownMessage? denied, ImmutableArray<Cause> ruledOut, int tried, SaidStorage? storage, bool isDanger)
    {
        var scores = Scores(text, parts, out var known);
        if (storage is { Owner: StorageOwner.Phone, Free: < 2 } && scores.GetValueOrDefault(Kinds.Storage) > scores.GetValueOrDefault(Kinds.PhoneStorage))
        {
            // "200 MB free on the phone" is no iCloud that is full.
            (scores[Kinds.Storage], scores[Kinds.PhoneStorage]) = (scores.GetValueOrDefault(Kinds.PhoneStorage), scores[Kinds.Storage]);
        }

        if (isDanger && guide.Symptoms.Has(Kinds.Safety))
        {
            // The patterns for danger are surer than any likeness.
            scores[Kinds.Safety] = Math.Max(scores.GetValueOrDefault(Kinds.Safety), 0.95);
            known = true;
        }

        Exclude(scores, ruledOut, message, denied);
        var leader = Leader(scores, message, tried, known);
        if (leader is null)
        {
            return [];
        }

        var sure = Math.Max(leader == message?.Symptom.Id ? 0.97 : 0.5, scores.GetValueOrDefault(leader));
        var others = scores.Where(one => one.Key != leader && one.Value >= Mentioned && guide.Symptoms.Has(one.Key)).ToList();
        others.Sort(LikeliestFirst);
        return [new SymptomGuess(guide.Symptoms[leader], sure), .. others.Select(one => new SymptomGuess(guide.Symptoms[one.Key], Math.Min(one.Value, sure)))];
    }

    private static int LikeliestFirst(KeyValuePair<string, double> one, KeyValuePair<string, double> other) =>
        other.Value.CompareTo(one.Value) is var order and not 0 ? order
        : Kinds.Rank(one.Key).CompareTo(Kinds.Rank(other.Key)) is var rank and not 0 ? rank
        : string.CompareOrdinal(one.Key, other.Key);

    private Dictionary<string, double> Scores(string text, ImmutableArray<Part> parts, out bool known)
    {
        var scores = new Dictionary<string, double>(classifier.Labels.Length, StringComparer.Ordinal);
        var rest = parts.Where(part => !part.IsAside).Select(part => part.Clause.Text).ToArray();
        if (rest.Length == 0)
        {
            // Only what is fine and what was tried: it doesn't back up, that is why they write.
            known = parts.Length > 0;
            if (known)
            {
                scores[Kinds.Unknown] = 0.8;
            }

            return scores;
        }

        var whole = classifier.Predict(rest.Length == parts.Length ? text : string.Join(", ", rest));
        known = IsKnown(whole);
        foreach (var guess in whole.All)
        {
            scores[guess.Label] = guess.Probability;
        }

        if (rest.Length < parts.Length)
        {
            foreach (var guess in classifier.Predict(text).All)
            {
                scores[guess.Label] = (scores[guess.Label] + guess.Probability) / 2;
            }
        }

        // "my Mac won't back up": the words are ours, the thing isn't.
        if (scores[Kinds.OutOfScope] is >= 0.12 and < 0.9 && parts.Any(part => part.Clause.HasAny(otherThings)))
        {
            scores[Kinds.OutOfScope] = Math.Min(0.9, scores[Kinds.OutOfScope] + 0.5);
            scores[whole.Label] = Math.Min(scores[whole.Label], whole.Label == Kinds.OutOfScope ? 1 : 0.4);
        }

        // Who says that the Wi-Fi is fine speaks of a backup, whatever else is said.
        if (rest.Length < parts.Length && whole.Label is Kinds.Chitchat or Kinds.OutOfScope && whole.Probability < 0.9)
        {
            known = true;
            scores[Kinds.Unknown] = Math.Max(scores[Kinds.Unknown], 0.6);
            scores.Remove(Kinds.Chitchat);
            scores.Remove(Kinds.OutOfScope);
        }

        if (rest.Length == 1)
        {
            return scores;
        }

        var byClause = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.IsAside || part.IsTried || part.Clause.Count < 2)
            {
                continue;
            }

            var clause = classifier.Predict(part.Clause.Text);
            if (clause.Familiarity >= SureFamiliarity && clause.Probability >= SureClause && clause.Label is not (Kinds.Chitchat or Kinds.OutOfScope))
            {
                known = true;
                byClause[clause.Label] = Math.Max(byClause.GetValueOrDefault(clause.Label), clause.Probability);
            }
        }

        // The whole message knows more than any part of it, but a part that is sure brings its own.
        foreach (var (label, sure) in byClause)
        {
            scores[label] = Math.Max(scores.GetValueOrDefault(label), (WholeWeight * scores.GetValueOrDefault(label)) + ((1 - WholeWeight) * sure));
        }

        return scores;
    }

    // A weak guess is better than none: it is asked about, not acted upon. Below this it is noise.
    private static bool IsKnown(Prediction prediction) => prediction.Familiarity >= 0.33 && prediction.Probability >= 0.22;

    // A cause that is ruled out is never the answer. Storage may still be, where a message says so.
    private void Exclude(Dictionary<string, double> scores, ImmutableArray<Cause> ruledOut, KnownMessage? message, KnownMessage? denied)
    {
        foreach (var (symptom, causes) in specific)
        {
            var excluded =
                symptom != message?.Symptom.Id && (symptom == denied?.Symptom.Id
                || (scores.GetValueOrDefault(symptom) < PlainComplaint && AreRuledOut(causes, ruledOut)));
            if (excluded && scores.Remove(symptom, out var score))
            {
                scores[Kinds.Unknown] = Math.Max(scores.GetValueOrDefault(Kinds.Unknown), Math.Min(score, 0.5));
            }
        }
    }

    private static bool AreRuledOut(ImmutableArray<Cause> causes, ImmutableArray<Cause> ruledOut)
    {
        foreach (var cause in causes)
        {
            if (!ruledOut.Contains(cause))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Leader(Dictionary<string, double> scores, KnownMessage? message, int tried, bool known)
    {
        const double likely = 0.45;
        if (scores.GetValueOrDefault(Kinds.Safety) >= likely && known)
        {
            return Kinds.Safety;
        }

        if (scores.GetValueOrDefault(Kinds.Person) >= likely && known)
        {
            return Kinds.Person;
        }

        if (scores.GetValueOrDefault(Kinds.Wish) >= likely)
        {
            return Kinds.Wish;
        }

        if (message is not null && Kinds.IsSpecific(message.Symptom.Id))
        {
            return message.Symptom.Id;
        }

        if (!known || scores.Count == 0)
        {
            return message?.Symptom.Id;
        }

        var best = scores.First();
        foreach (var one in scores)
        {
            best = LikeliestFirst(one, best) < 0 ? one : best;
        }

        var meant = scores.Where(one => one.Value >= likely && Kinds.IsSpecific(one.Key)).Select(one => one.Key).OrderBy(Kinds.Rank).ToArray();
        if (meant.Contains(Kinds.Greyed))
        {
            // Who can't move the switch is not helped by "switch it on".
            meant = [.. meant.Where(id => id != Kinds.Off)];
        }

        var hard = meant.Where(Kinds.IsHard).ToArray();
        if (tried >= 3 && hard.Length == 0)
        {
            return Kinds.TriedMuch;
        }

        if (meant.Length > 1)
        {
            return hard.Length > 0 ? hard[0] : meant.Length >= 3 ? Kinds.Unknown : meant[0];
        }

        if (message is not null && meant.Length == 0)
        {
            return message.Symptom.Id;
        }

        return meant.Length == 1 && (best.Key == Kinds.Unknown || Kinds.IsSpecific(best.Key)) ? meant[0] : best.Key;
    }

    private static IEnumerable<Example> Examples(Guide guide)
    {
        foreach (var symptom in guide.Symptoms)
        {
            foreach (var phrase in symptom.Phrases)
            {
                yield return new Example(symptom.Id, phrase);
            }

            if (symptom.Button is { } button)
            {
                yield return new Example(symptom.Id, button.Text);
            }
        }

        foreach (var message in guide.Messages)
        {
            foreach (var text in message.Texts)
            {
                yield return new Example(message.Symptom.Id, text);
            }
        }
    }
}
