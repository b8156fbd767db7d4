using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using SupportBot.Storage;

namespace SupportBot.DirectLine;

/// <summary>Writes into a WebSocket what was said, from a watermark on, for as long as it is open.</summary>
internal sealed class Streams(Chats chats, Listeners listeners, IHostApplicationLifetime life)
{
    private const int LongestFrame = 1024;

    private static readonly TimeSpan goodbye = TimeSpan.FromSeconds(2);

    public async Task<IResult> RunAsync(HttpContext context, string chat, long seq)
    {
        if (listeners.Add(chat) is not { } news)
        {
            return Refusal.TooManyWindows;
        }

        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping, context.RequestAborted);
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var sending = SendAsync(socket, chat, seq, news, ending.Token);
            var listening = ListenAsync(socket, ending.Token);
            if (await Task.WhenAny(sending, listening) == sending)
            {
                // The chat was deleted; the other side learns it when it asks again.
                await sending;
                await CloseAsync(socket, WebSocketCloseStatus.NormalClosure);
                ending.CancelAfter(goodbye);
                await listening;
            }
            else
            {
                news.Writer.TryComplete();
                await sending;
                await CloseAsync(socket, await listening);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or StoreUnavailableException)
        {
            // The other side is gone, or the bot stops: it comes back with its watermark.
        }
        finally
        {
            listeners.Remove(chat, news);
        }

        return Results.Empty;
    }

    private async Task SendAsync(WebSocket socket, string chat, long seq, Channel<bool> news, CancellationToken ending)
    {
        do
        {
            for (var (bodies, last) = await chats.AfterAsync(chat, seq); bodies.Count > 0; (bodies, last) = await chats.AfterAsync(chat, seq))
            {
                seq = last;
                await socket.SendAsync(Encoding.UTF8.GetBytes(Group(bodies, last)), WebSocketMessageType.Text, endOfMessage: true, ending);
            }
        }
        while (await news.Reader.WaitToReadAsync(ending) && news.Reader.TryRead(out _));
    }

    /// <summary>Bodies as Direct Line has them: JSON that was written by the bot itself.</summary>
    public static string Group(List<string> bodies, long last) => $$"""{"activities":[{{string.Join(',', bodies)}}],"watermark":"{{last}}"}""";

    // A client only says that it is alive, with empty frames.
    private static async Task<WebSocketCloseStatus> ListenAsync(WebSocket socket, CancellationToken ending)
    {
        var frame = new byte[LongestFrame];
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(frame, ending);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                break;
            }

            if (received.MessageType == WebSocketMessageType.Binary)
            {
                return WebSocketCloseStatus.InvalidMessageType;
            }

            if (!received.EndOfMessage)
            {
                return WebSocketCloseStatus.MessageTooBig;
            }
        }

        return WebSocketCloseStatus.NormalClosure;
    }

    private static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var soon = new CancellationTokenSource(goodbye);
            await socket.CloseOutputAsync(status, null, soon.Token);
        }
    }
}
