namespace SupportBot.Core.Tests.Conversations;

/// <summary>Random numbers that are the same on every machine (splitmix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Below(int most) => (int)(Next() % (ulong)most);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)Next())];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
