using System.Text;
using SupportBot.Core.Conversations;
using SupportBot.Pictures;
using SupportBot.Protocol;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Connector;
using SupportBot.Rendering;
using SupportBot.Storage;
using SupportBot.Turns;
using Delivery = SupportBot.Turns.Delivery;

namespace SupportBot.Messages;

/// <summary>People behind a Bot Framework channel: replies are posted to the channel's service.</summary>
internal sealed class ConnectorChannel(ConnectorClient connector, Gallery gallery) : IChannel
{
    public string Name => "connector";

    public IEnumerable<(Activity Activity, DateTimeOffset? Due)> Replies(Turn turn, ConnectorAddress to) =>
        Activities.Of(turn.Replies, Look.Of(to.ChannelId, to.InPublic), to.Start(), gallery);

    public IEnumerable<Letter> Write(Turn turn, string address) =>
        ConnectorAddress.Read(address) is { } to
            ? Replies(turn, to).Select(reply => new Letter(Encoding.UTF8.GetString(WireJson.Write(Late(reply.Activity, reply.Due))), reply.Due))
            : [];

    public Letter? Close(OpenCard card, Incoming answer) =>
        WireJson.Read(Encoding.UTF8.GetBytes(card.Body), out _) is { } shown && ClosedCard.Of(shown, card.Id, answer.Value, answer.Text) is { } closed
            ? new Letter(Encoding.UTF8.GetString(WireJson.Write(closed)))
            : null;

    public async Task<Delivery> DeliverAsync(Posted letter, CancellationToken stopping)
    {
        if (ConnectorAddress.Read(letter.Address)?.ToConversation() is not { } to)
        {
            return Delivery.Never("The address is none that a reply may go to.");
        }

        var json = Encoding.UTF8.GetBytes(letter.Body);
        if (WireJson.ReadHeading(json) is not { } heading)
        {
            return Delivery.Never("What was kept is no activity.");
        }

        if (heading.Id is { } shown)
        {
            // What follows does not wait until a card's buttons are gone.
            var closed = await connector.UpdateAsync(to, shown, json, stopping);
            return closed.IsDelivered ? Delivery.Done : Delivery.Never($"The buttons of an answered card stay: {closed.Reason ?? $"{closed.Status}"}.");
        }

        var delivery = await connector.SendAsync(to, heading.ReplyToId, json, stopping);
        return delivery.Outcome switch
        {
            DeliveryOutcome.Delivered when delivery.Id is { } id && HasLiveButtons(heading, json) => Delivery.Open(id),
            DeliveryOutcome.Delivered => Delivery.Done,
            DeliveryOutcome.Refused => Delivery.Never(delivery.Reason ?? $"It was answered with {delivery.Status}."),
            _ => Delivery.Later(delivery.Reason ?? $"It was answered with {delivery.Status}.", delivery.RetryAfter),
        };
    }

    private static bool HasLiveButtons(ActivityHeading heading, byte[] json) =>
        Look.Of(heading.ChannelId ?? "", inPublic: false).CardsChange && WireJson.Read(json, out _) is { } activity && ClosedCard.HasButtons(activity);

    // A reminder of tomorrow answers nothing.
    private static Activity Late(Activity activity, DateTimeOffset? due) => due is null ? activity : activity with { ReplyToId = null };
}
