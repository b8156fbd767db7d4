using Microsoft.Bot.Builder.Dialogs;
using SupportBot.Core.Guides;

namespace SupportBot.BotBuilder.Dialogs;

/// <summary>
/// A remedy as a waterfall, one waterfall step for each step of the guide. Which one is next is what the conversation has decided,
/// and it is found by its id: a guide in which steps were added or moved puts nobody elsewhere.
/// </summary>
internal sealed class RemedyDialog : WaterfallDialog
{
    /// <summary>Where the id of the present step stands in the dialog's state.</summary>
    public const string Step = "step";

    // The SDK's own; of a storage that names no types it comes back as something else.
    private const string Values = "values";

    private readonly Remedy remedy;
    private readonly List<(string Id, WaterfallStep Say)> steps;

    public RemedyDialog(Remedy remedy)
        : base(remedy.Id)
    {
        this.remedy = remedy;
        steps = [.. remedy.Steps.Select(step => (step.Id, (WaterfallStep)SayAsync))];
        steps.ForEach(step => AddStep(step.Say));
    }

    public override string GetVersion() => $"{Id}:{string.Join(',', remedy.Steps.Select(step => $"{step.Id}={step.Content}"))}";

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        ResumeDialogAsync(dc, DialogReason.ContinueCalled, null!, cancellationToken);

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        var frames = Standing.Of(dc.Context).At.Frames;
        var remedies = GuideDialogs.RemediesOf(dc.Stack);
        if (!Standing.Of(dc.Context).Holds(remedies))
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var frame = frames[remedies.Count - 1];
        var state = dc.ActiveDialog.State;
        state[Values] = new Dictionary<string, object>();
        if (frames.Length == remedies.Count)
        {
            return await RunStepAsync(dc, IndexOf(frame.Step), reason, result, cancellationToken);
        }

        // Another remedy has come in between, such as what this one needs first.
        state[Step] = frame.Step;
        return await dc.BeginDialogAsync(frames[remedies.Count].Remedy, cancellationToken: cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var remedies = GuideDialogs.RemediesOf(stepContext.Stack);
        var frames = Standing.Of(stepContext.Context).At.Frames;
        if (stepContext.Reason == DialogReason.BeginCalled && (frames.Length > remedies.Count || IndexOf(frames[remedies.Count - 1].Step) != stepContext.Index))
        {
            // The first steps were answered before they were asked.
            return await ResumeDialogAsync(stepContext, DialogReason.NextCalled, null!, cancellationToken);
        }

        var (id, say) = steps[stepContext.Index];
        stepContext.ActiveDialog.State[Step] = id;
        TelemetryClient.TrackEvent("WaterfallStep", new Dictionary<string, string>
        {
            ["DialogId"] = Id,
            ["StepName"] = id,
            ["InstanceId"] = $"{stepContext.ActiveDialog.State["instanceId"]}",
        });
        return await say(stepContext, cancellationToken);
    }

    private static async Task<DialogTurnResult> SayAsync(WaterfallStepContext context, CancellationToken cancelled)
    {
        await Standing.Of(context.Context).Answers.SendAsync(context.Context, cancelled);
        return EndOfTurn;
    }

    // The conversation has been mended before it comes here, but it may have been kept by a newer guide than this one.
    private int IndexOf(string step) => Math.Max(0, remedy.Steps.IndexOf(step));
}
