using System.Net.Http.Headers;

namespace SupportBot.Protocol.Connector;

/// <summary>What is to be sent, and how often it may be tried.</summary>
internal sealed record Errand(HttpMethod Method, ConversationAddress To, string? ActivityId, byte[]? Body)
{
    /// <summary>Worth nothing when it is late.</summary>
    public bool IsFleeting { get; init; }

    public HttpRequestMessage ToRequest(Uri address, string? token)
    {
        var request = new HttpRequestMessage(Method, address);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }
}
