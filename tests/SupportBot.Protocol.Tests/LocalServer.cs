using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportBot.Protocol.Tests;

/// <summary>A real server on a free port of this machine. Over https it passes for any host to those who use its handler.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> certificate = new(MakeCertificate);

    private readonly WebApplication app;

    private LocalServer(WebApplication app) => this.app = app;

    public int Port { get; private set; }

    public string Url => $"http://127.0.0.1:{Port}";

    public static async Task<LocalServer> StartAsync(RequestDelegate answer, bool https = false, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            if (https)
                listen.UseHttps(certificate.Value);
        }));
        if (https)
            builder.WebHost.UseKestrelHttpsConfiguration();

        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new LocalServer(app) { Port = new Uri(app.Urls.First()).Port };
    }

    /// <summary>Connects to this server whatever host is asked for.</summary>
    public SocketsHttpHandler Impersonate(SocketsHttpHandler handler)
    {
        handler.ConnectCallback = async (_, cancellation) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, Port, cancellation);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.Equals(certificate.Value);
        return handler;
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=anybody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
