using Microsoft.Bot.Builder.Dialogs;
using SupportBot.Core.Conversations;

namespace SupportBot.BotBuilder.Dialogs;

/// <summary>The bottom of the stack: whatever is said while no remedy is under way. It ends with the conversation.</summary>
internal sealed class SupportDialog() : Dialog(Name)
{
    public const string Name = "support";

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        GoAsync(dc, cancellationToken);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => GoAsync(dc, cancellationToken);

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        GoAsync(dc, cancellationToken);

    private static async Task<DialogTurnResult> GoAsync(DialogContext dc, CancellationToken cancelled)
    {
        var standing = Standing.Of(dc.Context);
        if (standing.At.Frames is [var first, ..])
        {
            return await dc.BeginDialogAsync(first.Remedy, cancellationToken: cancelled);
        }

        await standing.Answers.SendAsync(dc.Context, cancelled);
        return standing.At.Stage == Stage.Ended ? await dc.EndDialogAsync(cancellationToken: cancelled) : EndOfTurn;
    }
}
