using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace SupportBot.Protocol.Authentication;

/// <summary>
/// A signed token, taken apart. RS256 and three parts are all there is: what asks for anything else is not read further,
/// so there is no algorithm to confuse and nothing to decrypt.
/// </summary>
internal sealed class Jwt
{
    // The channels' tokens come to 1.5 KB.
    private const int Longest = 8 * 1024;
    private const string Scheme = "Bearer ";

    private static readonly SearchValues<char> letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly JsonElement claims;
    private readonly byte[] signed;
    private readonly byte[] signature;

    private Jwt(string keyId, JsonElement claims, byte[] signed, byte[] signature)
    {
        KeyId = keyId;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    public string KeyId { get; }

    /// <summary>Takes the header of a request apart. Nothing in the token is true before its signature was looked at.</summary>
    public static bool TryRead(string authorization, [NotNullWhen(true)] out Jwt? token, out string problem)
    {
        token = null;
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return No("the Authorization header is no Bearer", out problem);

        var text = authorization.AsSpan(Scheme.Length).Trim(' ');
        if (text.Length > Longest)
            return No("the token is too long", out problem);

        Span<Range> parts = stackalloc Range[4];
        if (text.Count('.') != 2 || text.Split(parts, '.') != 3)
            return No("the token does not have three parts", out problem);

        if (!TryDecode(text[parts[0]], out var header) || !TryDecode(text[parts[1]], out var payload) || !TryDecode(text[parts[2]], out var signature))
            return No("the token is not base64url", out problem);

        if (!TryParse(header, out var head) || !TryParse(payload, out var claims))
            return No("the token is not made of two JSON objects", out problem);

        if (Text(head, "alg") != "RS256")
            return No("the token is not signed with RS256", out problem);

        // RFC 7515, 4.1.11: whoever does not know what is critical must refuse.
        if (head.TryGetProperty("crit", out _))
            return No("the token has critical headers", out problem);

        if (Text(head, "kid") is not { Length: > 0 } keyId)
            return No("the token does not name its key", out problem);

        var signed = Encoding.ASCII.GetBytes(text[..parts[2].Start.Value].TrimEnd('.').ToString());
        token = new Jwt(keyId, claims, signed, signature);
        problem = "";
        return true;
    }

    /// <summary>A claim that is a text; null where it is missing or something else.</summary>
    public string? Text(string claim) => Text(claims, claim);

    /// <summary>Why the token is not valid at this moment; null where it is.</summary>
    public string? ProblemAt(DateTimeOffset now, TimeSpan skew)
    {
        if (Seconds("exp") is not { } expires)
            return "the token has no end";

        if (expires <= (now - skew).ToUnixTimeSeconds())
            return "the token has expired";

        if (!claims.TryGetProperty("nbf", out _))
            return null;

        return Seconds("nbf") is not { } starts ? "the token's start is no time"
            : starts > (now + skew).ToUnixTimeSeconds() ? "the token is not valid yet"
            : null;
    }

    public bool IsSignedWith(SigningKey key) => key.Signed(signed, signature);

    private static bool No(string why, out string problem)
    {
        problem = why;
        return false;
    }

    // The decoder of .NET also takes white space and padding, which a token cannot have.
    private static bool TryDecode(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = [];
        if (text.IsEmpty || text.Length % 4 == 1 || text.ContainsAnyExcept(letters))
            return false;

        var room = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (!Base64Url.TryDecodeFromChars(text, room, out var written))
            return false;

        bytes = room[..written];
        return true;
    }

    private static bool TryParse(byte[] json, out JsonElement element)
    {
        element = default;
        if (Wellformed.ProblemOf(json) is not null)
            return false;

        try
        {
            // The same claim twice would let two readers disagree about the token.
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = WireJson.MaxDepth });
            element = document.RootElement.Clone();
            return element.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private long? Seconds(string claim) =>
        claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) ? seconds : null;
}
