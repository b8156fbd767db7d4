using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupportBot.Core.Guides;

namespace SupportBot.BotBuilder.Dialogs;

/// <summary>The dialogs of a guide, made again when it has changed.</summary>
internal sealed class GuideDialogs(ConversationState conversations, IBotTelemetryClient? telemetry = null)
{
    private readonly IStatePropertyAccessor<DialogState> keeping = conversations.CreateProperty<DialogState>(nameof(DialogState));
    private volatile Made? latest;

    /// <summary>The remedies on a stack, the one that was begun first in front.</summary>
    public static List<string> RemediesOf(IEnumerable<DialogInstance> stack) => [.. stack.Reverse().Select(dialog => dialog.Id).Where(id => id != SupportDialog.Name)];

    /// <summary>Brings the stack to where the conversation stands; the dialog on top says what the turn says.</summary>
    public async Task FollowAsync(ITurnContext context, Guide guide, Standing standing, CancellationToken cancelled)
    {
        context.TurnState.Set(standing);
        var dialogs = Of(guide);
        var state = await keeping.GetAsync(context, () => new DialogState(), cancelled);
        await keeping.SetAsync(context, state, cancelled);
        if (state.DialogStack.Any(dialog => dialogs.Find(dialog.Id) is null))
        {
            // A remedy is gone from the guide.
            state.DialogStack.Clear();
        }

        var dc = new DialogContext(dialogs, context, state);
        var result = await dc.ContinueDialogAsync(cancelled);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(SupportDialog.Name, cancellationToken: cancelled);
        }
    }

    private DialogSet Of(Guide guide)
    {
        if (latest is { } made && ReferenceEquals(made.Guide, guide))
        {
            return made.Dialogs;
        }

        var dialogs = new DialogSet(keeping).Add(new SupportDialog());
        foreach (var remedy in guide.Remedies)
        {
            dialogs.Add(new RemedyDialog(remedy));
        }

        dialogs.TelemetryClient = telemetry ?? NullBotTelemetryClient.Instance;
        latest = new Made(guide, dialogs);
        return dialogs;
    }

    private sealed record Made(Guide Guide, DialogSet Dialogs);
}
