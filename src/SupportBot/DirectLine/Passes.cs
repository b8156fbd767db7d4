using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SupportBot.Storage;

namespace SupportBot.DirectLine;

/// <summary>
/// Writes and reads tokens. They look like JSON Web Tokens because Web Chat and DirectLineJS read the user's id out of them; here
/// nothing in one is believed before its seal, and the seal is always HMAC-SHA256, whatever the token says.
/// </summary>
internal sealed class Passes(Chats chats, TimeProvider time)
{
    private const int Longest = 1024;

    private static readonly string header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);
    private static readonly TimeSpan streamsOpenWithin = TimeSpan.FromMinutes(1);

    private byte[]? key;

    public async Task<string> WriteAsync(PassKind kind, string chat, string user, TimeSpan lasts)
    {
        var expires = time.GetUtcNow() + (kind == PassKind.Stream ? streamsOpenWithin : lasts);
        var claims = new Claims(kind.ToString(), chat, user, expires.ToUnixTimeSeconds());
        var signed = $"{header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, JsonSerializerOptions.Web))}";
        return $"{signed}.{Base64Url.EncodeToString(Seal(await KeyAsync(), signed))}";
    }

    public async Task<(Pass? Pass, Refused Refused)> ReadAsync(PassKind kind, string? token)
    {
        if (token is null or { Length: > Longest } || token.LastIndexOf('.') is not (> 0 and var dot) || !token.StartsWith(header + ".", StringComparison.Ordinal))
        {
            return (null, Refused.Forged);
        }

        var seal = Seal(await KeyAsync(), token[..dot]);
        if (!Base64Url.IsValid(token.AsSpan(dot + 1)) || !CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(token.AsSpan(dot + 1)), seal))
        {
            return (null, Refused.Forged);
        }

        var claims = JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(token.AsSpan((header.Length + 1)..dot)), JsonSerializerOptions.Web)!;
        if (claims.Kind != kind.ToString())
        {
            return (null, Refused.Forged);
        }

        var pass = new Pass(kind, claims.Conv, claims.User, DateTimeOffset.FromUnixTimeSeconds(claims.Exp));
        return pass.Expires > time.GetUtcNow() ? (pass, default) : (null, Refused.Expired);
    }

    // Kept with the conversations: whoever runs several machines on one store has the same on each, and it outlives a restart.
    private async ValueTask<byte[]> KeyAsync() => key ??= await chats.SecretAsync("tokens", RandomNumberGenerator.GetBytes(32));

    private static byte[] Seal(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private sealed record Claims(string Kind, string Conv, string User, long Exp);
}
