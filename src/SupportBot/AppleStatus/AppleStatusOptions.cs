namespace SupportBot.AppleStatus;

/// <summary>How Apple's System Status page is read. Where it cannot be read the bot says nothing of Apple, and lets people look themselves.</summary>
public sealed class AppleStatusOptions
{
    private static readonly TimeSpan civil = TimeSpan.FromMinutes(1);

    /// <summary>Off: nothing is asked of Apple.</summary>
    public bool On { get; set; } = true;

    /// <summary>The feed behind the page, in English: elsewhere the services have other names.</summary>
    public string Address { get; set; } = "https://www.apple.com/support/systemstatus/data/system_status_en_US.js";

    public TimeSpan ReadEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause after failures; each one doubles it.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What was read longer ago than that counts as not known.</summary>
    public TimeSpan GoodFor { get; set; } = TimeSpan.FromMinutes(20);

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest answer, in bytes; Apple's own are far below.</summary>
    public int LargestAnswer { get; set; } = 2 * 1024 * 1024;

    public IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || !MayBeRead(address))
        {
            yield return $"AppleStatus:Address '{Address}' must be an https address (http is taken on this machine only).";
        }
        else if (ReadEvery < civil && !address.IsLoopback)
        {
            yield return "AppleStatus:ReadEvery must be at least a minute, such as 00:05:00.";
        }

        if (ReadEvery <= TimeSpan.Zero || LongestPause < ReadEvery)
        {
            yield return "AppleStatus:ReadEvery must be longer than nothing, and AppleStatus:LongestPause no shorter than it.";
        }

        if (GoodFor < ReadEvery)
        {
            yield return "AppleStatus:GoodFor must be no shorter than AppleStatus:ReadEvery, such as 00:20:00.";
        }

        if (Timeout <= TimeSpan.Zero || LargestAnswer < 1)
        {
            yield return "AppleStatus:Timeout and AppleStatus:LargestAnswer must be more than nothing.";
        }
    }

    private static bool MayBeRead(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
