using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupportBot.AppleStatus;
using SupportBot.BotBuilder.Bot;
using SupportBot.BotBuilder.Dialogs;
using SupportBot.BotBuilder.FollowUps;
using SupportBot.Core.Conversations;
using SupportBot.Guides;
using SupportBot.Limits;
using SupportBot.Messages;
using SupportBot.Pictures;
using SupportBot.Turns;
using Case = SupportBot.Core.Conversations.ConversationState;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace SupportBot.BotBuilder.Turns;

/// <summary>
/// One turn: load, take, let the dialogs follow and say it, save. Nothing is saved before all was said, so a turn that fails has
/// not happened, and whoever says it again is heard.
/// </summary>
internal sealed class TurnTaking(
    ConversationState conversations, GuideFolder guides, GuideDialogs dialogs, Codes codes, FollowUpBook followUps, LatestStatus apple, Gallery gallery, Gates gates,
    ConversationRate rate, TimeProvider time, ILogger<TurnTaking> log)
{
    private readonly IStatePropertyAccessor<Kept> keeping = Kept.In(conversations);

    /// <returns>The card that answers an invoke.</returns>
    public async Task<AdaptiveCardInvokeResponse?> TakeAsync(ITurnContext context, CancellationToken cancelled)
    {
        var activity = context.Activity;
        if (Wire.Read(activity) is not { } read || Hearing.Of(read with { Text = Redacting.TextOf(context) }, new Spoken()) is not { } spoken)
        {
            return null;
        }

        var key = KeyOf(activity);
        if (!rate.Permits(key))
        {
            throw new TooFastException();
        }

        Moved? moved;
        Answers answers;
        using (await gates.EnterAsync(key, cancelled))
        {
            (answers, moved) = await TakeAsync(context, spoken, cancelled);
        }

        if (moved is not null)
        {
            await codes.TellAsync(moved, context.Adapter, cancelled);
        }

        return answers.Card;
    }

    public static string KeyOf(Activity activity) => $"{activity.ChannelId}/{activity.Conversation.Id}";

    private async Task<(Answers, Moved?)> TakeAsync(ITurnContext context, Spoken spoken, CancellationToken cancelled)
    {
        var activity = context.Activity;

        // A middleware may have read it outside the gate.
        await conversations.LoadAsync(context, force: true, cancelled);
        var kept = await keeping.GetAsync(context, () => new Kept(), cancelled);
        var id = Hearing.Id(activity.Id);
        if (id is not null && kept.Seen.Find(seen => seen.Id == id) is { } before)
        {
            log.SeenBefore(KeyOf(activity));
            var again = Answers.Read(before.Answer, activity.Type == ActivityTypes.Invoke);
            await again.SendAsync(context, cancelled);
            return (again, null);
        }

        if (spoken.Value is null && guides.Conversation.AsksToBeForgotten(spoken.Text))
        {
            return (await ForgetAsync(context, kept, cancelled), null);
        }

        var (turn, moved) = await codes.RedeemAsync(context, spoken, kept, Take(spoken, kept, KeyOf(activity)), cancelled);
        var answers = Answers.Of(turn, activity, spoken.InPublic, gallery);
        await followUps.NoteAsync(kept, turn.DropsFollowUps, answers.Later, activity, cancelled);
        kept.State = StateJson.Write(turn.State);
        kept.Buttons = [.. Taking.Buttons(turn)];
        kept.Offset = (int?)spoken.Offset?.TotalMinutes ?? kept.Offset;
        kept.Remember(id, answers.ToKeep(activity));
        await keeping.SetAsync(context, kept, cancelled);
        await dialogs.FollowAsync(context, guides.Conversation.Guide, new Standing(turn.State.At, answers), cancelled);
        await conversations.SaveChangesAsync(context, cancellationToken: cancelled);
        return (answers, moved);
    }

    private Turn Take(Spoken spoken, Kept kept, string key)
    {
        var state = Read(kept, key, out var isSpoiled);
        var now = time.GetUtcNow();
        var world = Taking.WorldOf(spoken, kept.Offset, now, apple.At(now));
        try
        {
            return Taking.Take(guides.Conversation, state, spoken, Taking.Tapped(spoken, kept.Buttons), world, isSpoiled);
        }
        catch (Exception fault) when (!isSpoiled && kept.State.Length > 0)
        {
            // It can be read and makes no sense. To begin again is better than never to answer; what was thrown may quote the person.
            log.StateSenseless(key, $"{fault.GetType().Name}{fault.StackTrace}");
            kept.Spoiled = kept.State;
            return Taking.Take(guides.Conversation, Case.New, spoken, tapped: null, world, isSpoiled: true);
        }
    }

    private Case Read(Kept kept, string key, out bool isSpoiled)
    {
        isSpoiled = false;
        if (kept.State.Length == 0)
        {
            return Case.New;
        }

        if (StateJson.Read(kept.State) is { Version: Case.PresentVersion } state)
        {
            return state;
        }

        log.StateSpoiled(key);
        (kept.Spoiled, isSpoiled) = (kept.State, true);
        return Case.New;
    }

    private async Task<Answers> ForgetAsync(ITurnContext context, Kept kept, CancellationToken cancelled)
    {
        var turn = guides.Conversation.Tell(Case.New, "forgotten", new World(time.GetUtcNow()), asks: false);
        var answers = Answers.Of(turn, context.Activity, inPublic: false, gallery);
        await followUps.ForgetAsync(kept, cancelled);
        await codes.ForgetAsync(kept, context.Activity, cancelled);
        await conversations.DeleteAsync(context, cancelled);
        log.Forgotten();
        await answers.SendAsync(context, cancelled);
        return answers;
    }
}
