using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SupportBot.Protocol;
using SupportBot.Protocol.Authentication;
using SupportBot.Protocol.Connector;

namespace SupportBot.Benchmarks.Turns;

/// <summary>The least that a bot can do: reads the activity, posts one reply by the bot's own client, keeps nothing. What the bot is measured by.</summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var tokens = new OutboundTokens(BotIdentity.None, TimeProvider.System);
        using var connector = new ConnectorClient(new ServiceHosts(), tokens, TimeProvider.System, new Random(0));
        app.MapPost("/api/messages", (Delegate)((HttpContext context) => TakeAsync(context, connector)));
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"  Browser  {app.Urls.First()}");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private static async Task<IResult> TakeAsync(HttpContext context, ConnectorClient connector)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (WireJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length), out var problem) is not { } activity)
        {
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        var to = new ConversationAddress(ServiceAddress.Restore(activity.ServiceUrl, isVouched: false)!, activity.Conversation!.Id!);
        var reply = activity.CreateReply() with { Text = "That's annoying, but it can usually be sorted out." };
        var delivery = await connector.ReplyAsync(to, activity.Id!, reply, context.RequestAborted);
        return Results.StatusCode(delivery.IsDelivered ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway);
    }
}
