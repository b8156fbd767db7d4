using System.Net.Http.Headers;
using SupportBot.Protocol.Activities;

namespace SupportBot.Protocol.Connector;

/// <summary>What is to be sent, and how often it may be tried.</summary>
internal sealed record Errand(HttpMethod Method, ConversationAddress To, string? ActivityId, Activity? Activity)
{
    private readonly byte[]? body = Activity is null ? null : WireJson.Write(Activity);

    /// <summary>Worth nothing when it is late.</summary>
    public bool IsFleeting { get; init; }

    public HttpRequestMessage ToRequest(Uri address, string? token)
    {
        var request = new HttpRequestMessage(Method, address);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }
}
