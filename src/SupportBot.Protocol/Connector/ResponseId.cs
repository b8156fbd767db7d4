using System.Text.Json;

namespace SupportBot.Protocol.Connector;

internal static class ResponseId
{
    private const int LongestBody = 64 * 1024;

    /// <summary>
    /// The id in the response to a sent activity. It has arrived by then, so whatever is wrong with the response is no
    /// reason to send it again.
    /// </summary>
    public static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return JsonSerializer.Deserialize(body, WireJson.Context.ResourceResponse)?.Id;
        }
        catch (Exception error) when (error is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
