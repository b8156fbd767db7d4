using System.Globalization;
using SupportBot.Core.Conversations;

namespace SupportBot.Tool;

/// <summary>After a reply: what was understood, the arrows taken, what is believed, and what could come next.</summary>
internal static class Explaining
{
    private const int Most = 4;

    public static void Write(WatchedGuide guide, Turn turn, string said, World world, TextWriter output)
    {
        var understood = guide.Recognizer.Read(said);
        var explanation = guide.Conversation.Explain(turn.State, world);
        Line("understood", understood.Symptom is { } symptom ? [$"{symptom.Id} {Percent(understood.Score)}"] : ["no symptom"]);
        Line("noted", turn.State.Log.TakeLast(Most).Select(entry => $"{entry.Kind} {entry.Id} {entry.Value}".TrimEnd()));
        Line("taken", turn.Taken.Select(arrow => arrow.ToString()));
        Line("likely", explanation.Causes.Take(Most).Select(cause => $"{cause.Cause.Id} {Percent(cause.Chance)}"));
        Line("could do", explanation.Candidates.Take(Most).Select(one =>
            $"{one.Remedy.Id} {Percent(one.Chance)} in {one.Cost.ToString("0.#", CultureInfo.InvariantCulture)} min"));
        Line("best look", explanation.BestLook is { } look ? [$"{look.Fact.Id}, saves {look.Saves.ToString("0.#", CultureInfo.InvariantCulture)} min"] : []);

        void Line(string title, IEnumerable<string> items)
        {
            var text = string.Join("; ", items);
            if (text.Length > 0)
            {
                output.WriteLine($"      # {title}: {text}");
            }
        }
    }

    private static string Percent(double chance) => chance.ToString("P0", CultureInfo.InvariantCulture);
}
