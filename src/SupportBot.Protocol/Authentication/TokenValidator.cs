using SupportBot.Protocol.Activities;

namespace SupportBot.Protocol.Authentication;

/// <summary>Which doors are open besides the channels'. Both are closed unless somebody opens them.</summary>
public sealed record InboundRules
{
    /// <summary>
    /// Tokens as the Emulator makes them with the bot's own app id and secret. Whoever receives a token of the bot can
    /// replay it here, so this is for development.
    /// </summary>
    public bool AcceptEmulatorTokens { get; init; }

    /// <summary>Without an app id, anyone may speak, from anywhere. Replies still go to this machine only.</summary>
    public bool DangerouslyAcceptCallersWithoutToken { get; init; }
}

/// <summary>Says who may speak and where they may be answered. Closed unless everything fits.</summary>
public sealed class TokenValidator(BotIdentity identity, InboundRules rules, ServiceHosts hosts, TimeProvider time) : IDisposable
{
    public Task<Verdict> JudgeAsync(Caller caller, Activity activity, CancellationToken cancellation) =>
        throw new NotImplementedException($"{identity} {rules} {hosts} {time} {caller} {activity} {cancellation}");

    public void Dispose()
    {
    }
}
