using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SupportBot.Core.Conversations;
using SupportBot.Pages;
using SupportBot.Pictures;
using SupportBot.Protocol;
using SupportBot.Protocol.Activities;
using SupportBot.Rendering;
using SupportBot.Storage;
using SupportBot.Turns;

namespace SupportBot.DirectLine;

/// <summary>Says things on the bot's own page: into the chat's log, and from there into every window that has it open.</summary>
internal sealed class DirectLineChannel(Chats chats, Listeners listeners, Gallery gallery, IOptions<WebOptions> options) : IChannel
{
    public const string ClearPage = "clearPage";

    public string Name => "directline";

    public IEnumerable<Letter> Write(Turn turn, string address)
    {
        foreach (var reply in turn.Replies)
        {
            yield return new Letter(Body(Message(reply)), reply.Due);
        }

        if (turn.ClearsPage)
        {
            yield return new Letter(Body(new Activity { Type = ActivityTypes.Event, Name = ClearPage }));
        }
    }

    public async Task<Delivery> DeliverAsync(Posted letter, CancellationToken stopping)
    {
        if (!await chats.AddAsync(letter.Address, letter.Number, (seq, at) => Stamped(letter, seq, at)))
        {
            // A turn that was under way when its chat was deleted has left something behind.
            await chats.ForgetAsync(letter.Conversation);
            return Delivery.Never("The chat was deleted.");
        }

        listeners.Tell(letter.Address);
        return Delivery.Done;
    }

    private string Body(Activity activity) => Encoding.UTF8.GetString(WireJson.Write(activity with
    {
        From = new ChannelAccount { Id = "bot", Name = options.Value.Name, Role = "bot" },
    }));

    private Activity Message(Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        Text = Texts.Marked(reply, withChoices: false),
        TextFormat = "markdown",
        InputHint = "expectingInput",
        Attachments = reply.Illustration is { } picture && gallery.PathOf(picture) is { } path
            ? [new Attachment { ContentType = "image/svg+xml", ContentUrl = path, Name = picture.Alt }]
            : null,
        SuggestedActions = reply.Choices.IsEmpty ? null : new SuggestedActions { Actions = [.. reply.Choices.Select(Button)] },
        ChannelData = JsonSerializer.SerializeToElement(new { kind = reply.Kind.ToString().ToLowerInvariant(), places = reply.Places }),
    };

    // The words are shown and kept, the value says exactly which button of which question it was.
    private static CardAction Button(Choice choice) => new()
    {
        Type = CardAction.MessageBack,
        Title = choice.Label,
        Text = choice.Label,
        DisplayText = choice.Label,
        Value = WireJson.Text(choice.Value),
    };

    private static string Stamped(Posted letter, long seq, DateTimeOffset at)
    {
        var activity = JsonNode.Parse(letter.Body)!.AsObject();
        activity["id"] ??= $"{letter.Address}|{seq:D7}";
        activity["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["channelId"] = "directline";
        activity["conversation"] = new JsonObject { ["id"] = letter.Address };
        return activity.ToJsonString();
    }
}
