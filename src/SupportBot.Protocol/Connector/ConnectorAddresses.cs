using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Connector;

/// <summary>The connector's addresses. An id is one segment of a path, whatever is in it.</summary>
internal static class ConnectorAddresses
{
    private const int LongestId = 2_000;

    public static Uri? Activities(ServiceAddress service, string conversationId, string? activityId)
    {
        if (!IsSegment(conversationId) || (activityId is not null && !IsSegment(activityId)))
        {
            return null;
        }

        var activity = activityId is null ? "" : $"/{Uri.EscapeDataString(activityId)}";
        var text = $"{service.Url.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities{activity}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
    }

    // One dot or two is a way up the path, however it is encoded.
    private static bool IsSegment(string id) => id is { Length: > 0 and <= LongestId } and not ("." or "..");
}
