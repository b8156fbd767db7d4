using System.Security.Cryptography;
using SupportBot.Core.Conversations;

namespace SupportBot.Turns;

/// <summary>What a turn makes of what was done, on every channel and in every host.</summary>
internal static class Taking
{
    // In minutes, either way.
    private const int MostOffset = 14 * 60;

    /// <param name="knownOffset">Minutes from UTC, as the person's last message had it.</param>
    public static World WorldOf(Spoken spoken, int? knownOffset, DateTimeOffset now, Core.Conversations.AppleStatus? apple)
    {
        var offset = spoken.Offset ?? (knownOffset is { } minutes and >= -MostOffset and <= MostOffset ? TimeSpan.FromMinutes(minutes) : TimeSpan.Zero);
        return new World(now.ToOffset(offset), RandomNumberGenerator.GetBytes(16), apple);
    }

    /// <param name="tapped">The value of the button that was tapped, if one was.</param>
    /// <param name="isSpoiled">What was kept could not be read: it begins again, and that is said.</param>
    public static Turn Take(Conversation conversation, ConversationState state, Spoken spoken, string? tapped, World world, bool isSpoiled)
    {
        var isFirst = state.TurnNumber == 0;
        if (spoken.InPublic)
        {
            return spoken.IsMentioned || (spoken.Opens && isFirst) ? conversation.Tell(state, "in-private", world, asks: false) : Silent(state);
        }

        if (isSpoiled)
        {
            return conversation.Tell(state, "lost-thread", world, asks: true);
        }

        if (spoken.Opens)
        {
            return isFirst ? conversation.Take(state, Message.Opened, world) : Silent(state);
        }

        if (spoken.HasPicture && spoken is { Text: "", Value: null } && !isFirst)
        {
            return conversation.Tell(state, "picture", world, asks: true);
        }

        return conversation.Take(state, new Message(spoken.Text, tapped), world);
    }

    /// <summary>The value of a button: as it came, or of the one whose words were typed, as many channels send a tap.</summary>
    public static string? Tapped(Spoken spoken, IEnumerable<string[]> buttons) =>
        spoken.Value ?? buttons.LastOrDefault(button => string.Equals(button[0], spoken.Text.Trim(), StringComparison.OrdinalIgnoreCase))?[1];

    /// <summary>The words and values of the buttons that a turn offers.</summary>
    public static IEnumerable<string[]> Buttons(Turn turn) =>
        turn.Replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices).Select(choice => new[] { choice.Label, choice.Value });

    private static Turn Silent(ConversationState state) => new(state, []);
}
