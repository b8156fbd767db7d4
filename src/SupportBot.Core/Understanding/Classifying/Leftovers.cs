using System.Numerics;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>
/// Known words by what is left of each without one letter, and by all of it: two words one slip apart meet there. Now and then so do two
/// others, because only half of a hash is kept.
/// </summary>
internal sealed class Leftovers
{
    private const ulong Half = 0xFFFFFFFF00000000;
    private const int KeysInBucket = 4;

    // In order; the number of the word stands in the lower half.
    private readonly ulong[] keys;

    // Where the keys begin that begin alike, in this many bits.
    private readonly int[] buckets;
    private readonly int bits;

    public Leftovers(IReadOnlyList<string> words)
    {
        keys = [.. words.SelectMany((word, number) => Enumerable.Range(-1, word.Length + 1).Select(gone => Key(word, gone) | (uint)number)).Distinct().Order()];
        bits = BitOperations.Log2((uint)(keys.Length / KeysInBucket) | 2);
        buckets = new int[1 << bits];
        for (int bucket = 1, at = 0; bucket < buckets.Length; bucket++)
        {
            while (at < keys.Length && Bucket(keys[at]) < bucket)
            {
                at++;
            }

            buckets[bucket] = at;
        }
    }

    public int SizeInBytes => (keys.Length * sizeof(ulong)) + (buckets.Length * sizeof(int));

    /// <summary>The numbers of the words that may leave the same as this one does without a letter.</summary>
    public Numbers Of(ReadOnlySpan<char> word, int gone)
    {
        var key = Key(word, gone);
        var at = buckets[Bucket(key)];
        while (at < keys.Length && keys[at] < key)
        {
            at++;
        }

        return new Numbers(keys.AsSpan(at), key);
    }

    private static ulong Key(ReadOnlySpan<char> word, int gone) => Hash.Of(word, gone) & Half;

    private int Bucket(ulong key) => (int)(key >> (64 - bits));

    public ref struct Numbers(ReadOnlySpan<ulong> keys, ulong key)
    {
        private readonly ReadOnlySpan<ulong> keys = keys;
        private int at = -1;

        public readonly int Current => (int)(uint)keys[at];

        public readonly Numbers GetEnumerator() => this;

        public bool MoveNext() => ++at < keys.Length && (keys[at] & Half) == key;
    }
}
