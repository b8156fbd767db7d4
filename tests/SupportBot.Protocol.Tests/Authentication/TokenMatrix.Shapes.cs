using System.Security.Cryptography;
using System.Text;

namespace SupportBot.Protocol.Tests.Authentication;

internal static partial class TokenMatrix
{
    private static (string Name, TokenCase Case)[] Signatures()
    {
        var token = Channel.Token();
        var (text, signature) = (token[..token.LastIndexOf('.')], token[(token.LastIndexOf('.') + 1)..]);
        var publicKey = Encoding.ASCII.GetBytes(good.Rsa.ExportSubjectPublicKeyInfoPem());
        var otherPayload = Forge.Encode(Channel.With("serviceurl", "\"https://evil.example/\"").Payload());
        return
        [
            ("signed by a stranger under his own name", Out(Forge.Channel(stranger))),
            ("signed by a stranger under a good name", Out(Forge.Channel(stranger) with { Kid = "good" })),
            ("signed by a good key under another good key's name", Out(Channel with { Kid = "plain" })),
            ("a key of 1024 bits", Out(Forge.Channel(small))),
            ("a key for encryption", Out(Forge.Channel(forEncryption))),
            ("a key of another kind", Out(Channel with { Kid = "curve" })),
            ("a key that cannot be read", Out(Channel with { Kid = "broken" })),
            ("no key's name", Out(Channel with { Header = """{"alg":"RS256","typ":"JWT"}""" })),
            ("an empty key's name", Out(Channel with { Header = """{"alg":"RS256","kid":""}""" })),
            ("the key's name is a number", Out(Channel with { Header = """{"alg":"RS256","kid":5}""" })),
            ("no algorithm", Out(Channel with { Header = """{"kid":"KID"}""" })),
            ("algorithm none", Out(Channel with { Header = """{"alg":"none","kid":"KID"}""" })),
            ("algorithm none, and no signature", Out($"Bearer {Forge.Encode("""{"alg":"none","kid":"good"}""")}.{Forge.Encode(Channel.Payload())}.")),
            ("algorithm in lower case", Out(Channel with { Header = """{"alg":"rs256","kid":"KID"}""" })),
            ("HS256 with the public key", Out("Bearer " + (Channel with { Header = """{"alg":"HS256","kid":"KID"}""" }).Sign(bytes => HMACSHA256.HashData(publicKey, bytes)))),
            ("RS256 by name, HMAC with the public key", Out("Bearer " + Channel.Sign(bytes => HMACSHA256.HashData(publicKey, bytes)))),
            ("PS256 by name", Out(Channel with { Header = """{"alg":"PS256","kid":"KID"}""" })),
            ("RS256 by name, PSS in truth", Out("Bearer " + Channel.Sign(bytes => good.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)))),
            ("RS256 by name, SHA-1 in truth", Out("Bearer " + Channel.Sign(bytes => good.Rsa.SignData(bytes, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)))),
            ("two algorithms", Out(Channel with { Header = """{"alg":"RS256","alg":"none","kid":"KID"}""" })),
            ("a critical header", Out(Channel with { Header = """{"alg":"RS256","kid":"KID","crit":["exp"]}""" })),
            ("its own key in the header", Out(Forge.Channel(stranger) with { Header = $$"""{"alg":"RS256","kid":"own","jwk":{{stranger.ToJwk()}}}""" })),
            ("a signature of zeros", Out("Bearer " + Channel.Sign(_ => new byte[256]))),
            ("a signature that is too short", Out("Bearer " + Channel.Sign(_ => [1, 2, 3]))),
            ("a payload changed after signing", Out($"Bearer {text[..text.IndexOf('.')]}.{otherPayload}.{signature}")),
        ];
    }

    private static (string Name, TokenCase Case)[] Shapes()
    {
        var token = Channel.Token();
        var parts = token.Split('.');
        return
        [
            ("the scheme in lower case", new TokenCase(200, "bearer " + token)),
            ("no header", Out((string?)null)),
            ("an empty header", Out("")),
            ("Bearer and nothing", Out("Bearer ")),
            ("Basic", Out("Basic dXNlcjpwYXNzd29yZA==")),
            ("a token without a scheme", Out(token)),
            ("two tokens", Out($"Bearer {token}, Bearer {token}")),
            ("one part", Out("Bearer " + parts[0])),
            ("two parts", Out($"Bearer {parts[0]}.{parts[1]}")),
            ("two parts and a dot", Out($"Bearer {parts[0]}.{parts[1]}.")),
            ("four parts", Out($"Bearer {token}.{parts[2]}")),
            ("five parts, encrypted", Out($"Bearer {Forge.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"good","zip":"DEF"}""")}.{parts[1]}.AAAA.{parts[1]}.AAAA")),
            ("a thousand parts", Out("Bearer " + string.Join('.', Enumerable.Repeat("e30", 1000)))),
            ("only dots", Out("Bearer ..")),
            ("not base64url", Out($"Bearer {parts[0]}.{parts[1]}.***")),
            ("base64 with padding", Out($"Bearer {parts[0]}==.{parts[1]}.{parts[2]}")),
            ("base64 with white space", Out($"Bearer {parts[0][..8]} {parts[0][8..]}.{parts[1]}.{parts[2]}")),
            ("base64 of an impossible length", Out($"Bearer {parts[0]}.AAAAA.{parts[2]}")),
            ("letters beyond ASCII", Out($"Bearer {parts[0]}.{parts[1]}.ü{parts[2]}")),
            ("a header that is no JSON", Out(Channel with { Header = "alg" })),
            ("a header that is a list", Out(Channel with { Header = "[]" })),
            ("a header that is null", Out(Channel with { Header = "null" })),
            ("a payload that is no object", Out($"Bearer {parts[0]}.{Forge.Encode("\"claims\"")}.{parts[2]}")),
            ("a payload that is not UTF-8", Out($"Bearer {parts[0]}.gICA.{parts[2]}")),
            ("a payload with half a character", Out(Channel.With("name", "\"\\ud800\""))),
            ("a payload nested two thousand deep", Out(Channel.With("deep", new string('[', 2000) + new string(']', 2000)))),
            ("a token of 9 KB", Out(Channel.With("padding", $"\"{new string('x', 6_500)}\""))),
            ("a token of 1 MB", Out("Bearer " + new string('A', 1_000_000) + ".e30.AAAA")),
        ];
    }
}
