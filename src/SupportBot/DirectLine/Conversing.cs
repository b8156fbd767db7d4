using System.Text;
using Microsoft.AspNetCore.Http.Features;
using SupportBot.Protocol;
using SupportBot.Protocol.Activities;
using SupportBot.Storage;
using SupportBot.Turns;

namespace SupportBot.DirectLine;

/// <summary>Takes what a person sends: reads it, has its turn taken, and lets the replies go when it has been answered.</summary>
internal sealed class Conversing(Turns.Turns turns, Outbox.Outbox outbox, Chats chats, Door door, DirectLineChannel channel, Listeners listeners, ChatLimits limits)
{
    private const int LongestBody = 64 * 1024;
    private const int LongestUpload = 8 * 1024 * 1024;

    /// <summary>The chat was opened. Whoever was greeted before is not greeted again.</summary>
    public Task StartAsync(HttpContext context, Pass pass) => TakeAsync(context, Incoming(new Activity(), pass, "opened", context) with { Opens = true, Echo = null });

    public async Task<IResult> TakeAsync(HttpContext context, Pass pass)
    {
        var body = await ReadAsync(context.Request.Body, LongestBody, context.RequestAborted);
        return body is null ? Refusal.TooLong : await TakeAsync(context, pass, body);
    }

    /// <summary>A file is not looked at: the bot says so itself, as an answer to it.</summary>
    public async Task<IResult> TakeUploadAsync(HttpContext context, Pass pass)
    {
        if (!context.Request.HasFormContentType)
        {
            return Refusal.BadUpload;
        }

        if (context.Request.ContentLength is null or > LongestUpload)
        {
            return new Refusal(413, "MessageSizeTooBig", "That file is too large, and I can't look at files. Please type what it says.");
        }

        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LongestUpload;

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var part = form.Files.FirstOrDefault(file => file.Name == "activity");
            await using var stream = part?.OpenReadStream();
            var text = stream is null ? Encoding.UTF8.GetBytes(form["activity"].ToString()) : await ReadAsync(stream, LongestBody, context.RequestAborted);
            return text switch
            {
                null => Refusal.TooLong,
                [] => await TakeAsync(context, pass, """{"type":"message","attachments":[{}]}"""u8.ToArray()),
                _ => await TakeAsync(context, pass, text, isUpload: true),
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return Refusal.BadUpload;
        }
    }

    private async Task<IResult> TakeAsync(HttpContext context, Pass pass, byte[] body, bool isUpload = false)
    {
        if (WireJson.Read(body, out var problem) is not { } activity)
        {
            return Refusal.Malformed(problem!);
        }

        if (activity.Text is { Length: > Heard.LongestText })
        {
            return Refusal.TooLong;
        }

        if (limits.SendMessage(pass.Chat) is { } wait)
        {
            return Refusal.TooFast(wait);
        }

        var id = $"{pass.Chat}|{Heard.ClientId(activity) ?? Door.Fresh()}";
        if (activity.Type == ActivityTypes.Message)
        {
            var incoming = Incoming(activity, pass, id, context);
            await chats.HearAsync(pass.Chat);
            await TakeAsync(context, isUpload ? incoming with { HasPicture = true } : incoming);
        }

        // The other types tell nothing that the bot would answer.
        return Results.Ok(new { id });
    }

    private Incoming Incoming(Activity activity, Pass pass, string id, HttpContext context) =>
        Heard.Of(activity, pass, id, door.Conversation(pass.Chat), channel, context.Connection.RemoteIpAddress?.ToString() ?? "");

    // What reaches the page before its request is answered would stand above the person's own words.
    private async Task TakeAsync(HttpContext context, Incoming incoming)
    {
        var taken = await turns.TakeAsync(incoming, context.RequestAborted);
        context.Response.OnCompleted(() =>
        {
            if (taken.Forgotten)
            {
                // The chat is gone, and the page hears so.
                listeners.End(incoming.Address);
            }

            outbox.Deliver(taken);
            return Task.CompletedTask;
        });
    }

    private static async Task<byte[]?> ReadAsync(Stream from, int longest, CancellationToken cancelled)
    {
        var buffer = new byte[longest + 1];
        var length = await from.ReadAtLeastAsync(buffer, longest + 1, throwOnEndOfStream: false, cancelled);
        return length > longest ? null : buffer[..length];
    }
}
