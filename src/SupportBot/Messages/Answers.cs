using System.Text;
using SupportBot.Core.Conversations;
using SupportBot.Protocol;
using SupportBot.Protocol.Activities;
using SupportBot.Rendering;
using SupportBot.Turns;

namespace SupportBot.Messages;

/// <summary>What stands in the response itself: expected replies, and the card that an invoke brings.</summary>
internal static class Answers
{
    public static string NoReplies { get; } = Text(WireJson.Write(new ExpectedReplies([])));

    public static Incoming WithAnswer(this Incoming incoming, Activity activity, ConnectorChannel channel)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            return incoming with { RepliesInAnswer = true, Answer = turn => Text(WireJson.Write(InvokeResponse.Card(Activities.AsOneCard(turn.Replies)).Body!.Value)) };
        }

        return ExpectsReplies(activity)
            ? incoming with { RepliesInAnswer = true, Answer = turn => Text(WireJson.Write(new ExpectedReplies([.. Now(turn, incoming.Address, channel)]))) }
            : incoming;
    }

    public static bool ExpectsReplies(Activity activity) =>
        activity.Type != ActivityTypes.Invoke && string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Activity> Now(Turn turn, string address, ConnectorChannel channel) =>
        channel.Replies(turn, ConnectorAddress.Read(address)!).Where(reply => reply.Due is null).Select(reply => reply.Activity);

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
