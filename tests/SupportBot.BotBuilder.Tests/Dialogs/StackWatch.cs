using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupportBot.BotBuilder.Dialogs;
using SupportBot.BotBuilder.Turns;
using SupportBot.Core.Conversations;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace SupportBot.BotBuilder.Tests.Dialogs;

/// <summary>A middleware such as anybody may write: it looks at the dialog stack after each turn.</summary>
internal sealed class StackWatch(ConversationState state) : IMiddleware
{
    public List<string> Stacks { get; } = [];

    public List<string> Wrong { get; } = [];

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        var dialogs = await state.CreateProperty<DialogState>(nameof(DialogState)).GetAsync(turnContext, () => new DialogState(), cancellationToken);
        var kept = await Kept.In(state).GetAsync(turnContext, () => new Kept(), cancellationToken);
        var at = StateJson.Read(kept.State)?.At ?? Position.Start;
        var stack = string.Join(" > ", dialogs.DialogStack.AsEnumerable().Reverse().Select(Named));
        var wanted = string.Join(" > ", at.Frames.Select(frame => $"{frame.Remedy}/{frame.Step}").Prepend(SupportDialog.Name));
        Stacks.Add(stack);
        if (stack != wanted && at.Stage != Stage.Ended)
        {
            Wrong.Add($"{stack} instead of {wanted}");
        }
    }

    private static string Named(DialogInstance dialog) => dialog.Id == SupportDialog.Name ? dialog.Id : $"{dialog.Id}/{dialog.State[RemedyDialog.Step]}";
}
