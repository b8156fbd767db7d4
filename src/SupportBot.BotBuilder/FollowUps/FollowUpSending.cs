using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using SupportBot.BotBuilder.Bot;
using SupportBot.BotBuilder.Turns;
using SupportBot.Turns;

namespace SupportBot.BotBuilder.FollowUps;

/// <summary>Sends follow-ups that are due, as proactive messages. What fell due while the bot was off comes when it is back.</summary>
internal sealed class FollowUpSending(
    FollowUpBook book, ConversationState conversations, BotAdapter adapter, Gates gates, IConfiguration settings, IOptions<FollowUpOptions> options, TimeProvider time,
    ILogger<FollowUpSending> log) : BackgroundService
{
    private readonly IStatePropertyAccessor<Kept> keeping = Kept.In(conversations);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.FollowUpsUnreadable(fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        // What could not be sent for so long is given up.
        var now = time.GetUtcNow();
        for (var hour = now; hour > now - options.Value.GiveUpAfter; hour -= TimeSpan.FromHours(1))
        {
            var page = FollowUpBook.PageOf(hour);
            foreach (var pointer in (await book.ReadAsync(page, stopping)).Where(pointer => pointer.Due <= now))
            {
                await SendAsync(pointer, page, stopping);
            }
        }
    }

    private async Task SendAsync(Pointer pointer, string page, CancellationToken stopping)
    {
        var isOver = false;
        try
        {
            await adapter.ContinueConversationAsync(settings["MicrosoftAppId"] ?? "", pointer.To, async (context, cancelled) => isOver = await SendAsync(context, pointer.Id, cancelled), stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.FollowUpPostponed(fault.GetType().Name);
        }

        if (isOver)
        {
            await book.StrikeAsync(page, pointer.Id, stopping);
        }
    }

    // True where it has been sent or is no longer wanted.
    private async Task<bool> SendAsync(ITurnContext context, string id, CancellationToken cancelled)
    {
        using var pass = await gates.EnterAsync(TurnTaking.KeyOf(context.Activity), cancelled);
        await conversations.LoadAsync(context, force: true, cancelled);
        var kept = await keeping.GetAsync(context, () => new Kept(), cancelled);
        if (kept.FollowUps.Find(followUp => followUp.Id == id) is not { } due || due.Due > time.GetUtcNow())
        {
            return true;
        }

        await context.SendActivityAsync(Wire.ToSdk(due.Body), cancelled);
        kept.FollowUps.Remove(due);
        await keeping.SetAsync(context, kept, cancelled);
        await conversations.SaveChangesAsync(context, cancellationToken: cancelled);
        return true;
    }
}
