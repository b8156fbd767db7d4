using System.Collections.Frozen;

namespace SupportBot.Core.Safety;

/// <summary>A word of the list, and whether a typo was put right to find it.</summary>
internal readonly record struct ReadWord(string Word, bool IsCorrected);

/// <summary>Reads words of resume codes as people type them.</summary>
internal static class ResumeWords
{
    private const int MostJoined = 4;

    // Shorter ones are a slip away from too many words of any conversation.
    private const int ShortestTypo = 4;

    private static readonly int longest = ResumeWordList.All.Max(word => word.Length);
    private static readonly FrozenSet<string> known = ResumeWordList.All.ToFrozenSet(StringComparer.Ordinal);
    private static readonly ILookup<char, string> byFirst = ResumeWordList.All.ToLookup(word => word[0]);
    private static readonly ILookup<char, string> byLast = ResumeWordList.All.ToLookup(word => word[^1]);

    /// <summary>The words that a token stands for: itself, several written together, or the one it is a slip away from.</summary>
    public static IReadOnlyList<ReadWord> Read(string token)
    {
        if (known.Contains(token))
        {
            return [new ReadWord(token, false)];
        }

        var ways = new List<string[]>();
        Split(token, [], ways);
        if (ways.Count > 0)
        {
            return ways.Count == 1 ? [.. ways[0].Select(word => new ReadWord(word, false))] : [];
        }

        var near = token.Length < ShortestTypo ? [] : Candidates(token).Where(word => IsOneSlipAway(token, word)).Take(2).ToList();
        return near.Count == 1 ? [new ReadWord(near[0], true)] : [];
    }

    // One slip leaves the first letter or the last one as it was.
    private static IEnumerable<string> Candidates(string token) =>
        byFirst[token[0]].Concat(byLast[token[^1]].Where(word => word[0] != token[0]));

    /// <summary>One letter more, less or other, or two neighbours changed over.</summary>
    internal static bool IsOneSlipAway(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = one.CommonPrefixLength(other);
        var left = one[start..];
        var right = other[start..];
        if (left.Length != right.Length)
        {
            return left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
        }

        return left.Length > 0
            && (left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])));
    }

    private static void Split(string rest, string[] before, List<string[]> ways)
    {
        if (rest.Length == 0)
        {
            ways.Add(before);
            return;
        }

        if (before.Length == MostJoined || rest.Length > (MostJoined - before.Length) * longest)
        {
            return;
        }

        for (var length = 1; length <= Math.Min(longest, rest.Length); length++)
        {
            if (known.Contains(rest[..length]))
            {
                Split(rest[length..], [.. before, rest[..length]], ways);
            }
        }
    }
}
