using System.Collections.Immutable;

namespace SupportBot.Core.Conversations;

/// <summary>Keeps a long conversation's log short: what was said over again counts once.</summary>
internal static class LogTrim
{
    private const int Longest = 300;

    public static (ImmutableArray<Entry> Log, ImmutableArray<Earlier> History) Trim(IReadOnlyList<Entry> log, ImmutableArray<Earlier> history)
    {
        if (log.Count <= Longest)
        {
            return ([.. log], history);
        }

        var kept = new List<Entry>();
        var seen = new HashSet<(EntryKind Kind, string Id)>();
        for (var i = log.Count - 1; i >= 0; i--)
        {
            if (log[i].Kind == EntryKind.Restart)
            {
                break;
            }

            // Of the same kind about the same thing only the last counts, and the order of what is left stays.
            if (seen.Add((log[i].Kind, log[i].Id)))
            {
                kept.Add(log[i]);
            }
        }

        kept.Reverse();

        // The places to go back to were counted in the long log.
        return ([.. kept], []);
    }
}
