using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SupportBot.Protocol.Tests.Authentication;

/// <summary>Makes tokens, good and bad. Claims are raw JSON, so that any nonsense can be written.</summary>
internal sealed record Forge
{
    public const string AppId = "11111111-aaaa-4bbb-8ccc-222222222222";
    public const string TenantId = "33333333-dddd-4eee-8fff-444444444444";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public required SigningPair Pair { get; init; }

    public string? Kid { get; init; }

    public string Header { get; init; } = """{"alg":"RS256","typ":"JWT","kid":"KID"}""";

    public ImmutableArray<(string Name, string Json)> Claims { get; init; } = [];

    public static Forge Channel(SigningPair pair) => new Forge { Pair = pair }
        .With("iss", "\"https://api.botframework.com\"")
        .With("aud", $"\"{AppId}\"")
        .With("serviceurl", $"\"{ServiceUrl}\"")
        .Lasting(Start, Start.AddHours(1));

    public static Forge Emulator(SigningPair pair) => new Forge { Pair = pair }
        .With("iss", $"\"https://login.microsoftonline.com/{TenantId}/v2.0\"")
        .With("aud", $"\"{AppId}\"")
        .With("azp", $"\"{AppId}\"")
        .With("ver", "\"2.0\"")
        .Lasting(Start, Start.AddHours(1));

    public Forge Lasting(DateTimeOffset from, DateTimeOffset until) =>
        With("nbf", from.ToUnixTimeSeconds().ToString()).With("exp", until.ToUnixTimeSeconds().ToString());

    public Forge With(string claim, string json) => Without(claim).And(claim, json);

    /// <summary>Once more, even if it is there.</summary>
    public Forge And(string claim, string json) => this with { Claims = Claims.Add((claim, json)) };

    public Forge Without(string claim) => this with { Claims = Claims.RemoveAll(entry => entry.Name == claim) };

    public string Bearer() => "Bearer " + Token();

    public string Token() => Sign(text => Pair.Rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public string Sign(Func<byte[], byte[]> sign)
    {
        var text = $"{Encode(Header.Replace("KID", Kid ?? Pair.Kid))}.{Encode(Payload())}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public string Payload() => "{" + string.Join(',', Claims.Select(entry => $"\"{entry.Name}\":{entry.Json}")) + "}";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

/// <summary>A key pair, as an issuer has it.</summary>
internal sealed record SigningPair(string Kid, RSA Rsa)
{
    public static SigningPair Make(string kid, int bits = 2048) => new(kid, RSA.Create(bits));

    /// <summary>The public half as a key set has it.</summary>
    public string ToJwk(string? endorsements = """["msteams","emulator"]""", string more = "")
    {
        var half = Rsa.ExportParameters(false);
        var endorsed = endorsements is null ? "" : $""","endorsements":{endorsements}""";
        return $$"""{"kty":"RSA","use":"sig","kid":"{{Kid}}","x5t":"{{Kid}}","n":"{{Base64Url.EncodeToString(half.Modulus)}}","e":"{{Base64Url.EncodeToString(half.Exponent)}}"{{endorsed}}{{more}}}""";
    }
}
