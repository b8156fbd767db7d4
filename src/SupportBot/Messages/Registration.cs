using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Messages;

/// <summary>
/// Whether the bot's registration is any good: as it is set, and as the login service takes it, which is asked at the start. With a
/// mistaken one no channel is served; the page is.
/// </summary>
internal sealed class Registration(IOptions<BotOptions> options, OutboundTokens tokens, ILogger<Registration> log) : BackgroundService
{
    private readonly string[] mistakes = [.. options.Value.Problems()];

    /// <summary>It cannot be right: nobody is let in by it, not even from this machine.</summary>
    public bool IsMistaken => mistakes.Length > 0;

    /// <summary>What to set, and where to find it.</summary>
    public IEnumerable<string> Problems => tokens.Problem is { } refused ? mistakes.Append($"Bot: {refused}") : mistakes;

    public static BotIdentity IdentityOf(BotOptions options) => options.Problems().Any() ? BotIdentity.None : options.Identity();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await tokens.GetAsync(rejected: null, stoppingToken);
        }
        catch (Exception fault) when (fault is MsalException or HttpRequestException or OperationCanceledException)
        {
            // Where it cannot be reached now, the first reply will tell.
        }

        foreach (var problem in Problems)
        {
            log.RegistrationMistaken(problem);
        }
    }
}
