using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>Every iPhone and iOS version that the guides know.</summary>
public sealed record Phones(ImmutableArray<int> IosVersions, int MenusFrom, Catalogue<PhoneModel> Models)
{
    public int NewestIos => IosVersions[^1];

    /// <summary>The versions that a model came with or could be updated to.</summary>
    public IEnumerable<int> VersionsOf(PhoneModel model) =>
        IosVersions.Where(ios => ios >= model.FirstIos && ios <= model.LastIos);
}

public sealed record PhoneModel(
    string Id, string Name, int Year, string Buttons, string ForceRestart, bool HomeButton, string Unlock, int FirstIos, int LastIos);

/// <summary>This person's phone, as far as it is known.</summary>
public sealed record Phone(PhoneModel? Model = null, int? Ios = null)
{
    public static readonly Phone Unknown = new();

    /// <summary>Whose menus to show: the known version, else the newest this model runs, else the newest of all (null).</summary>
    public int? MenusOf => Ios ?? Model?.LastIos;

    /// <summary>What a fact that follows from the phone is for this one; null while the phone is not known well enough.</summary>
    public string? Tells(PhoneFeature feature) => feature switch
    {
        PhoneFeature.Buttons => Model?.Buttons,
        PhoneFeature.ForceRestart => Model?.ForceRestart,
        PhoneFeature.NewerIos when Model is not null && Ios is not null => Ios < Model.LastIos ? "newer" : "newest",
        _ => null,
    };
}

public enum PhoneFeature
{
    Buttons,
    ForceRestart,
    NewerIos,
}
