using Microsoft.Extensions.Options;
using SupportBot.Limits;
using SupportBot.Protocol;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;
using SupportBot.Storage;
using SupportBot.Turns;

namespace SupportBot.Messages;

/// <summary>Where Bot Framework channels, the Emulator and the Agents Playground post activities.</summary>
internal sealed class MessagesEndpoint(
    Registration registration,
    TokenValidator validator,
    Turns.Turns turns,
    Outbox.Outbox outbox,
    ConnectorChannel channel,
    ConnectorClient connector,
    ConversationRate rate,
    Reactions reactions,
    IOptions<LimitOptions> limits,
    ILogger<MessagesEndpoint> log)
{
    // Longer than that, and a sign of life is better than none.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    public async Task<IResult> PostAsync(HttpContext context)
    {
        if (registration.IsMistaken)
        {
            // Which setting it is stands in the log and on /readyz, and is nobody else's business.
            context.Response.Headers.RetryAfter = "60";
            return Problem(StatusCodes.Status503ServiceUnavailable, "The bot's registration is not set up.");
        }

        if (await Requests.BodyAsync(context, limits.Value.LargestBody) is not { } body)
        {
            return Problem(StatusCodes.Status413PayloadTooLarge, $"The body is longer than {limits.Value.LargestBody} bytes.");
        }

        if (WireJson.Read(body, out var problem) is not { } activity)
        {
            return Problem(StatusCodes.Status400BadRequest, problem!);
        }

        if (ConversationKey.Of(channel.Name, activity.ChannelId, activity.Conversation?.Id) is not { } conversation)
        {
            return Problem(StatusCodes.Status400BadRequest, "The activity needs a channelId and a conversation with an id.");
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl))
        {
            return Problem(StatusCodes.Status400BadRequest, "The activity needs a serviceUrl, to which the replies go.");
        }

        switch (await validator.JudgeAsync(Requests.CallerOf(context.Request), activity, context.RequestAborted))
        {
            case Verdict.Allowed allowed:
                return await TakeAsync(context, activity, conversation, allowed.ReplyTo);
            case Verdict.Refused refused:
                log.Refused(refused.Status, refused.Reason);
                return Results.StatusCode(refused.Status);
            case var other:
                throw new InvalidOperationException($"There is no verdict {other}.");
        }
    }

    private async Task<IResult> TakeAsync(HttpContext context, Activity activity, string conversation, ServiceAddress replyTo)
    {
        if (Hearing.Of(activity, Start(activity, conversation, replyTo)) is not { } heard)
        {
            if (activity.Type == ActivityTypes.MessageReaction && rate.Permits(conversation))
            {
                await reactions.HearAsync(activity, conversation, channel.Name);
            }

            return Nothing(activity);
        }

        if (!rate.Permits(conversation))
        {
            context.Response.Headers.RetryAfter = "2";
            return Problem(StatusCodes.Status429TooManyRequests, "That is more than a person types.");
        }

        using var timeout = new CancellationTokenSource(limits.Value.Turn);
        try
        {
            var taken = await TypingAsync(turns.TakeAsync(heard.WithAnswer(activity, channel), timeout.Token), activity, replyTo);
            context.Response.OnCompleted(() =>
            {
                outbox.Deliver(taken);
                return Task.CompletedTask;
            });
            return taken.Answer is { } answer ? Results.Content(answer, "application/json") : Results.Ok();
        }
        catch (Exception fault) when (fault is StoreUnavailableException or OperationCanceledException)
        {
            // The channel sends it again.
            log.NotTaken(conversation, fault.Message);
            context.Response.Headers.RetryAfter = "5";
            return Problem(StatusCodes.Status503ServiceUnavailable, "Nothing can be kept at present; please send it again.");
        }
    }

    private Incoming Start(Activity activity, string conversation, ServiceAddress replyTo) => new()
    {
        Conversation = conversation,
        ActivityId = Hearing.Id(activity.Id),
        Channel = channel,
        Address = ConnectorAddress.Of(activity, replyTo, Hearing.IsPublic(activity)).Write(),
        From = $"{activity.ChannelId}\n{activity.From?.Id}",
    };

    private async Task<Taken> TypingAsync(Task<Taken> taking, Activity activity, ServiceAddress replyTo)
    {
        try
        {
            return await taking.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            if (!Answers.ExpectsReplies(activity))
            {
                // Nobody waits for it.
                _ = TypeAsync(activity, replyTo);
            }

            return await taking;
        }
    }

    private async Task TypeAsync(Activity activity, ServiceAddress replyTo)
    {
        using var timeout = new CancellationTokenSource(limits.Value.Turn);
        try
        {
            await connector.TypingAsync(new ConversationAddress(replyTo, activity.Conversation!.Id!), activity.CreateReply(ActivityTypes.Typing), timeout.Token);
        }
        catch (OperationCanceledException)
        {
            // Too late to be of use.
        }
    }

    private static IResult Nothing(Activity activity) =>
        activity.Type == ActivityTypes.Invoke ? Results.StatusCode(StatusCodes.Status501NotImplemented)
        : Answers.ExpectsReplies(activity) ? Results.Content(Answers.NoReplies, "application/json")
        : Results.Ok();

    private static IResult Problem(int status, string sentence) => Results.Text(sentence, statusCode: status);
}
