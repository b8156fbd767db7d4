namespace SupportBot.Core.Understanding.Classifying;

/// <summary>Hashes of words and letters that are the same in every process, unlike string.GetHashCode.</summary>
internal static class Hash
{
    private const ulong Prime = 0x100000001B3;

    public static ulong Start(ulong kind) => 0xCBF29CE484222325 ^ (kind * 0x9E3779B97F4A7C15);

    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    public static ulong Add(ulong hash, ulong other) => (hash ^ other) * Prime;

    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
