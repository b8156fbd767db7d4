using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Safety;
using SupportBot.Core.Understanding.Said;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Reads a message that answers no question.</summary>
internal sealed class MessageReader(Guide guide)
{
    private static readonly WordSet complaints = new(
        "wont doesnt fails failed failing fail stopped stuck says say said error greyed grey grayed message backing hasnt havent " +
        "refuses keeps tells frozen freezes slow weak full off  " +
        "drops estimating remaining crash crashes supervised restoring");

    // Whoever tells of danger has done so by then, and a turn looks through the whole message itself.
    private const int DangerousPart = 500;

    // Who says only this names the phone and tells of no trouble.
    private static readonly WordSet naming = new(
        "iphone ihpone iphon phone apple ios version pro max plus mini se air xr xs x s e r gen generation st nd rd th model its it is a an the my i im ive have got " +
        "on with and use using running own hi hello hey please pls ok yes so well that one this " +
        "seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen");

    private readonly SymptomReader symptoms = new(guide);
    private readonly Spelling spelling = new(GuideWords.Of(guide));
    private readonly Quotes quotes = new(guide.Messages);
    private readonly AskedQuestions questions = new(guide.Answers);
    private readonly ModelNames models = new(guide.Phones);
    private readonly IosNumbers versions = new(guide.Phones);

    // "I have 150 GB left": no complaint of too little.
    private static bool SaysRoom(Clause clause) =>
        !clause.Asks && clause.Count <= 12 && !clause.Has("only") && !clause.Has("need") && !clause.Has("needs") && StorageWords.Find([clause]) is { Free: >= 8 };

    /// <summary>The text as it is read: slips put right where it is English.</summary>
    public Typed Corrected(Typed typed)
    {
        var right = typed.Language == "en" ? spelling.Correct(typed.Text, typed.Words) : typed.Text;
        return right == typed.Text ? typed : new Typed(right);
    }

    public Understood Read(Typed typed)
    {
        var (text, words, clauses) = (typed.Text, typed.Words, typed.Clauses);
        var (quote, denied) = quotes.Find(words);
        var fine = clauses.Select(RuledOut.In).ToArray();
        var tried = Tried.In(clauses, guide);
        var ruledOut = RuledOut.Causes([.. fine.SelectMany(topics => topics)], guide);
        var (storage, backupSize) = StorageWords.Apart(clauses);
        var parts = ImmutableArray.CreateBuilder<Part>(clauses.Length);
        for (var at = 0; at < clauses.Length; at++)
        {
            parts.Add(new Part(clauses[at], (fine[at].Length > 0 || SaysRoom(clauses[at])) && !clauses[at].Words.Any(word => complaints.Has(word.Text) && !(word.Text == "off" && fine[at].Contains(Topic.Blocker))) && clauses[at].Count <= 12, (clauses.Length == 1 ? tried : Tried.In([clauses[at]], guide)).Length > 0));
        }

        var model = models.Find(clauses) ?? (words.Length <= 6 ? models.Find(clauses, asked: true) : null);
        var ios = versions.Find(clauses);
        var found = (model is not null || ios is not null) && words.Length <= 8 && words.All(word => word.IsNumber || naming.Has(word.Text))
            ? []
            : symptoms.Read(text, parts.MoveToImmutable(), quote, denied, ruledOut, tried.Length, storage, Danger.Look(text.Length > DangerousPart ? text[..DangerousPart] : text) is not null);
        if (found.Length > 0)
        {
            // What the message complains of, it doesn't rule out.
            var main = Kinds.MainCauses(found[0].Symptom).ToArray();
            ruledOut = Kinds.IsSpecific(found[0].Symptom.Id) ? ruledOut.RemoveAll(main.Contains) : ruledOut;
        }

        var facts = new SaidFacts(found.IsEmpty ? model : models.Find(clauses), ios, storage, Durations.Find(clauses), quote) { BackupSize = backupSize };
        return new Understood(
            found.Length > 0 ? found[0].Symptom : null, found.Length > 0 ? found[0].Score : 0, found, ruledOut, tried, facts, typed.Language)
        {
            Asks = questions.Find(clauses),
            Told = ToldFacts.In(clauses, guide),
        };
    }
}
