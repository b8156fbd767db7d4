using System.Globalization;

namespace SupportBot.DirectLine;

/// <summary>What a request is answered that is not granted: a status, a code, and a sentence that the page shows.</summary>
internal sealed record Refusal(int Status, string Code, string Sentence, TimeSpan? After = null) : IResult
{
    public static readonly Refusal NoToken = new(401, "Unauthorized", "This chat needs to be opened again.");
    public static readonly Refusal Expired = new(403, "TokenExpired", "This chat needs to be opened again.");
    public static readonly Refusal NotYours = new(403, "Forbidden", "This is somebody else's chat.");
    public static readonly Refusal OtherSite = new(403, "BadOrigin", "The chat answers its own page only.");
    public static readonly Refusal Gone = new(404, "ConversationNotFound", "This chat was deleted, or is too old to go on with.");
    public static readonly Refusal TooLong = new(413, "MessageSizeTooBig", "That message is too long. Please send it in shorter pieces.");
    public static readonly Refusal FutureWatermark = new(400, "BadWatermark", "Nothing that new has been said in this chat.");
    public static readonly Refusal BadUpload = new(400, "BadArgument", "That could not be read.");
    public static readonly Refusal TooManyWindows = new(429, "TooManyStreams", "This chat is open in too many windows.", TimeSpan.FromSeconds(30));

    public static Refusal Malformed(string problem) => new(400, "BadArgument", problem);

    public static Refusal TooFast(TimeSpan after) => new(429, "TooManyRequests", "That was a bit fast. Please wait a moment.", after);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (After is { } after)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return httpContext.Response.WriteAsJsonAsync(new { error = new { code = Code, message = Sentence } });
    }
}
