using System.Collections.Immutable;
using System.Globalization;
using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>What is known of a case, read from its log. What the guide no longer has is passed over.</summary>
internal sealed class Case
{
    private readonly Guide guide;
    private readonly Dictionary<string, (string Value, bool Implied, long At)> facts = [];
    private readonly Dictionary<string, double> amounts = [];
    private readonly HashSet<string> unsure = [];
    private readonly List<Symptom> symptoms = [];
    private readonly List<Cause> ruledOut = [];
    private readonly OrderedDictionary<string, (Outcome Outcome, long At)> outcomes = [];
    private readonly HashSet<string> triedBefore = [];
    private readonly HashSet<string> consents = [];
    private readonly Dictionary<string, int> chosen = [];

    public Case(Guide guide, IEnumerable<Entry> log)
    {
        this.guide = guide;
        foreach (var entry in log)
        {
            Read(entry);
        }
    }

    public IReadOnlyList<Symptom> Symptoms => symptoms;

    public IReadOnlyList<Cause> RuledOut => ruledOut;

    public KnownMessage? Message { get; private set; }

    /// <summary>The message that was last known, also where a remedy may have changed it since.</summary>
    public KnownMessage? LastMessage { get; private set; }

    public Phone Phone { get; private set; } = Phone.Unknown;

    public int? SinceDays { get; private set; }

    public IEnumerable<(Remedy Remedy, Outcome Outcome, long At)> Outcomes =>
        outcomes.Where(one => guide.Remedies.Has(one.Key)).Select(one => (guide.Remedies[one.Key], one.Value.Outcome, one.Value.At));

    public IEnumerable<Remedy> TriedBefore => triedBefore.Where(guide.Remedies.Has).Select(id => guide.Remedies[id]);

    /// <summary>The facts that were answered, in the order of the guide.</summary>
    public IEnumerable<(Fact Fact, string Value)> Answered =>
        guide.Facts.Where(fact => facts.ContainsKey(fact.Id)).Select(fact => (fact, facts[fact.Id].Value));

    /// <summary>The facts that the person looked up or answered, not only told along with a trouble.</summary>
    public IEnumerable<(Fact Fact, string Value)> LookedAt => Answered.Where(known => !facts[known.Fact.Id].Implied);

    public bool IsUnsure(Fact fact) => unsure.Contains(fact.Id)

        // Who cannot tell one of the two cannot compare them.
        || (Value(fact) is null && fact.Compares.Any(part => unsure.Contains(part.Id)));

    public bool Consented(string to) => consents.Contains(to);

    public bool WasChosen(string choice) => chosen.ContainsKey(choice);

    public Outcome? OutcomeOf(Remedy remedy) => outcomes.TryGetValue(remedy.Id, out var known) ? known.Outcome : null;

    public double? Amount(Fact fact) => amounts.TryGetValue(fact.Id, out var gigabytes) ? gigabytes : null;

    /// <summary>What a fact is: as answered, or as it follows from the phone or from two amounts; null while it is not known.</summary>
    public string? Value(Fact fact) => fact.Kind switch
    {
        FactKind.Model => Phone.Model is null ? null : "known",
        FactKind.Ios => Phone.Ios is null ? null : "known",
        FactKind.Message => Message is null ? null : "known",
        _ when facts.TryGetValue(fact.Id, out var known) => known.Value,
        _ when fact.FromPhone is { } feature => Phone.Tells(feature),
        _ when !fact.Compares.IsEmpty => Compared(fact),
        _ => null,
    };

    public bool HasTriedBefore(Remedy remedy) => triedBefore.Contains(remedy.Id);

    public bool HoldsAll(ImmutableArray<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!Holds(condition))
            {
                return false;
            }
        }

        return true;
    }

    public bool HoldsAny(ImmutableArray<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (Holds(condition))
            {
                return true;
            }
        }

        return false;
    }

    public bool Holds(Condition condition) => Value(condition.Fact) is { } value && condition.Values.Contains(value);

    public Evidence Evidence() => new()
    {
        Symptoms = [.. symptoms],
        Message = Message,
        RuledOut = [.. ruledOut],
        Answers = [.. guide.Facts.Where(Speaks).Select(fact => new Known(fact, Value(fact)!))],
        Failures =
        [
            .. Outcomes.Where(one => one.Outcome is Outcome.DidNotHelp or Outcome.CouldNotCheck)
                .Select(one => new Failure(one.Remedy, one.Outcome == Outcome.DidNotHelp ? 1 : 0.5)),

            // Told, not seen: perhaps not done right, perhaps long ago.
            .. TriedBefore.Where(remedy => !outcomes.ContainsKey(remedy.Id)).Select(remedy => new Failure(remedy, 0.6)),
        ],
    };

    private bool Speaks(Fact fact) => facts.TryGetValue(fact.Id, out var known) ? !known.Implied : Value(fact) is not null;

    // The smaller side of what is free against the larger side of what is wanted, and the other way round: only what is certain.
    private string? Compared(Fact fact)
    {
        var (free, wanted) = (Range(fact.Compares[0]), Range(fact.Compares[1]));
        return free is null || wanted is null ? null
            : free.Value.Least >= wanted.Value.Most ? "fits"
            : free.Value.Most <= wanted.Value.Least ? "short"
            : null;
    }

    private (double Least, double Most)? Range(Fact fact)
    {
        if (amounts.TryGetValue(fact.Id, out var amount))
        {
            return (amount, amount);
        }

        if (!facts.TryGetValue(fact.Id, out var known) || !fact.Options.TryGet(known.Value, out var option))
        {
            return null;
        }

        var at = fact.Options.IndexOf(option.Id);
        return (at == 0 ? 0 : fact.Options.ElementAt(at - 1).Below ?? 0, option.Below ?? double.PositiveInfinity);
    }

    /// <summary>Takes in what was learned or done since.</summary>
    public void Read(Entry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Symptom when guide.Symptoms.TryGet(entry.Id, out var symptom):
                symptoms.Remove(symptom);
                symptoms.Add(symptom);
                break;
            case EntryKind.Message:
                LastMessage = Message = guide.Messages.TryGet(entry.Id, out var message) ? message : null;
                break;
            case EntryKind.Model:
                Phone = Phone with { Model = guide.Phones.Models.TryGet(entry.Id, out var model) ? model : null };
                break;
            case EntryKind.Ios when int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ios):
                Phone = Phone with { Ios = ios };
                break;
            case EntryKind.Fact or EntryKind.Implied when guide.Facts.TryGet(entry.Id, out var fact) && fact.Options.Has(entry.Value ?? ""):
                Reopen(fact, entry.Value!);
                facts[entry.Id] = (entry.Value!, entry.Kind == EntryKind.Implied, entry.At);
                amounts.Remove(entry.Id);
                unsure.Remove(entry.Id);
                break;
            case EntryKind.Amount when double.TryParse(entry.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var gigabytes):
                amounts[entry.Id] = gigabytes;
                break;
            case EntryKind.Since when int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days):
                SinceDays = days;
                break;
            case EntryKind.Unsure or EntryKind.Skipped:
                unsure.Add(entry.Id);
                break;
            case EntryKind.RuledOut when guide.Causes.TryGet(entry.Id, out var cause) && !ruledOut.Contains(cause):
                ruledOut.Add(cause);
                break;
            case EntryKind.TriedBefore:
                triedBefore.Add(entry.Id);
                break;
            case EntryKind.Outcome when Enum.TryParse<Outcome>(entry.Value, out var outcome):
                outcomes.Remove(entry.Id);
                outcomes[entry.Id] = (outcome, entry.At);
                break;
            case EntryKind.Chosen:
                chosen[entry.Id] = chosen.GetValueOrDefault(entry.Id) + 1;
                break;
            case EntryKind.Consent:
                consents.Add(entry.Id);
                break;
            case EntryKind.Forgotten:
                Forget(entry.Id);
                break;
            case EntryKind.Restart:
                Clear();
                break;
        }
    }

    // What an answer made unnecessary may be needed after all once the answer is another.
    private void Reopen(Fact fact, string value)
    {
        if (Value(fact) is { } before && before != value)
        {
            foreach (var remedy in Outcomes.Where(one => one.Outcome == Outcome.NotNeeded).Select(one => one.Remedy).Where(remedy => Asks(remedy, fact)).ToList())
            {
                outcomes.Remove(remedy.Id);
            }
        }
    }

    private static bool Asks(Remedy remedy, Fact fact) => remedy.Steps.OfType<AskStep>().Any(step => step.Fact == fact);

    private void Clear()
    {
        facts.Clear();
        amounts.Clear();
        unsure.Clear();
        symptoms.Clear();
        ruledOut.Clear();
        outcomes.Clear();
        triedBefore.Clear();
        consents.Clear();
        chosen.Clear();
        (Message, LastMessage, Phone, SinceDays) = (null, null, Phone.Unknown, null);
    }

    private void Forget(string id)
    {
        facts.Remove(id);
        amounts.Remove(id);
        unsure.Remove(id);

        // What was compared with it is no longer so either.
        foreach (var compared in guide.Facts.Where(fact => fact.Compares.Any(part => part.Id == id)))
        {
            facts.Remove(compared.Id);
            unsure.Remove(compared.Id);
        }

        if (guide.Facts.TryGet(id, out var fact) && fact.Kind == FactKind.Message)
        {
            Message = null;
        }
    }
}

/// <summary>What came of a remedy.</summary>
internal enum Outcome
{
    /// <summary>Done, and the check says that it is not fixed.</summary>
    DidNotHelp,

    /// <summary>Done, but the check could not be made.</summary>
    CouldNotCheck,

    /// <summary>It turned out that this was not the trouble.</summary>
    NotNeeded,
    Declined,
    Skipped,

    /// <summary>Something that it takes is not there.</summary>
    CouldNotDo,
    Waiting,
    Helped,
    SafeElsewhere,
}
