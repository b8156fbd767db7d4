using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SupportBot.AppleStatus;
using SupportBot.BotBuilder.FollowUps;
using SupportBot.BotBuilder.Storage;
using SupportBot.Core.Conversations;
using SupportBot.Core.Safety;
using SupportBot.Guides;
using SupportBot.Pictures;
using SupportBot.Turns;
using Case = SupportBot.Core.Conversations.ConversationState;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace SupportBot.BotBuilder.Turns;

/// <summary>A conversation that has moved to another device, and is told so.</summary>
internal sealed record Moved(ConversationReference From);

/// <summary>Resume codes: each leads to one conversation, once, for two days.</summary>
internal sealed class Codes(
    Items items, ConversationState conversations, GuideFolder guides, FollowUpBook followUps, LatestStatus apple, Gallery gallery, Gates gates,
    IConfiguration settings, IOptions<TurnOptions> options, TimeProvider time, ILogger<Codes> log) : IDisposable
{
    private static readonly TimeSpan last = TimeSpan.FromHours(48);
    private static readonly TimeSpan tries = TimeSpan.FromHours(1);

    private readonly IStatePropertyAccessor<Kept> keeping = Kept.In(conversations);

    // A code is good once, also where two devices type it at the same moment.
    private readonly SemaphoreSlim one = new(1);

    public void Dispose() => one.Dispose();

    /// <summary>Keeps a code that the turn gives out. Where the turn is a typed code, the code's case goes on here.</summary>
    public async Task<(Turn Turn, Moved? From)> RedeemAsync(ITurnContext context, Spoken spoken, Kept kept, Turn turn, CancellationToken cancelled)
    {
        if (turn.TypedCode is not { } typed)
        {
            await KeepAsync(turn, kept, context.Activity, cancelled);
            return (turn, null);
        }

        await one.WaitAsync(cancelled);
        try
        {
            var now = time.GetUtcNow();
            var world = Taking.WorldOf(spoken, kept.Offset, now, apple.At(now));
            if (!await MayTryAsync(context.Activity, now, cancelled))
            {
                return (guides.Conversation.Tell(StateOf(kept), "code-too-often", world, asks: true) with { Heard = turn.Heard, DropsFollowUps = true }, null);
            }

            var key = KeyOf(ResumeCode.Hash(typed));
            if (await items.ReadAsync<Code>(key, cancelled) is not { } code || code.Expires <= now || await CaseOfAsync(context.Adapter, code.From, cancelled) is not { } its)
            {
                return (turn, null);
            }

            await items.DeleteAsync([key], cancelled);
            var resumed = guides.Conversation.Resume(its, world) with { Heard = turn.Heard };
            await KeepAsync(resumed, kept, context.Activity, cancelled);
            var isHere = code.From.ChannelId == context.Activity.ChannelId && code.From.Conversation.Id == context.Activity.Conversation.Id;
            return (resumed, isHere ? null : new Moved(code.From));
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Tells the conversation that a code came from that its case has moved; it begins anew.</summary>
    public async Task TellAsync(Moved moved, BotAdapter adapter, CancellationToken cancelled)
    {
        try
        {
            await adapter.ContinueConversationAsync(settings["MicrosoftAppId"] ?? "", moved.From, MoveAsync, cancelled);
        }
        catch (Exception fault)
        {
            // The person has gone on elsewhere, and that is what counts.
            log.MoveUntold(fault.GetType().Name);
        }
    }

    /// <summary>Deletes the codes of a conversation, and the tries of who asks for it.</summary>
    public Task ForgetAsync(Kept kept, Activity activity, CancellationToken cancelled) =>
        items.DeleteAsync([.. kept.Codes.Select(KeyOf), TriesOf(activity)], cancelled);

    private async Task MoveAsync(ITurnContext context, CancellationToken cancelled)
    {
        using var pass = await gates.EnterAsync(TurnTaking.KeyOf(context.Activity), cancelled);
        await conversations.LoadAsync(context, force: true, cancelled);
        var kept = await keeping.GetAsync(context, () => new Kept(), cancelled);
        var turn = guides.Conversation.Tell(StateOf(kept), "moved", new World(time.GetUtcNow()), asks: false);
        await followUps.ForgetAsync(kept, cancelled);
        await items.DeleteAsync(kept.Codes.Select(KeyOf), cancelled);
        (kept.State, kept.Buttons, kept.Codes) = (StateJson.Write(Case.New), [], []);
        await keeping.SetAsync(context, kept, cancelled);
        await conversations.SaveChangesAsync(context, cancellationToken: cancelled);
        await Answers.Of(turn, context.Activity, inPublic: false, gallery).SendAsync(context, cancelled);
    }

    private async Task KeepAsync(Turn turn, Kept kept, Activity activity, CancellationToken cancelled)
    {
        if (turn.NewCode is { } given)
        {
            var hash = ResumeCode.Hash(given);
            kept.Codes.Add(hash);
            await items.WriteAsync(KeyOf(hash), new Code(Kept.ReferenceOf(activity), time.GetUtcNow() + last), cancelled);
        }
    }

    private async Task<Case?> CaseOfAsync(BotAdapter adapter, ConversationReference from, CancellationToken cancelled)
    {
        using var its = new TurnContext(adapter, from.GetContinuationActivity());
        await conversations.LoadAsync(its, force: true, cancelled);
        var kept = await keeping.GetAsync(its, () => new Kept(), cancelled);
        return StateJson.Read(kept.State) is { Version: Case.PresentVersion } state ? state : null;
    }

    private async Task<bool> MayTryAsync(Activity activity, DateTimeOffset now, CancellationToken cancelled)
    {
        var key = TriesOf(activity);
        var made = await items.ReadAsync<Tries>(key, cancelled) ?? new Tries([]);
        var recent = made.At.Where(at => now - at < tries).TakeLast(options.Value.CodeTriesAnHour).Append(now).ToList();
        await items.WriteAsync(key, new Tries(recent), cancelled);
        return recent.Count <= options.Value.CodeTriesAnHour;
    }

    private static Case StateOf(Kept kept) => StateJson.Read(kept.State) is { Version: Case.PresentVersion } state ? state : Case.New;

    private static string KeyOf(string hash) => $"codes/{hash}";

    private static string TriesOf(Activity activity) =>
        $"tries/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.From?.Id}")))}";

    private sealed record Code(ConversationReference From, DateTimeOffset Expires);

    private sealed record Tries(List<DateTimeOffset> At);
}
