namespace SupportBot.Core.Understanding.Classifying;

/// <summary>The grams that were seen in training, numbered, and how much each says: rare ones say more.</summary>
internal sealed class Vocabulary
{
    private readonly int[] slots;
    private readonly ulong[] keys;
    private readonly float[] weights;

    public Vocabulary(ulong[] keys, float[] weights, float unknown)
    {
        this.keys = keys;
        this.weights = weights;
        Unknown = unknown;
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2))];
        for (var gram = 0; gram < keys.Length; gram++)
        {
            var at = Slot(keys[gram]);
            while (slots[at] != 0)
            {
                at = (at + 1) & (slots.Length - 1);
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
        for (var at = Slot(key); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (keys[slots[at] - 1] == key)
            {
                return slots[at] - 1;
            }
        }

        return -1;
    }

    /// <summary>The vocabulary of some texts. Grams are numbered by their hash, so that the order of the texts does not matter.</summary>
    public static Vocabulary Of(IEnumerable<string> texts, int rarest)
    {
        var grams = new Grams();
        var last = new Dictionary<ulong, (int Text, int Texts)>();
        var count = 0;
        foreach (var text in texts)
        {
            count++;
            grams.Read(text);
            Add(grams.Words);
            Add(grams.Runs);
        }

        var keys = last.Where(gram => gram.Value.Texts >= rarest).Select(gram => gram.Key).ToArray();
        Array.Sort(keys);
        return new Vocabulary(keys, Array.ConvertAll(keys, key => Says(count, last[key].Texts)), Says(count, 0));

        void Add(ReadOnlySpan<ulong> found)
        {
            foreach (var gram in found)
            {
                last.TryGetValue(gram, out var seen);
                if (seen.Text != count)
                {
                    last[gram] = (count, seen.Texts + 1);
                }
            }
        }
    }

    // Rounded, because the last bit of a logarithm differs between machines.
    private static float Says(int texts, int with) => (float)Math.Round(1 + Math.Log((1.0 + texts) / (1 + with)), 4);

    private int Slot(ulong key) => (int)key & (slots.Length - 1);
}
