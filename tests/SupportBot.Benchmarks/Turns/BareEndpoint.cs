using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SupportBot.Protocol;

namespace SupportBot.Benchmarks.Turns;

/// <summary>The least that a bot can do: reads the activity, posts one reply, keeps nothing. What the bot is measured by.</summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var http = new HttpClient();
        app.MapPost("/api/messages", (Delegate)((HttpContext context) => TakeAsync(context, http)));
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"  Browser  {app.Urls.First()}");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private static async Task<IResult> TakeAsync(HttpContext context, HttpClient http)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (WireJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length), out var problem) is not { } activity)
        {
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        using var reply = new ByteArrayContent(WireJson.Write(activity.CreateReply() with { Text = "That's annoying, but it can usually be sorted out." }));
        reply.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.PostAsync(new Uri($"{activity.ServiceUrl}/v3/conversations/{activity.Conversation!.Id}/activities/{activity.Id}"), reply);
        return Results.StatusCode((int)response.StatusCode);
    }
}
