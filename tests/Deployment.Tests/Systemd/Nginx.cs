using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Deployment.Tests.Systemd;

/// <summary>
/// Debian's nginx with the site of the template, as a user without rights, with a certificate of its own. Nothing of the site is
/// changed but ports, where the certificate lies and where the bot is.
/// </summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Name = "support.example.com";
    private const string Program = "/usr/sbin/nginx";

    private readonly Folder folder = new();
    private readonly X509Certificate2 certificate = Certificate();
    private Process? process;

    private Nginx()
    {
    }

    public int Port { get; } = BotProcess.FreePort();

    public int PlainPort { get; } = BotProcess.FreePort();

    public static async Task<Nginx> StartAsync(int bot)
    {
        Needs.That(File.Exists(Program), "nginx is not installed; ./test.sh installs it.");
        var nginx = new Nginx();
        nginx.Write(bot);
        nginx.process = Run.Unprivileged(Program, ["-p", nginx.folder.Path, "-c", "nginx.conf", "-e", "error.log"], nginx.folder.Path);
        await nginx.ReadyAsync();
        return nginx;
    }

    /// <summary>A client that finds every name here and trusts this certificate alone.</summary>
    public HttpClient Client(string name = Name) => new(Handler()) { BaseAddress = new Uri($"https://{name}") };

    /// <summary>A client that greets by the right name, whatever host it asks for then.</summary>
    public HttpClient TwoFacedClient() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellation) =>
        {
            var tls = new SslStream(await ConnectAsync(Port, cancellation));
            await tls.AuthenticateAsClientAsync(Tls(Name), cancellation);
            return tls;
        },
    })
    {
        BaseAddress = new Uri($"http://{Name}"),
    };

    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint.Port == 80 ? PlainPort : Port, cancellation),
        SslOptions = Tls(null),
    };

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await Run.StopAsync(process);
            process.Dispose();
        }

        certificate.Dispose();
        folder.Dispose();
    }

    private static async Task<Stream> ConnectAsync(int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private SslClientAuthenticationOptions Tls(string? name) => new()
    {
        TargetHost = name,
        RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString(),
    };

    private void Write(int bot)
    {
        File.WriteAllText(folder["fullchain.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(folder["privkey.pem"], certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        var site = string.Join('\n', File.ReadAllLines(Repository.Path("deploymentTemplates", "systemd", "nginx-supportbot.conf"))
            .Where(line => !line.Contains("listen [::]", StringComparison.Ordinal)))
            .Replace("listen 80;", $"listen 127.0.0.1:{PlainPort};", StringComparison.Ordinal)
            .Replace("listen 443 ", $"listen 127.0.0.1:{Port} ", StringComparison.Ordinal)
            .Replace("127.0.0.1:3978", $"127.0.0.1:{bot}", StringComparison.Ordinal)
            .Replace($"/etc/letsencrypt/live/{Name}", folder.Path, StringComparison.Ordinal);
        File.WriteAllText(folder["site.conf"], site);
        var temporary = string.Join(' ', new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind => $"{kind}_temp_path {folder.Make(kind)};"));
        File.WriteAllText(folder["nginx.conf"], $$"""
            daemon off; pid nginx.pid; worker_processes 1;
            events { worker_connections 512; }
            http { access_log off; {{temporary}} include site.conf; }
            """);
    }

    private async Task ReadyAsync()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.False(process!.HasExited, File.Exists(folder["error.log"]) ? await File.ReadAllTextAsync(folder["error.log"]) : "nginx ended.");
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail("nginx does not listen.");
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
