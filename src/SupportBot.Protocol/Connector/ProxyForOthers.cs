using System.Net;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Connector;

/// <summary>What is for this machine goes there, and not through a proxy that the environment names for the rest of the world.</summary>
internal sealed class ProxyForOthers(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => ServiceHosts.IsThisMachine(host) || proxy.IsBypassed(host);
}
