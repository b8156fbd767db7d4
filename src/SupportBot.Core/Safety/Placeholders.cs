namespace SupportBot.Core.Safety;

/// <summary>What stands in a text where a secret stood.</summary>
internal static class Placeholders
{
    private static readonly (string Written, SecretKind Kind)[] all =
    [
        ("[password removed]", SecretKind.Password),
        ("[code removed]", SecretKind.Code),
        ("[card number removed]", SecretKind.Card),
        ("[recovery key removed]", SecretKind.RecoveryKey),
        ("[serial removed]", SecretKind.Serial),
        ("[e-mail removed]", SecretKind.EMail),
        ("[number removed]", SecretKind.Telephone),
    ];

    public static string For(SecretKind kind) => kind switch
    {
        SecretKind.Password => "[password removed]",
        SecretKind.Code => "[code removed]",
        SecretKind.Card => "[card number removed]",
        SecretKind.RecoveryKey => "[recovery key removed]",
        SecretKind.Serial => "[serial removed]",
        SecretKind.EMail => "[e-mail removed]",
        _ => "[number removed]",
    };

    /// <summary>Which one stands here, and how long it is.</summary>
    public static (SecretKind? Kind, int Length) At(string text, int start)
    {
        foreach (var (written, kind) in all)
        {
            if (string.CompareOrdinal(text, start, written, 0, written.Length) == 0)
            {
                return (kind, written.Length);
            }
        }

        return (null, 0);
    }
}
