using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Guides.Linting;

namespace SupportBot.Core.Conversations;

/// <summary>A place's picture for this person: with the names on their iOS, and with a ring around what they are to tap.</summary>
/// <param name="Place">The place.</param>
/// <param name="Ios">Whose names; 0 where the phone is not known.</param>
/// <param name="Rings">The rows that have a ring, in the order they are named in.</param>
/// <param name="Alt">The same in words.</param>
public sealed record Illustration(string Place, int Ios, ImmutableArray<int> Rings, string Alt)
{
    /// <summary>Names it among all that there are.</summary>
    public string Name => $"{Place}.{Ios}.{(Rings.IsEmpty ? "0" : string.Concat(Rings.Select(row => row + 1)))}";

    /// <summary>All that a guide can show.</summary>
    public static IEnumerable<Illustration> AllOf(Guide guide)
    {
        var words = new Words(guide.Phrases);
        var phones = guide.Phones.IosVersions.Select(ios => new Phone(Ios: ios)).Prepend(Phone.Unknown).ToList();
        return guide.Remedies.SelectMany(remedy => remedy.Steps.OfType<DoStep>()).SelectMany(step => step.Variants.All)
            .Concat(guide.Facts.Select(fact => fact.How))
            .Concat(guide.Checks.Select(check => check.Do))
            .SelectMany(instructions => phones.Select(phone => Of(instructions, phone, words)))
            .OfType<Illustration>()
            .DistinctBy(illustration => illustration.Name);
    }

    /// <summary>The picture for these instructions; null where the person has just seen it.</summary>
    internal static Illustration? Of(Talk talk, ImmutableArray<Instruction> instructions) =>
        Of(instructions, talk.Phone, talk.Words) is { } one && one.Name != talk.LastIllustration ? one : null;

    // The last place that they lead to is where people end up.
    private static Illustration? Of(ImmutableArray<Instruction> instructions, Phone phone, Words words)
    {
        var last = instructions.Select((instruction, at) => (Place: (instruction as Instruction.Go)?.To, At: at)).LastOrDefault(go => go.Place is not null);
        if (last.Place is not { Picture: { } picture } place)
        {
            return null;
        }

        var rings = picture is Picture.Screen screen ? RingsOn(screen, [.. instructions[(last.At + 1)..].For(phone)], phone) : [];
        var said = words.Say("picture-of", ("place", place.Title.For(phone)), ("shows", place.Shows.For(phone)));
        var alt = rings.IsEmpty ? said : $"{said} {words.Say("picture-ring", ("what", string.Join(", ", rings.Select(ring => ring.Label))))}";
        return new(place.Id, phone.MenusOf ?? 0, [.. rings.Select(ring => ring.Row)], alt);
    }

    // What the instructions name in bold is what to tap.
    private static ImmutableArray<(int Row, string Label)> RingsOn(Picture.Screen screen, ImmutableArray<string> lines, Phone phone)
    {
        var rows = screen.Rows.For(phone.MenusOf).Select((row, index) => (Row: index, Label: row.Label.For(phone))).ToImmutableArray();
        var named = lines
            .SelectMany(line => Wording.Bold(line).Where(bold => !Deeds.Forbids(line, bold.Start)))
            .SelectMany(bold => rows.Where(row => row.Label.Equals(bold.Words, StringComparison.OrdinalIgnoreCase)))
            .Distinct()
            .ToImmutableArray();
        return named.IsEmpty ? [.. rows.Where(row => row.Label == screen.LookAt?.For(phone))] : named;
    }
}
