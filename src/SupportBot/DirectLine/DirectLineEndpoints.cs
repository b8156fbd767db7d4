using Microsoft.AspNetCore.Mvc;
using SupportBot.Storage;

namespace SupportBot.DirectLine;

/// <summary>
/// Direct Line 3.0, served by the bot itself, as Web Chat and DirectLineJS need it, and three things of our own: coming back with a
/// key, and deleting a chat.
/// </summary>
internal static class DirectLineEndpoints
{
    public const string Prefix = "/v3/directline";

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        var line = app.MapGroup(Prefix).AddEndpointFilter(OwnPageOnly).AddEndpointFilter(StoreThere);

        line.MapPost("/tokens/generate", GenerateAsync);
        line.MapPost("/tokens/return", ReturnAsync);
        line.MapPost("/tokens/refresh", RefreshAsync);
        line.MapPost("/conversations", StartAsync);
        line.MapGet("/conversations/{chat}", ReconnectAsync);
        line.MapDelete("/conversations/{chat}", DeleteAsync);
        line.MapGet("/conversations/{chat}/activities", ReadAsync);
        line.MapPost("/conversations/{chat}/activities", SendAsync);
        line.MapPost("/conversations/{chat}/upload", UploadAsync);
        line.MapGet("/conversations/{chat}/stream", StreamAsync);
        line.MapFallback(() => new Refusal(404, "NotFound", "There is nothing here."));
    }

    private static async Task<IResult> GenerateAsync(HttpContext context, Door door, ChatLimits limits) =>
        limits.OpenChat(context.Connection.RemoteIpAddress) is { } wait ? Refusal.TooFast(wait) : Results.Ok(await door.OpenAsync());

    private static async Task<IResult> ReturnAsync(HttpContext context, Door door, ChatLimits limits, [FromBody] ReturnKey body)
    {
        if (limits.OpenChat(context.Connection.RemoteIpAddress) is { } wait)
        {
            return Refusal.TooFast(wait);
        }

        var (pass, refusal) = await door.AskAsync(PassKind.Return, body.Key, chat: null);
        return pass is null ? refusal! : Results.Ok(await door.AnswerAsync(pass));
    }

    private static async Task<IResult> RefreshAsync(HttpRequest request, Door door)
    {
        var (pass, refusal) = await door.AskAsync(request, chat: null);
        return pass is null ? refusal! : Results.Ok(await door.AnswerAsync(pass));
    }

    private static async Task<IResult> StartAsync(HttpContext context, Door door, Conversing conversing)
    {
        var (pass, refusal) = await door.AskAsync(context.Request, chat: null);
        if (pass is null)
        {
            return refusal!;
        }

        await conversing.StartAsync(context, pass);
        return Results.Json(await door.StreamAsync(pass, context.Request, "0"), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReconnectAsync(HttpContext context, Door door, Conversing conversing, string chat, string? watermark)
    {
        var (pass, refusal) = await door.AskAsync(context.Request, chat);
        if (pass is null)
        {
            return refusal!;
        }

        if (await door.WatermarkAsync(chat, watermark) is not { } seq)
        {
            return Refusal.FutureWatermark;
        }

        await conversing.StartAsync(context, pass);
        return Results.Ok(await door.StreamAsync(pass, context.Request, $"{seq}"));
    }

    private static async Task<IResult> DeleteAsync(HttpRequest request, Door door, Chats chats, Listeners listeners, string chat)
    {
        var (pass, refusal) = await door.AskAsync(request, chat);
        if (pass is null)
        {
            return refusal!;
        }

        await chats.DeleteAsync(chat);
        listeners.End(chat);
        return Results.NoContent();
    }

    private static async Task<IResult> ReadAsync(HttpRequest request, Door door, Chats chats, string chat, string? watermark)
    {
        var (pass, refusal) = await door.AskAsync(request, chat);
        if (pass is null)
        {
            return refusal!;
        }

        if (await door.WatermarkAsync(chat, watermark) is not { } seq)
        {
            return Refusal.FutureWatermark;
        }

        var (bodies, last) = await chats.AfterAsync(chat, seq);
        return Results.Text(Streams.Group(bodies, last), "application/json");
    }

    private static async Task<IResult> SendAsync(HttpContext context, Door door, Conversing conversing, string chat)
    {
        var (pass, refusal) = await door.AskAsync(context.Request, chat);
        return pass is null ? refusal! : await conversing.TakeAsync(context, pass);
    }

    private static async Task<IResult> UploadAsync(HttpContext context, Door door, Conversing conversing, string chat)
    {
        var (pass, refusal) = await door.AskAsync(context.Request, chat);
        return pass is null ? refusal! : await conversing.TakeUploadAsync(context, pass);
    }

    private static async Task<IResult> StreamAsync(HttpContext context, Door door, Streams streams, string chat, string? watermark, string? t)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Refusal.Malformed("This address is for a WebSocket.");
        }

        var (pass, refusal) = await door.AskAsync(PassKind.Stream, t, chat);
        return pass is null ? refusal! : await door.WatermarkAsync(chat, watermark) is { } seq ? await streams.RunAsync(context, chat, seq) : Refusal.FutureWatermark;
    }

    // A browser says which site a script belongs to; a chat window on another site comes as a frame with our own page in it.
    private static async ValueTask<object?> OwnPageOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        var origin = request.Headers.Origin.ToString();
        var isOwn = origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && (site.Authority == request.Host.Value || $"{site.Host}:{site.Port}" == request.Host.Value));
        return isOwn ? await next(context) : Refusal.OtherSite;
    }

    private static async ValueTask<object?> StoreThere(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return new Refusal(503, "ServiceUnavailable", "The chat is not available at the moment.", TimeSpan.FromSeconds(5));
        }
    }

    internal sealed record ReturnKey(string? Key);
}
