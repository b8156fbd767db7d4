using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>What people type first: sentences that the recognizer was not trained on, or the guide's own where it cannot read them yet.</summary>
internal sealed class FirstWords
{
    private const int Tries = 12;

    private readonly Guide guide;
    private readonly Population population;
    private readonly Dictionary<string, List<(string Text, Understood Read)>> sentences = new(StringComparer.Ordinal);

    public FirstWords(Guide guide, Recognizer recognizer, Population population, string file)
    {
        (this.guide, this.population) = (guide, population);
        var rows = File.ReadLines(file)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (Symptom: cells[0], Text: cells[2], Read: recognizer.Read(cells[2])))
            .ToList();
        AreRead = rows.Count(row => row.Read.Symptom?.Id == row.Symptom) * 2 > rows.Count;
        foreach (var row in rows.Where(_ => AreRead))
        {
            if (!sentences.TryGetValue(row.Symptom, out var list))
            {
                sentences[row.Symptom] = list = [];
            }

            list.Add((row.Text, row.Read));
        }
    }

    /// <summary>Whether the recognizer reads sentences that are not in the guide.</summary>
    public bool AreRead { get; }

    public string Of(Life life, string symptom)
    {
        if (!sentences.TryGetValue(symptom, out var list))
        {
            return Phrase(life, symptom, 0);
        }

        var said = list[0];
        for (var time = 0; time < Tries; time++)
        {
            said = list[(int)(life.Luck("sentence", symptom, "", time) * list.Count)];
            if (IsTrue(life, said.Read))
            {
                break;
            }
        }

        return said.Text;
    }

    /// <summary>Said again, as the guide's writers expect it.</summary>
    public string Phrase(Life life, string symptom, int time)
    {
        var phrases = guide.Symptoms[symptom].Phrases;
        return phrases[(int)(life.Luck("phrase", symptom, "", time) * phrases.Length)];
    }

    // Nobody names another phone than theirs, quotes a message that it doesn't show, or rules out what is wrong.
    private bool IsTrue(Life life, Understood read) =>
        (read.Facts.Model is null || read.Facts.Model.Id == life.Person.Model.Id)
        && (read.Facts.Ios is null || read.Facts.Ios == life.Person.Ios)
        && read.Facts.Storage is null
        && (read.Facts.Message is null || read.Facts.Message.Id == life.Shows("message", population.Facts["message"]))
        && !read.RuledOut.Any(cause => life.Holds(cause.Id))
        && !read.Tried.Any(remedy => life.IsRight(remedy.Id));
}
