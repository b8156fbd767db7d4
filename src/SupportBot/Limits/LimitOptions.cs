using System.Net;

namespace SupportBot.Limits;

/// <summary>How much of anything is taken.</summary>
public sealed class LimitOptions
{
    /// <summary>The longest body of a request, in bytes. Teams' own messages come to 80 KB.</summary>
    public int LargestBody { get; set; } = 256 * 1024;

    /// <summary>Requests a second from one address; channels come from a few addresses with everybody's messages.</summary>
    public int PerAddress { get; set; } = 500;

    /// <summary>
    /// Proxies whose X-Forwarded-For says who really asks: addresses, or networks such as 10.0.0.0/8. None: each address is taken as it
    /// is seen. Whatever they say, a request that came through one is none of this machine's own.
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Messages that a conversation may send at once before it has to be slower.</summary>
    public int ConversationBurst { get; set; } = 30;

    /// <summary>Messages a second that a conversation may send in the long run.</summary>
    public int PerConversation { get; set; } = 2;

    /// <summary>How long a turn may take; channels give up after 15 seconds.</summary>
    public TimeSpan Turn { get; set; } = TimeSpan.FromSeconds(10);

    public IEnumerable<string> Problems()
    {
        if (LargestBody < 4096)
        {
            yield return "Limits:LargestBody must be at least 4096 bytes.";
        }

        if (PerAddress < 1 || ConversationBurst < 1 || PerConversation < 1)
        {
            yield return "Limits:PerAddress, Limits:ConversationBurst and Limits:PerConversation must be at least 1.";
        }

        foreach (var proxy in TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            yield return $"Limits:TrustedProxies: '{proxy}' is neither an address such as 127.0.0.1 nor a network such as 10.0.0.0/8.";
        }

        if (Turn <= TimeSpan.Zero)
        {
            yield return "Limits:Turn must be longer than nothing, such as 00:00:10.";
        }
    }
}
