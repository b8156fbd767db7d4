using SupportBot.Messages;
using SupportBot.Storage;

namespace SupportBot.Health;

internal static class HealthEndpoints
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", ReadyAsync);
    }

    // Ready is who can keep what it is told: that is tried, not supposed.
    private static async Task<IResult> ReadyAsync(Database database, Registration registration)
    {
        try
        {
            await database.WriteAsync(session => session.Number("PRAGMA user_version")).WaitAsync(patience);

            // The page is served whatever the registration is: the bot is ready, and says what is amiss.
            return Results.Text(string.Join('\n', registration.Problems.Prepend("ready")));
        }
        catch (Exception fault) when (fault is StoreUnavailableException or TimeoutException)
        {
            return Results.Text("The store cannot be reached.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
