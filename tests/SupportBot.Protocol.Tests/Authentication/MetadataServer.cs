using Microsoft.AspNetCore.Http;
using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

/// <summary>Publishes keys as the Bot Framework and Entra do, and can fail at it.</summary>
internal sealed class MetadataServer : IAsyncDisposable
{
    private LocalServer server = null!;
    private int fetches;

    /// <summary>The key set; null breaks the connection.</summary>
    public string? KeySet { get; set; }

    /// <summary>What the metadata say; null is what they should.</summary>
    public string? Metadata { get; set; }

    public int Status { get; set; } = 200;

    /// <summary>How often the key set was asked for.</summary>
    public int Fetches => fetches;

    public string Url => server.Url;

    public CloudEndpoints In(Cloud cloud) => CloudEndpoints.For(cloud) with
    {
        ChannelMetadata = new Uri($"{Url}/channel"),
        EmulatorMetadata = new Uri($"{Url}/emulator"),
    };

    public static async Task<MetadataServer> StartAsync(string? keySet, int port = 0)
    {
        var metadata = new MetadataServer { KeySet = keySet };
        metadata.server = await LocalServer.StartAsync(metadata.AnswerAsync, port: port);
        return metadata;
    }

    public static string Set(params IEnumerable<string> keys) => $$"""{"keys":[{{string.Join(',', keys)}}]}""";

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (KeySet is null)
        {
            Interlocked.Increment(ref fetches);
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        if (context.Request.Path == "/keys")
        {
            Interlocked.Increment(ref fetches);
            await context.Response.WriteAsync(KeySet);
            return;
        }

        await context.Response.WriteAsync(Metadata ?? $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{Url}}/keys"}""");
    }
}
