namespace SupportBot.Core.Understanding.Classifying;

/// <summary>Hashes of words and letters that are the same in every process, unlike string.GetHashCode (FNV-1a, mixed as in SplitMix64).</summary>
internal static class Hash
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>A beginning for each kind of thing, so that a word and the same letters as a run stay two things.</summary>
    public static ulong Start(ulong kind) => 0xCBF29CE484222325 ^ (kind * 0x9E3779B97F4A7C15);

    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    public static ulong Add(ulong hash, ulong other) => Mix(hash ^ other);

    /// <summary>The hash of a word, or of what is left of it without one letter.</summary>
    public static ulong Of(ReadOnlySpan<char> word, int without = -1)
    {
        var hash = Start(1);
        for (var at = 0; at < word.Length; at++)
        {
            hash = at == without ? hash : Add(hash, word[at]);
        }

        return Mix(hash);
    }

    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
