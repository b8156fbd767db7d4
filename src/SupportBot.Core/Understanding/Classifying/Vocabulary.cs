using System.Numerics;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>The grams that were seen in training, numbered, and how much each says: rare ones say more.</summary>
internal sealed class Vocabulary
{
    // The weight of words and pairs that one single text has. With more, a text is learnt by heart by what only it has; without them, little-used words are lost.
    private const double OnlyOnce = 0.4;

    private readonly ulong[] keys;
    private readonly float[] weights;

    // An open hash table: numbers of grams, from 1 on.
    private readonly int[] slots;

    public Vocabulary(ulong[] keys, float[] weights, float unknown)
    {
        this.keys = keys;
        this.weights = weights;
        Unknown = unknown;
        slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2))];
        for (var gram = 0; gram < keys.Length; gram++)
        {
            var at = Slot(keys[gram]);
            while (slots[at] != 0)
            {
                at = Next(at);
            }

            slots[at] = gram + 1;
        }
    }

    public int Count => keys.Length;

    public int SizeInBytes => (slots.Length * sizeof(int)) + (keys.Length * (sizeof(ulong) + sizeof(float)));

    /// <summary>What a gram that was never seen would say.</summary>
    public float Unknown { get; }

    public float Weight(int gram) => weights[gram];

    /// <summary>The number of a gram, or -1.</summary>
    public int Find(ulong key)
    {
        for (var at = Slot(key); slots[at] != 0; at = Next(at))
        {
            if (keys[slots[at] - 1] == key)
            {
                return slots[at] - 1;
            }
        }

        return -1;
    }

    /// <summary>The vocabulary of some texts, the commonest grams where there are too many. Numbered by hash: the order of the texts does not matter.</summary>
    public static Vocabulary Of(IEnumerable<string> texts, int most)
    {
        var counts = new GramCounts();
        foreach (var text in texts)
        {
            counts.Add(text);
        }

        // Runs of one single text cost room and help nobody.
        var rarest = 1;
        var kept = new List<GramCount>(counts.Where(gram => gram.Texts > 1 || !gram.IsRun));
        while (kept.Count > most)
        {
            rarest++;
            kept.RemoveAll(gram => gram.Texts < rarest);
        }

        kept.Sort((one, other) => one.Key.CompareTo(other.Key));
        return new Vocabulary(
            [.. kept.Select(gram => gram.Key)],
            [.. kept.Select(gram => (float)((gram.Texts == 1 ? OnlyOnce : 1) * Says(counts.Texts, gram.Texts)))],
            (float)Says(counts.Texts, 0));
    }

    // The root of the usual logarithm: with the whole of it, rare words drown the others. Rounded, because the last bit of a logarithm differs between machines.
    private static double Says(int texts, int with) => Math.Round(Math.Sqrt(1 + Math.Log((1.0 + texts) / (1 + with))), 4);

    private int Slot(ulong key) => (int)key & (slots.Length - 1);

    private int Next(int slot) => (slot + 1) & (slots.Length - 1);
}
