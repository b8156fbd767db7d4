using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SupportBot.Core.Guides;

/// <summary>Things with ids, in the order their writer gave them.</summary>
public sealed class Catalogue<T>(IEnumerable<KeyValuePair<string, T>> entries) : IReadOnlyCollection<T>
{
    private readonly OrderedDictionary<string, T> entries = new(entries);

    public int Count => entries.Count;

    public IEnumerable<string> Ids => entries.Keys;

    public T this[string id] => entries[id];

    public bool Has(string id) => entries.ContainsKey(id);

    public int IndexOf(string id) => entries.IndexOf(id);

    public bool TryGet(string id, [MaybeNullWhen(false)] out T value) => entries.TryGetValue(id, out value);

    public T First() => entries.GetAt(0).Value;

    // Of its own kind, so that going through it takes no memory.
    public OrderedDictionary<string, T>.ValueCollection.Enumerator GetEnumerator() => entries.Values.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
