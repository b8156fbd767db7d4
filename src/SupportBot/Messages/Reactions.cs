using SupportBot.Core.Conversations;
using SupportBot.Protocol.Activities;
using SupportBot.Storage;

namespace SupportBot.Messages;

/// <summary>What people think of a reply, for who writes the guide: where in it they were, and nothing of who they are.</summary>
internal sealed class Reactions(Conversations conversations, ILogger<Reactions> log)
{
    private static readonly string[] known = ["like", "heart", "laugh", "surprised", "sad", "angry"];

    public async Task HearAsync(Activity activity, string conversation, string channel)
    {
        if (activity.ReactionsAdded is not [{ Type: { } reaction }, ..])
        {
            return;
        }

        try
        {
            var state = (await conversations.ReadAsync(conversation, channel, activityId: null)).Conversation.State;
            var where = StateJson.Read(state)?.At.Frame is { } frame ? $"{frame.Remedy}, {frame.Step}" : "no remedy";
            log.Reacted(known.Contains(reaction) ? reaction : "another sign", where);
        }
        catch (StoreUnavailableException)
        {
            // Said where it happened; nothing is waited for.
        }
    }
}
