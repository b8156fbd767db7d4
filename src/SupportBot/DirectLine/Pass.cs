namespace SupportBot.DirectLine;

/// <summary>What a token says: which conversation its bearer may see, as whom, what for, and until when.</summary>
internal sealed record Pass(PassKind Kind, string Chat, string User, DateTimeOffset Expires);

internal enum PassKind
{
    /// <summary>For everything in a conversation, for minutes.</summary>
    Token,

    /// <summary>Stands in the address of a WebSocket, which a browser opens without headers. Addresses end up in logs, so it lives for a minute.</summary>
    Stream,

    /// <summary>Fetches a new token when the page is opened again, as long as the conversation is kept.</summary>
    Return,
}

/// <summary>Why a token was refused.</summary>
internal enum Refused
{
    Forged,
    Expired,
}
