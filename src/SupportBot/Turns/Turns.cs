using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using SupportBot.AppleStatus;
using SupportBot.Core.Conversations;
using SupportBot.Core.Safety;
using SupportBot.Guides;
using SupportBot.Storage;

namespace SupportBot.Turns;

/// <summary>
/// The one door for whatever comes in, from every channel:
/// <code>
/// var taken = await turns.TakeAsync(incoming, cancelled);   // on disk now, or an exception, and then nothing has happened
/// … answer the channel with taken.Answer …
/// outbox.Deliver(taken);                                    // after the answer: Response.OnCompleted
/// </code>
/// An activity that was taken before is not taken again: <see cref="Taken.Answer"/> is what was answered then. A channel implements
/// <see cref="IChannel"/>: it writes replies as its own messages, within the turn, and brings them to the person later, out of the outbox.
/// </summary>
internal sealed class Turns(Conversations conversations, GuideFolder guides, TimeProvider time, IOptions<TurnOptions> options, LatestStatus apple, Erasing erasing, IEnumerable<IChannel> channels, ILogger<Turns> log)
{
    private const int MostBeginnings = 8;

    private readonly Gates gates = new();
    private readonly Dictionary<string, IChannel> byName = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    public async Task<Taken> TakeAsync(Incoming incoming, CancellationToken cancelled)
    {
        using var pass = await gates.EnterAsync(incoming.Conversation, cancelled);
        for (var beginning = 0; beginning < MostBeginnings; beginning++)
        {
            var before = await conversations.ReadAsync(incoming.Conversation, incoming.Channel.Name, incoming.ActivityId);
            if (before.Seen)
            {
                log.SeenBefore(incoming.Conversation);
                return new Taken(incoming.Conversation, before.Answer);
            }

            if (incoming.Value is null && guides.Conversation.AsksToBeForgotten(incoming.Text))
            {
                return await ForgetAsync(incoming);
            }

            var draft = await DraftAsync(incoming, before.Conversation, before.Cards);
            if (await conversations.WriteAsync(draft.Change))
            {
                return new Taken(incoming.Conversation, draft.Change.Answer, draft.Change.Also?.Conversation.Key, draft.Turn.ClearsPage);
            }
        }

        throw new StoreUnavailableException("A conversation was changed by others again and again.");
    }

    // Its id is not kept either: whoever asks twice is forgotten twice.
    private async Task<Taken> ForgetAsync(Incoming incoming)
    {
        var turn = guides.Conversation.Tell(ConversationState.New, "forgotten", new World(time.GetUtcNow()), asks: false);
        var letters = incoming.RepliesInAnswer ? [] : Letters(incoming.Channel, turn, incoming.Address).Select(letter => letter.Body).ToList();
        await erasing.EraseAsync(incoming.Conversation, incoming.From, Kept.Nothing(incoming.Conversation, incoming.Channel.Name) with { Address = incoming.Address }, letters);
        log.Forgotten();
        return new Taken(incoming.Conversation, incoming.Answer?.Invoke(turn), Forgotten: true);
    }

    private async Task<Draft> DraftAsync(Incoming incoming, Kept kept, IReadOnlyList<OpenCard> cards)
    {
        var state = Read(kept, out var spoiled);
        var now = time.GetUtcNow();
        var world = Taking.WorldOf(incoming, kept.Offset, now, apple.At(now));
        Turn turn;
        try
        {
            turn = Taking.Take(guides.Conversation, state, incoming, Tapped(incoming, kept), world, spoiled is not null);
        }
        catch (Exception fault) when (spoiled is null && kept.State.Length > 0)
        {
            // It can be read and makes no sense. To begin again is better than never to answer; what was thrown may quote the person.
            log.StateSenseless(kept.Key, $"{fault.GetType().Name}{fault.StackTrace}");
            (state, spoiled) = (ConversationState.New, kept.State);
            turn = Taking.Take(guides.Conversation, state, incoming, tapped: null, world, isSpoiled: true);
        }

        Move? move = null;
        if (turn.TypedCode is { } typed)
        {
            (turn, move) = await RedeemAsync(incoming, state, turn, ResumeCode.Hash(typed), world);
        }

        var draft = Written(incoming, kept with { Offset = (int?)incoming.Offset?.TotalMinutes ?? kept.Offset }, turn, move, spoiled);
        return turn.Replies.Any(reply => reply.Due is null) ? draft with { Change = Closing(draft.Change, incoming, cards) } : draft;
    }

    // After the replies: they are waited for, and the old buttons do no harm meanwhile.
    private static Change Closing(Change change, Incoming incoming, IReadOnlyList<OpenCard> cards)
    {
        var closed = cards.Select(card => incoming.Channel.Close(card, incoming)).OfType<Letter>().Select(letter => (letter.Body, letter.Due));
        return change with { Closes = cards, Letters = [.. change.Letters, .. closed] };
    }

    /// <summary>The case of a code's conversation goes on in this one.</summary>
    private async Task<(Turn Turn, Move? Move)> RedeemAsync(Incoming incoming, ConversationState state, Turn unknown, string hash, World world)
    {
        if (!await conversations.TryCodeAsync(incoming.From, options.Value.CodeTriesAnHour, TimeSpan.FromHours(1)))
        {
            return (guides.Conversation.Tell(state, "code-too-often", world, asks: true) with { Heard = unknown.Heard, DropsFollowUps = true }, null);
        }

        if (await conversations.ByCodeAsync(hash) is not { } old || StateJson.Read(old.State) is not { Version: ConversationState.PresentVersion } its)
        {
            return (unknown, null);
        }

        var resumed = guides.Conversation.Resume(its, world) with { Heard = unknown.Heard };
        if (old.Key == incoming.Conversation)
        {
            return (resumed, new Move(hash, null));
        }

        var moved = guides.Conversation.Tell(its, "moved", world, asks: false) with { State = ConversationState.New };
        return (resumed, new Move(hash, new Change(old with { State = StateJson.Write(moved.State), Buttons = "[]" })
        {
            DropsFollowUps = true,
            Letters = [.. byName.TryGetValue(old.Channel, out var channel) ? Letters(channel, moved, old.Address) : []],
        }));
    }

    private static Draft Written(Incoming incoming, Kept kept, Turn turn, Move? move, string? spoiled)
    {
        var letters = Letters(incoming.Channel, incoming.RepliesInAnswer ? turn with { Replies = [.. turn.Replies.Where(reply => reply.Due is not null)] } : turn, incoming.Address);
        if (incoming.Echo is { } echo)
        {
            letters = letters.Prepend((echo(turn.Heard), null));
        }

        return new(turn, new Change(kept with { State = StateJson.Write(turn.State), Buttons = JsonSerializer.Serialize([.. Taking.Buttons(turn)], ButtonsJson.Default.StringArrayArray), Address = incoming.Address })
        {
            ActivityId = incoming.ActivityId,
            Answer = incoming.Answer?.Invoke(turn),
            Letters = [.. letters],
            DropsFollowUps = turn.DropsFollowUps,
            NewCode = turn.NewCode is { } code ? ResumeCode.Hash(code) : null,
            Spoiled = spoiled,
            UsedCode = move?.Hash,
            Also = move?.Old,
        });
    }

    private ConversationState Read(Kept kept, out string? spoiled)
    {
        spoiled = null;
        if (kept.State.Length == 0)
        {
            return ConversationState.New;
        }

        if (StateJson.Read(kept.State) is { Version: ConversationState.PresentVersion } state)
        {
            return state;
        }

        log.StateSpoiled(kept.Key);
        spoiled = kept.State;
        return ConversationState.New;
    }

    private static string? Tapped(Incoming incoming, Kept kept) => Taking.Tapped(incoming, JsonSerializer.Deserialize(kept.Buttons, ButtonsJson.Default.StringArrayArray)!);

    private static IEnumerable<(string Body, DateTimeOffset? Due)> Letters(IChannel channel, Turn turn, string address) =>
        channel.Write(turn, address).Select(letter => (letter.Body, letter.Due));

    private sealed record Draft(Turn Turn, Change Change);

    private sealed record Move(string Hash, Change? Old);
}

[JsonSerializable(typeof(string[][]))]
internal sealed partial class ButtonsJson : JsonSerializerContext;
