using System.Buffers;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Messages;

/// <summary>What a request to the bot's door brings.</summary>
internal static class Requests
{
    /// <summary>Null where it is longer than that many bytes.</summary>
    public static async Task<byte[]?> BodyAsync(HttpContext context, int most)
    {
        if (context.Request.ContentLength > most)
        {
            return null;
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > most)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static Caller CallerOf(HttpRequest request) => new(
        request.Headers.Authorization,
        request.HttpContext.Connection.RemoteIpAddress,
        request.Host.Value,
        Caller.ForwardingHeaders.Any(request.Headers.ContainsKey));
}
