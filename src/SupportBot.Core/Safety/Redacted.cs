using System.Collections.Immutable;

namespace SupportBot.Core.Safety;

/// <summary>A text without secrets, and which kinds stood in it.</summary>
public sealed record Redacted(string Text, ImmutableArray<SecretKind> Found);

/// <summary>What was asked just before, as far as it makes a bare word or number a secret.</summary>
/// <param name="AwaitingCode">A step sent the person to where Apple sends a code.</param>
/// <param name="AwaitingPassword">A step had to do with a password or passcode.</param>
public readonly record struct RedactionContext(bool AwaitingCode = false, bool AwaitingPassword = false)
{
    public static RedactionContext None => default;
}

public enum SecretKind
{
    Password,
    Code,
    Card,
    RecoveryKey,
    SocialSecurityNumber,
    Imei,
    Serial,
    EMail,
    Telephone,
}
