using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Identity.Client;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

/// <summary>A directory that issues token-1, token-2 and so on. It passes for the ones in the cloud, or for a machine's own service.</summary>
internal sealed class TokenDirectory : IMsalHttpClientFactory, IAsyncDisposable
{
    private LocalServer server = null!;
    private HttpClient http = null!;
    private int issued;

    public ConcurrentQueue<(string Host, string Path, string Form)> Asked { get; } = new();

    public bool IsDown { get; set; }

    /// <summary>Why it says no while it is down.</summary>
    public string Says { get; set; } = "no";

    public int Issued => issued;

    public static async Task<TokenDirectory> StartAsync(bool https = true)
    {
        var directory = new TokenDirectory();
        directory.server = await LocalServer.StartAsync(directory.AnswerAsync, https);
        directory.http = new HttpClient(directory.server.Impersonate(new SocketsHttpHandler()));
        return directory;
    }

    public OutboundTokens Tokens(TimeProvider clock, AppKind kind = AppKind.SingleTenant, Cloud cloud = Cloud.Public) => new(
        new BotIdentity { Kind = kind, AppId = Forge.AppId, TenantId = Forge.TenantId, Secret = kind == AppKind.ManagedIdentity ? null : "s3cret", Cloud = cloud },
        clock,
        this);

    public HttpClient GetHttpClient() => http;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var form = await reader.ReadToEndAsync();
        Asked.Enqueue((context.Request.Host.Host, context.Request.Path, form + Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")));
        context.Response.ContentType = "application/json";
        if (IsDown)
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync($$"""{"error":"invalid_client","error_description":"{{Says}}"}""");
            return;
        }

        var host = context.Request.Host.Host;
        var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        await context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("/discovery/instance", StringComparison.Ordinal)
            ? $$"""{"tenant_discovery_endpoint":"https://{{host}}/t/v2.0/.well-known/openid-configuration","metadata":[]}"""
            : $$"""{"token_type":"Bearer","expires_in":3600,"expires_on":"{{expires}}","resource":"r","access_token":"token-{{Interlocked.Increment(ref issued)}}"}""");
    }
}
