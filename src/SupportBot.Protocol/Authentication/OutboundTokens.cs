namespace SupportBot.Protocol.Authentication;

/// <summary>The tokens that the bot shows to a connector.</summary>
public sealed class OutboundTokens(BotIdentity identity)
{
    /// <summary>A token, kept until shortly before it expires; null for a bot without registration.</summary>
    /// <param name="rejected">The token that was answered with 401: it is not given again.</param>
    public Task<string?> GetAsync(string? rejected, CancellationToken cancellation) =>
        throw new NotImplementedException($"{identity} {rejected} {cancellation}");
}
