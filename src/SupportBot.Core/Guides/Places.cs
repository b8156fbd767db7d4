using System.Collections.Immutable;

namespace SupportBot.Core.Guides;

/// <summary>A screen of the phone, and how to get there; or its buttons.</summary>
public sealed record Place(
    string Id, Wording Title, PerIos<ImmutableArray<Wording>> Path, Wording Shows, ImmutableArray<Risk> Risks, Picture? Picture)
{
    public bool IsScreen => Picture is not Picture.Buttons;
}

/// <summary>One line of instructions: a sentence, or the way to a place.</summary>
public abstract record Instruction
{
    public sealed record Say(Wording Words) : Instruction;

    public sealed record Go(Place To) : Instruction;
}

public static class Instructions
{
    /// <summary>The lines as this phone's owner reads them.</summary>
    public static IEnumerable<string> For(this ImmutableArray<Instruction> instructions, Phone phone) =>
        instructions.SelectMany(instruction => instruction switch
        {
            Instruction.Go go => go.To.Path.For(phone.MenusOf).Select(line => line.For(phone)),
            Instruction.Say say => [say.Words.For(phone)],
            _ => [],
        });
}
