using Microsoft.Bot.Builder;
using SupportBot.BotBuilder.Turns;
using SupportBot.Core.Conversations;

namespace SupportBot.BotBuilder.Dialogs;

/// <summary>Where the conversation stands after a turn, for the dialogs to follow, and what the last of them says.</summary>
internal sealed record Standing(Position At, Answers Answers)
{
    public static Standing Of(ITurnContext context) =>
        context.TurnState.Get<Standing>() ?? throw new InvalidOperationException("A dialog runs within a turn of TurnTaking only.");

    /// <summary>Whether that many remedies, from the bottom of the stack, are those under way.</summary>
    public bool Holds(IReadOnlyList<string> remedies) =>
        remedies.Count <= At.Frames.Length && remedies.Zip(At.Frames).All(pair => pair.First == pair.Second.Remedy);
}
