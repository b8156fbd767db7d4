using System.Net;

namespace SupportBot.Protocol.Authentication;

/// <summary>The hosts that may see the bot's token: the Bot Framework's and Teams' own, and those of a setting.</summary>
public sealed class ServiceHosts
{
    // trafficmanager.net by name only: any customer of Azure can have a name under it.
    private static readonly string[] always =
    [
        "smba.trafficmanager.net",
        "smba.onyx.prod.teams.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        ".botframework.com",
    ];

    private static readonly string[] usGovernment =
    [
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        ".botframework.us",
        ".botframework.azure.us",
    ];

    private readonly string[] allowed;

    /// <param name="cloud">A token of one cloud is nothing for the hosts of the other.</param>
    /// <param name="more">A host, exactly, or a suffix that starts with a dot.</param>
    public ServiceHosts(Cloud cloud = Cloud.Public, IEnumerable<string>? more = null) =>
        allowed = [.. cloud == Cloud.UsGovernment ? usGovernment : always, .. (more ?? []).Select(host => host.Trim().ToLowerInvariant())];

    /// <summary>What is wrong with an entry of the setting; null where nothing is.</summary>
    public static string? ProblemOf(string host)
    {
        var name = host.Trim().TrimStart('.');
        var isName = Uri.CheckHostName(name) == UriHostNameType.Dns && host.Trim().Length - name.Length <= 1;
        return isName && name.Contains('.')
            ? null
            : $"'{host}' is no host; write one such as smba.example.com, or .example.com for every host under it.";
    }

    /// <summary>Whether the bot's token may go there: https, the usual port, a host of the list.</summary>
    public bool MaySeeToken(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant();
        return url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.UserInfo.Length == 0
            && allowed.Any(entry => entry.StartsWith('.') ? host.EndsWith(entry, StringComparison.Ordinal) : host == entry);
    }

    public static bool IsThisMachine(Uri url) => IsThisMachine(url.IdnHost);

    /// <summary>The word localhost, or a loopback address; not a name that happens to resolve to one.</summary>
    internal static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
