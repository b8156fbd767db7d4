namespace SupportBot.Protocol.Authentication;

/// <summary>
/// Where replies go. It comes from a <see cref="Verdict.Allowed"/> only, or from where that was kept:
/// no reply goes to an address that a stranger's JSON merely names.
/// </summary>
public sealed record ServiceAddress
{
    private ServiceAddress(Uri url, bool isVouched)
    {
        Url = url;
        IsVouched = isVouched;
    }

    public Uri Url { get; }

    /// <summary>A token said so. Otherwise it is on this machine.</summary>
    public bool IsVouched { get; }

    /// <summary>An address as it was kept with a conversation. What is not fit to be one is null.</summary>
    public static ServiceAddress? Restore(string? url, bool isVouched) =>
        Read(url) is { } uri && (isVouched || ServiceHosts.IsThisMachine(uri)) ? new ServiceAddress(uri, isVouched) : null;

    internal static Uri? Read(string? url) =>
        url is { Length: > 0 and <= 1_000 }
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0
            ? uri
            : null;

    public override string ToString() => Url.OriginalString;
}
