using System.Net;

namespace SupportBot.Protocol.Authentication;

/// <summary>What a request says about where it comes from.</summary>
/// <param name="Authorization">The header as it came.</param>
/// <param name="Address">The other end of the connection, not what a header claims.</param>
/// <param name="Host">The Host header, with or without a port.</param>
/// <param name="IsForwarded">Whether any header of <see cref="ForwardingHeaders"/> is there.</param>
public sealed record Caller(string? Authorization, IPAddress? Address, string? Host, bool IsForwarded)
{
    /// <summary>What proxies add. Behind one on this machine, everybody seems to come from this machine.</summary>
    public static IReadOnlyList<string> ForwardingHeaders { get; } =
    [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Server",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP",
        "True-Client-IP", "CF-Connecting-IP", "CF-Ray", "X-ARR-LOG-ID", "X-Azure-ClientIP", "X-Envoy-External-Address", "Via",
    ];

    // A record would write the token out.
    public override string ToString() => $"{Address}{(IsForwarded ? " through a proxy" : "")}, Host {Host}";
}

/// <summary>What to make of a request.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>It may speak, and this is where it may be answered.</summary>
    public sealed record Allowed(ServiceAddress ReplyTo) : Verdict;

    /// <summary>401 or 403 without a body. The reason is for the log alone: whoever attacks learns nothing from it.</summary>
    public sealed record Refused(int Status, string Reason) : Verdict;
}
