using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using SupportBot.Limits;
using SupportBot.Messages;
using SupportBot.Protocol;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Authentication;
using SupportBot.Turns;

namespace SupportBot.BotBuilder.Bot;

/// <summary>
/// Looks at a request before the SDK does. The SDK reads JSON of any size and depth, and with no app id it lets everybody in:
/// here, then, only this machine may call, as in the other host.
/// </summary>
internal sealed class MessagesEndpoint(
    IBotFrameworkHttpAdapter adapter, IBot bot, TokenValidator door, IConfiguration settings, IOptions<LimitOptions> limits, ILogger<MessagesEndpoint> log)
{
    public async Task PostAsync(HttpContext context)
    {
        if (await Requests.BodyAsync(context, limits.Value.LargestBody) is not { } body)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"The body is longer than {limits.Value.LargestBody} bytes.");
        }
        else if (WireJson.Read(body, out var problem) is not { } activity)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem!);
        }
        else if (Problem(activity) is { } lacking)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, lacking);
        }
        else if (string.IsNullOrEmpty(settings["MicrosoftAppId"]) && await door.JudgeAsync(Requests.CallerOf(context.Request), activity, context.RequestAborted) is Verdict.Refused refused)
        {
            log.Refused(refused.Status, refused.Reason);
            context.Response.StatusCode = refused.Status;
        }
        else
        {
            context.Request.Body = new MemoryStream(body);
            await TakeAsync(context);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var timeout = new CancellationTokenSource(limits.Value.Turn);
        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, bot, timeout.Token);
        }
        catch (TooFastException)
        {
            context.Response.Headers.RetryAfter = "2";
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, "That is more than a person types.");
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            // The channel may send it again. What was thrown may quote the person.
            log.NotTaken(fault.GetType().Name);
            context.Response.Headers.RetryAfter = "5";
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "This could not be taken; please send it again.");
        }
    }

    private static string? Problem(Activity activity) =>
        ConversationKey.Of("sdk", activity.ChannelId, activity.Conversation?.Id) is null ? "The activity needs a channelId and a conversation with an id."
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "The activity needs a serviceUrl, to which the replies go."
        : null;

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(sentence);
    }
}
