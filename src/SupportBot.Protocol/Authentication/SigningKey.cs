using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace SupportBot.Protocol.Authentication;

/// <summary>A key that signs tokens, and for which channels it may.</summary>
/// <param name="Parameters">The public half.</param>
/// <param name="Endorsements">The channels whose tokens it may sign; empty where the key says none.</param>
/// <param name="Issuer">Whose tokens it may sign: a template with <c>{tenantid}</c>, or one tenant's; null where the key does not say.</param>
internal sealed record SigningKey(RSAParameters Parameters, IReadOnlyList<string> Endorsements, string? Issuer)
{
    private const int FewestBits = 2048;
    private const int MostBytes = 8192 / 8;

    /// <summary>The RSA keys of a key set (RFC 7517), by their ids. What is no such key is passed over.</summary>
    public static IReadOnlyDictionary<string, SigningKey> ReadAll(JsonElement keySet)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        if (keySet.ValueKind != JsonValueKind.Object || !keySet.TryGetProperty("keys", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return keys;
        }

        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Object && Text(entry, "kid") is { Length: > 0 } id && Read(entry) is { } key)
            {
                keys[id] = key;
            }
        }

        return keys;
    }

    // Taking a key in costs several times what looking at a signature does, and one object must not serve two threads at once.
    private readonly ConcurrentBag<RSA> idle = [];

    public bool Signed(byte[] text, byte[] signature)
    {
        if (!idle.TryTake(out var rsa))
        {
            rsa = RSA.Create(Parameters);
        }

        try
        {
            return rsa.VerifyData(text, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        finally
        {
            idle.Add(rsa);
        }
    }

    public bool Endorses(string channelId) =>
        Endorsements.Count > 0 ? Endorsements.Contains(channelId) : channelId is Activities.ChannelIds.WebChat or Activities.ChannelIds.DirectLine;

    public bool MaySignFor(string tenantId) =>
        Issuer is null || Issuer.Contains("{tenantid}", StringComparison.Ordinal) || Issuer.Contains(tenantId, StringComparison.OrdinalIgnoreCase);

    private static SigningKey? Read(JsonElement entry)
    {
        if (Text(entry, "kty") != "RSA" || Text(entry, "use") is not (null or "sig")
            || Bytes(entry, "n") is not { Length: > 0 and <= MostBytes } modulus || Bytes(entry, "e") is not { Length: > 0 and <= 8 } exponent)
        {
            return null;
        }

        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        if (!IsUsable(parameters))
        {
            return null;
        }

        var endorsements = entry.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToList()
            : [];
        return new SigningKey(parameters, endorsements, Text(entry, "issuer"));
    }

    private static bool IsUsable(RSAParameters parameters)
    {
        try
        {
            using var rsa = RSA.Create(parameters);
            return rsa.KeySize >= FewestBits;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // Some libraries write a zero in front, as if the number had a sign.
    private static byte[]? Bytes(JsonElement entry, string name)
    {
        var text = Text(entry, name);
        return text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text).AsSpan().TrimStart((byte)0).ToArray() : null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
