using System.Runtime.InteropServices;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>Many texts as sparse vectors, one after the other.</summary>
internal sealed class Vectors
{
    private readonly List<int> starts = [0];
    private readonly List<int> grams = [];
    private readonly List<float> values = [];

    public int Count => starts.Count - 1;

    public void Add(TextVector text)
    {
        grams.AddRange(text.Grams);
        values.AddRange(text.Values);
        starts.Add(grams.Count);
    }

    public ReadOnlySpan<int> Grams(int text) => CollectionsMarshal.AsSpan(grams)[starts[text]..starts[text + 1]];

    public ReadOnlySpan<float> Values(int text) => CollectionsMarshal.AsSpan(values)[starts[text]..starts[text + 1]];
}
