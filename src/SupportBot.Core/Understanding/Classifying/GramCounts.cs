using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>In how many texts each gram is.</summary>
internal sealed class GramCounts : IEnumerable<GramCount>
{
    private readonly Grams grams = new();
    private readonly Dictionary<ulong, (int LastText, int Texts, bool IsRun)> counts = [];

    public int Texts { get; private set; }

    public void Add(string text)
    {
        Texts++;
        grams.Read(text, spelling: null);
        Add(grams.Words, areRuns: false);
        Add(grams.Pairs, areRuns: false);
        Add(grams.Runs, areRuns: true);
    }

    public IEnumerator<GramCount> GetEnumerator() => counts.Select(gram => new GramCount(gram.Key, gram.Value.Texts, gram.Value.IsRun)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<ulong> keys, bool areRuns)
    {
        foreach (var key in keys)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
            if (seen.LastText != Texts)
            {
                seen = (Texts, seen.Texts + 1, areRuns);
            }
        }
    }
}

internal readonly record struct GramCount(ulong Key, int Texts, bool IsRun);
