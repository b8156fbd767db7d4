using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupportBot.AppleStatus;
using SupportBot.BotBuilder.Storage;
using SupportBot.BotBuilder.Turns;
using SupportBot.Core.Conversations;
using SupportBot.Turns;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace SupportBot.BotBuilder.FollowUps;

/// <summary>
/// A storage of the SDK cannot be searched, so a page for each hour says in which conversations follow-ups fall due. The follow-ups
/// themselves lie with their conversations: an entry that points to nothing any more does no harm.
/// </summary>
internal sealed class FollowUpBook(Items items, ConversationState conversations, Gates gates, TimeProvider time, Lazy<BotAdapter> adapter) : IAwaitsApple, IDisposable
{
    private const string WhenAppleIsBack = "follow-ups/when-apple-is-back";

    private readonly IStatePropertyAccessor<Kept> keeping = Kept.In(conversations);
    private readonly SemaphoreSlim writing = new(1);

    public void Dispose() => writing.Dispose();

    public static string PageOf(DateTimeOffset due) =>
        due == Reply.WhenAppleIsBack ? WhenAppleIsBack : $"follow-ups/{due.UtcDateTime.ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture)}";

    /// <summary>Keeps a turn's follow-ups, and drops those of before where the person is back.</summary>
    public async Task NoteAsync(Kept kept, bool drops, IEnumerable<(string Body, DateTimeOffset Due)> later, Activity activity, CancellationToken cancelled)
    {
        if (drops)
        {
            await ForgetAsync(kept, cancelled);
        }

        foreach (var (body, due) in later)
        {
            var followUp = new FollowUp(RandomNumberGenerator.GetHexString(32), due, body);
            kept.FollowUps.Add(followUp);
            await ChangeAsync(PageOf(due), page => page.Append(new Pointer(followUp.Id, due, Kept.ReferenceOf(activity))), cancelled);
        }
    }

    public async Task ForgetAsync(Kept kept, CancellationToken cancelled)
    {
        foreach (var followUp in kept.FollowUps)
        {
            await StrikeAsync(PageOf(followUp.Due), followUp.Id, cancelled);
        }

        kept.FollowUps.Clear();
    }

    public async Task<List<Pointer>> ReadAsync(string page, CancellationToken cancelled) => (await items.ReadAsync<Page>(page, cancelled))?.Pointers ?? [];

    public Task StrikeAsync(string page, string id, CancellationToken cancelled) =>
        ChangeAsync(page, pointers => pointers.Where(pointer => pointer.Id != id), cancelled);

    /// <summary>What waits for Apple's trouble to be over is due now, or in the morning where it is night.</summary>
    public async Task AppleIsBackAsync()
    {
        foreach (var pointer in await ReadAsync(WhenAppleIsBack, CancellationToken.None))
        {
            using (await gates.EnterAsync($"{pointer.To.ChannelId}/{pointer.To.Conversation.Id}", CancellationToken.None))
            {
                using var context = new TurnContext(adapter.Value, pointer.To.GetContinuationActivity());
                var kept = await keeping.GetAsync(context, () => new Kept());
                var at = kept.FollowUps.FindIndex(followUp => followUp.Id == pointer.Id);
                if (at >= 0)
                {
                    var due = DayTime.After(time.GetUtcNow(), kept.Offset);
                    kept.FollowUps[at] = kept.FollowUps[at] with { Due = due };
                    await keeping.SetAsync(context, kept);
                    await conversations.SaveChangesAsync(context);
                    await ChangeAsync(PageOf(due), page => page.Append(pointer with { Due = due }), CancellationToken.None);
                }
            }

            await StrikeAsync(WhenAppleIsBack, pointer.Id, CancellationToken.None);
        }
    }

    private async Task ChangeAsync(string key, Func<IEnumerable<Pointer>, IEnumerable<Pointer>> change, CancellationToken cancelled)
    {
        await writing.WaitAsync(cancelled);
        try
        {
            var changed = change(await ReadAsync(key, cancelled)).ToList();
            await (changed.Count == 0 ? items.DeleteAsync([key], cancelled) : items.WriteAsync(key, new Page(changed), cancelled));
        }
        finally
        {
            writing.Release();
        }
    }

    private sealed record Page(List<Pointer> Pointers);
}
