using System.Collections.Frozen;

namespace SupportBot.Core.Guides.Reading;

/// <summary>All ids that a guide declares, sound or not, so that a mistake in one thing is not reported again wherever it is used.</summary>
internal sealed class Ids
{
    private readonly Dictionary<Kind, HashSet<string>> declared = [];
    private readonly HashSet<Kind> unknowable = [];

    public void Declare(Kind kind, IEnumerable<string> ids) =>
        declared.GetOrAdd(kind).UnionWith(ids);

    /// <summary>The file that declares these could not be read: nothing can be said of what refers to them.</summary>
    public void Unknowable(Kind kind) => unknowable.Add(kind);

    public bool Has(Kind kind, string id) => unknowable.Contains(kind) || Of(kind).Contains(id);

    public IReadOnlySet<string> Of(Kind kind) =>
        declared.TryGetValue(kind, out var ids) ? ids : FrozenSet<string>.Empty;
}

file static class DictionaryExtensions
{
    public static HashSet<string> GetOrAdd(this Dictionary<Kind, HashSet<string>> sets, Kind kind) =>
        sets.TryGetValue(kind, out var set) ? set : sets[kind] = [];
}
